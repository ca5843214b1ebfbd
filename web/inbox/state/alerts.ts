import type { Card, Message, StreamEvent } from '../../shared/api/types';
import { t } from '../../shared/i18n/i18n';
import { parse, plain } from './bbcode';
import type { Desk } from './desk.svelte';
import { isPushed } from './push';

export type Alert = 'sound' | 'notify';

const KEPT: Record<Alert, string> = { sound: 'switchboard.sound', notify: 'switchboard.notify' };
const LONGEST = 200;

export function isOn(alert: Alert): boolean {
  return localStorage.getItem(KEPT[alert]) === 'on' && (alert === 'sound' || mayNotify());
}

function mayNotify(): boolean {
  return typeof Notification !== 'undefined' && Notification.permission === 'granted';
}

/** @returns whether it is as wanted now: a browser may refuse to notify */
export async function choose(alert: Alert, on: boolean): Promise<boolean> {
  if (on && alert === 'notify' && !mayNotify()) {
    const answer = typeof Notification === 'undefined' ? 'denied' : await Notification.requestPermission();
    if (answer !== 'granted') {
      return false;
    }
  }
  if (on && alert === 'notify' && !show(t('alerts.notify'), '', 'chosen')) {
    return false;
  }
  localStorage.setItem(KEPT[alert], on ? 'on' : 'off');
  if (on && alert === 'sound') {
    ring();
  }
  return true;
}

/** A client has written in a dialog that this person holds and has not silenced. */
export function isForMe(message: Message, card: Card | undefined, me: number): card is Card {
  return message.author.kind === 'client' && card?.operator?.id === me && card.state !== 'closed' && !card.silent;
}

/** This person is asked to take a dialog that he was not asked to take before. */
export function isOffered(card: Card, before: Card | undefined, me: number): boolean {
  const offered = (each: Card | undefined) => each?.state === 'waiting' && each.operator?.id === me;
  return offered(card) && !offered(before);
}

/** A colleague has named this person in a message that was not there before. */
export function isNamed(card: Card, before: Card | undefined): boolean {
  return card.mention_unread && before?.mentioned !== card.mentioned;
}

/** @returns who has taken over the dialog that this person worked in; nobody when it is only asked of somebody else */
export function takenBy(card: Card, before: Card | undefined, me: number): string | null {
  const taken = before?.state === 'work' && before.operator?.id === me && card.state === 'work' && card.operator?.id !== me;
  return taken ? (card.operator?.name ?? null) : null;
}

let audio: AudioContext | undefined;

/** Two short soft tones. A browser that has not been clicked in yet stays silent. */
function ring(): void {
  audio ??= new AudioContext();
  const now = audio.currentTime;
  for (const [tone, at] of [[660, 0], [880, 0.11]] as const) {
    const source = audio.createOscillator();
    const loudness = audio.createGain();
    source.frequency.value = tone;
    loudness.gain.setValueAtTime(0.08, now + at);
    loudness.gain.exponentialRampToValueAtTime(0.001, now + at + 0.18);
    source.connect(loudness).connect(audio.destination);
    source.start(now + at);
    source.stop(now + at + 0.2);
  }
}

/** Tells of news that are not in sight; to be called before the event is applied. */
export function alertOf(desk: Desk, event: StreamEvent): void {
  const me = desk.inbox.me.id;
  if (event.type === 'message.added') {
    const card = desk.inbox.cards.get(event.data.chat);
    if (isForMe(event.data, card, me)) {
      tell(desk, card, plain(parse(event.data.text)));
    }
  } else if (event.type === 'dialog.changed') {
    const before = desk.inbox.cards.get(event.data.chat);
    if (isOffered(event.data, before, me)) {
      tell(desk, event.data, t('alerts.offered'));
    } else if (isNamed(event.data, before)) {
      tell(desk, event.data, t('alerts.named', { name: event.data.last?.name ?? '' }));
    }
    const taker = desk.chat === event.data.chat ? takenBy(event.data, before, me) : null;
    if (taker) {
      desk.toasts.show(t('alerts.taken', { name: taker, title: event.data.title }));
    }
  }
}

/** Chrome on Android gives out a permission and then notifies by service workers only. */
function show(title: string, body: string, tag: string): Notification | null {
  try {
    return new Notification(title, { body, tag });
  } catch {
    return null;
  }
}

function tell(desk: Desk, card: Card, text: string): void {
  if (!document.hidden && desk.chat === card.chat) {
    return;
  }
  if (isOn('sound')) {
    ring();
  }
  if (document.hidden && isOn('notify') && !isPushed()) {
    // One for each dialog: the newest takes the place of the one before.
    const note = show(card.title, text.slice(0, LONGEST), `chat-${card.chat}`);
    note?.addEventListener('click', () => {
      window.focus();
      desk.open(card.chat);
      note.close();
    });
  }
}
