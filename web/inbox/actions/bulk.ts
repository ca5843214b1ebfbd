import type { Card } from '../../shared/api/types';
import { ApiError } from '../../shared/api/api';
import { t, type Key } from '../../shared/i18n/i18n';
import type { IconName } from '../../shared/ui/icons';
import { explain } from '../../shared/api/explain';
import type { Desk } from '../state/desk.svelte';

type Call = readonly [method: string, more: object];

/** One thing that is done to many dialogs, each by a call of its own. */
interface Deed {
  text: Key;
  fits: (card: Card) => boolean;
  patch: (card: Card) => Partial<Card>;
  call: (card: Card) => Call;
  /** What makes it undone; none where the server has no way back. */
  back?: (card: Card) => Call;
}

/** How many calls are under way at a time, so that whoever else works here does not wait behind them. */
const AT_ONCE = 4;
const PATIENCE = 5;
const PAUSE = 1_000;

const isOpen = (card: Card) => card.state !== 'closed';

async function patiently(work: () => Promise<unknown>): Promise<unknown> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (fault) {
      if (tries === PATIENCE || !(fault instanceof ApiError) || fault.code !== 'QUERY_LIMIT_EXCEEDED') {
        throw fault;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE * tries));
    }
  }
}

/** Does the same to each card, some at a time, and tells how far it is. */
async function each(desk: Desk, cards: readonly Card[], work: (card: Card) => Promise<unknown>) {
  const failed: Card[] = [];
  let why: unknown;
  let done = 0;
  const left = [...cards];
  desk.picked.running = { done, of: cards.length };
  const worker = async () => {
    for (let card = left.shift(); card; card = left.shift()) {
      try {
        await patiently(() => work(card!));
      } catch (fault) {
        failed.push(card);
        why = fault;
      }
      desk.picked.running = { done: ++done, of: cards.length };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  desk.picked.running = null;
  return { failed, why };
}

/** What was refused stays chosen, so that something else can be done to it. */
async function run(desk: Desk, cards: readonly Card[], deed: Deed): Promise<void> {
  const fitting = cards.filter(deed.fits);
  if (fitting.length === 0 || desk.picked.running) {
    return;
  }
  desk.picked.clear();
  const { failed, why } = await each(desk, fitting, (card) => {
    const [method, more] = deed.call(card);
    return desk.inbox.cards.hope(card.chat, deed.patch(card), () => desk.api.call(method, { CHAT_ID: card.chat, ...more }));
  });
  const done = fitting.filter((card) => !failed.includes(card));
  if (done.length > 0) {
    const back = deed.back;
    const undo = back && { label: t('outgoing.undo'), run: () => void undone(desk, done, back) };
    desk.toasts.show(t('bulk.done', { what: t(deed.text), n: done.length }), undo);
  }
  if (failed.length > 0) {
    desk.picked.add(failed);
    desk.toasts.fail(t('bulk.failed', { what: t(deed.text), n: failed.length, why: explain(why) }));
  }
}

async function undone(desk: Desk, cards: readonly Card[], back: (card: Card) => Call): Promise<void> {
  const { failed, why } = await each(desk, cards, (card) => {
    const [method, more] = back(card);
    return desk.api.call(method, { CHAT_ID: card.chat, ...more });
  });
  if (failed.length > 0) {
    desk.toasts.fail(t('bulk.failed', { what: t('outgoing.undo'), n: failed.length, why: explain(why) }));
  }
}

function closed(desk: Desk, cards: readonly Card[]): Promise<void> {
  return run(desk, cards, {
    text: 'action.close',
    fits: isOpen,
    patch: () => ({ state: 'closed', changed_at: Date.now() }),
    call: (card) => [card.operator?.id === desk.inbox.me.id ? 'imopenlines.operator.finish' : 'imopenlines.operator.another.finish', {}],
    back: () => ['imopenlines.session.start', {}],
  });
}

function spam(desk: Desk, cards: readonly Card[]): Promise<void> {
  return run(desk, cards, {
    text: 'action.spam',
    fits: isOpen,
    patch: () => ({ state: 'closed', changed_at: Date.now() }),
    call: () => ['imopenlines.operator.spam', {}],
    back: () => ['imopenlines.session.start', {}],
  });
}

/** Pins those that are not pinned; loosens all when all are. */
function pin(desk: Desk, cards: readonly Card[]): Promise<void> {
  const on = cards.some((card) => isOpen(card) && !card.pinned);
  return run(desk, cards, {
    text: on ? 'action.pin' : 'action.unpin',
    fits: (card) => isOpen(card) && card.pinned !== on,
    patch: () => ({ pinned: on }),
    call: () => ['imopenlines.session.mode.pin', { ACTIVATE: on ? 'Y' : 'N' }],
    back: () => ['imopenlines.session.mode.pin', { ACTIVATE: on ? 'N' : 'Y' }],
  });
}

export function snoozeAll(desk: Desk, cards: readonly Card[], until: number): void {
  void run(desk, cards, {
    text: 'action.snooze',
    fits: isOpen,
    patch: () => ({ snoozed_until: until }),
    call: () => ['switchboard.session.snooze', { SECONDS: Math.round((until - Date.now()) / 1000) }],
    back: () => ['switchboard.session.unsnooze', {}],
  });
}

/** What was mine I take again; the others go to whom or where they were. */
function backTo(desk: Desk, card: Card): Call {
  if (card.operator?.id === desk.inbox.me.id) {
    return ['imopenlines.session.intercept', {}];
  }
  return ['imopenlines.operator.transfer', card.operator ? { USER_ID: card.operator.id } : { QUEUE_ID: card.line.id }];
}

export function transferAll(desk: Desk, cards: readonly Card[], to: { user?: number; line?: number; name: string }): void {
  const { user, line, name } = to;
  void run(desk, cards, {
    text: 'action.transfer',
    fits: (card) => isOpen(card) && (user === undefined || card.operator?.id !== user),
    patch: () => ({ operator: user === undefined ? null : { id: user, name }, state: 'waiting' }),
    call: () => ['imopenlines.operator.transfer', user === undefined ? { QUEUE_ID: line } : { USER_ID: user }],
    back: (card) => backTo(desk, card),
  });
}

export function tagAll(desk: Desk, cards: readonly Card[], tag: string): void {
  void run(desk, cards, {
    text: 'action.tag',
    fits: (card) => !card.tags.includes(tag),
    patch: (card) => ({ tags: [...card.tags, tag] }),
    call: () => ['switchboard.tag.add', { TAGS: [tag] }],
    back: () => ['switchboard.tag.remove', { TAGS: [tag] }],
  });
}

/** Asks first where more has to be known; the sheet is then about these cards. */
function ask(sheet: 'transfer' | 'snooze' | 'tag') {
  return (desk: Desk, cards: readonly Card[]) => {
    desk.many = [...cards];
    desk.sheet = sheet;
  };
}

export interface BulkAction {
  id: string;
  text: Key;
  /** The key that does the same to one dialog. */
  key: string;
  icon: IconName;
  needs?: string;
  run: (desk: Desk, cards: readonly Card[]) => unknown;
}

export const BULK: readonly BulkAction[] = [
  { id: 'transfer', text: 'action.transfer', key: 't', icon: 'swap', run: ask('transfer') },
  { id: 'tag', text: 'action.tag', key: 'g', icon: 'tag', needs: 'switchboard.tag.add', run: ask('tag') },
  { id: 'snooze', text: 'action.snooze', key: 'h', icon: 'moon', needs: 'switchboard.session.snooze', run: ask('snooze') },
  { id: 'pin', text: 'action.pin', key: 'p', icon: 'pin', run: pin },
  { id: 'spam', text: 'action.spam', key: 'shift+s', icon: 'warning', run: spam },
  { id: 'close', text: 'action.close', key: 'e', icon: 'check', run: closed },
];

/** The keys of the page mean the chosen dialogs while there are some. */
export function bulkKey(desk: Desk, pressed: string): boolean {
  if (desk.picked.size === 0) {
    return false;
  }
  if (pressed === 'escape') {
    desk.picked.clear();
    return true;
  }
  const action = BULK.find((each) => each.key === pressed && (!each.needs || desk.can(each.needs)));
  action?.run(desk, desk.picked.of(desk.cards));
  return action !== undefined;
}
