import { tick } from 'svelte';
import type { Api } from '../../shared/api/api';
import type { Card, Message, SavedView } from '../../shared/api/types';
import type { Toasts } from '../../shared/ui/toasts.svelte';
import { Amending } from './amending';
import type { Conversation } from './conversation.svelte';
import type { Inbox } from './inbox.svelte';
import type { Listing } from './listing.svelte';
import { VIEWS, type View } from './order';
import { Picked } from './picked.svelte';

/** A sheet above the page. */
export type Sheet = 'commands' | 'keys' | 'transfer' | 'invite' | 'snooze' | 'vote' | 'search' | 'tag' | 'macro' | 'view' | 'erase' | 'transcript' | 'account' | null;
export type Tab = 'answer' | 'note';

const NARROW = matchMedia('(max-width: 719.9px)');
const DRAWER = matchMedia('(max-width: 1099.9px)');
const LOOKS_FOR = 45_000;
/** Steps that follow each other faster run through the list; milliseconds. */
const RUNNING = 120;
const PANEL = 'switchboard.panel';
const LIST_WIDTH = 'switchboard.list';
/** Pixels. */
export const LIST = { least: 260, usual: 336, most: 560 };

function storedWidth(): number {
  const stored = Number(localStorage.getItem(LIST_WIDTH));
  return stored >= LIST.least && stored <= LIST.most ? stored : LIST.usual;
}

/** What one person has in front of them: which view, which dialog, which sheet. */
export class Desk {
  view: View = $state('mine');
  /** The saved view that is shown instead. */
  private savedId: number | null = $state(null);
  /** The saved view that the sheet is about; none: a new one. */
  edited: SavedView | null = $state.raw(null);
  chat: number | null = $state(null);
  sheet: Sheet = $state(null);
  /** The dialogs that the sheet is about; none: the one that is open. */
  many: Card[] = $state.raw([]);
  readonly picked = new Picked();
  tab: Tab = $state('answer');
  /** Whether the page has the width of a phone. */
  narrow = $state(NARROW.matches);
  /** Whether the side panel lies over the thread instead of beside it. */
  drawer = $state(DRAWER.matches);
  panel = $state(localStorage.getItem(PANEL) !== 'off' && !DRAWER.matches);
  listWidth = $state(storedWidth());
  /** The methods that this server offers. */
  offered: ReadonlySet<string> = $state.raw(new Set());
  /** Puts the focus into the composer; set by it. */
  writeHere: () => void = () => {};
  /** Opens the list of quick replies; set by the composer. */
  quickReplies: () => void = () => {};
  /** Puts a text that was taken back into the composer; set by it. */
  takeBack: (text: string) => void = () => {};
  /** Puts a message into the composer, to be changed; set by it. */
  edit: (message: Message) => void = () => {};
  readonly amending: Amending = new Amending(this);

  readonly card: Card | undefined = $derived.by(() =>
    this.chat === null ? undefined : this.inbox.cards.get(this.chat),
  );
  readonly conversation: Conversation | null = $derived.by(() => this.opened);
  private passing: number | null = $state(null);
  private rest: ReturnType<typeof setTimeout> | undefined;
  private stepped = -RUNNING;
  private looking: ReturnType<typeof setTimeout> | undefined;
  private opened: Conversation | null = $state.raw(null);

  constructor(
    readonly api: Api,
    readonly inbox: Inbox,
    readonly toasts: Toasts,
  ) {
    NARROW.addEventListener('change', () => (this.narrow = NARROW.matches));
    DRAWER.addEventListener('change', () => {
      this.drawer = DRAWER.matches;
      this.panel = !DRAWER.matches && localStorage.getItem(PANEL) !== 'off';
    });
    document.addEventListener('visibilitychange', () => this.tellLooking());
    addEventListener('popstate', () => this.readAddress());
  }

  readonly saved: SavedView | undefined = $derived.by(() =>
    this.savedId === null ? undefined : this.inbox.views.get(this.savedId),
  );
  readonly listing: Listing = $derived.by(() =>
    this.saved ? this.inbox.listingOf(this.saved) : this.inbox.listings[this.view],
  );

  get cards(): Card[] {
    return this.listing.cards;
  }

  can(method: string): boolean {
    return this.offered.has(method);
  }

  /** Shows what the address names. */
  readAddress(): void {
    const asked = new URLSearchParams(location.search);
    const named = asked.get('view') ?? '';
    const view = VIEWS.find((each) => each === named);
    const chat = Number(asked.get('chat'));
    this.show(view ?? 'mine');
    this.savedId = /^v\d{1,15}$/.test(named) ? Number(named.slice(1)) : null;
    this.look(Number.isSafeInteger(chat) && chat > 0 ? chat : null);
  }

  private writeAddress(replace: boolean): void {
    const address = new URLSearchParams({ view: this.savedId === null ? this.view : `v${this.savedId}` });
    if (this.chat !== null) {
      address.set('chat', String(this.chat));
    }
    history[replace ? 'replaceState' : 'pushState'](null, '', `?${address}`);
  }

  show(view: View): void {
    this.view = view;
    const listing = this.inbox.listings[view];
    if (!listing.loaded && !listing.loading) {
      void listing.load().catch(() => {});
    }
  }

  /** Loads what the list shows, if it is not there yet. */
  fill(): void {
    if (!this.listing.loaded && !this.listing.loading) {
      void this.listing.load().catch(() => {});
    }
  }

  goToSaved(view: SavedView): void {
    this.picked.clear();
    this.savedId = view.id;
    this.fill();
    this.writeAddress(true);
  }

  goTo(view: View): void {
    this.picked.clear();
    this.savedId = null;
    this.show(view);
    this.writeAddress(true);
  }

  private look(chat: number | null): void {
    if (chat === this.chat) {
      return;
    }
    if (this.opened) {
      this.inbox.sending.flush(this.opened);
    }
    this.chat = chat;
    this.tab = chat !== null && this.inbox.unsaved.isNote(chat) ? 'note' : 'answer';
    this.opened = chat === null ? null : this.inbox.conversation(chat);
    if (this.drawer) {
      this.panel = false;
    }
    this.tellLooking();
  }

  /** Colleagues see who looks at a dialog; the server forgets it after a minute. */
  private tellLooking(): void {
    clearTimeout(this.looking);
    if (!this.can('switchboard.inbox.looking')) {
      return;
    }
    const looked = document.hidden ? 0 : (this.chat ?? 0);
    void this.api.call('switchboard.inbox.looking', { CHAT_ID: looked }).catch(() => {});
    if (looked > 0) {
      this.looking = setTimeout(() => this.tellLooking(), LOOKS_FOR);
    }
  }

  /** The way back leads to the dialog before; on a phone, to the list. */
  open(chat: number): void {
    const stays = this.narrow && this.chat !== null;
    this.go(chat, stays);
  }

  private go(chat: number, replace: boolean): void {
    clearTimeout(this.rest);
    this.passing = null;
    const before = this.chat;
    this.look(chat);
    if (before !== chat) {
      this.writeAddress(replace);
    }
  }

  close(): void {
    this.look(null);
    this.writeAddress(true);
  }

  /** The dialog that is marked in the list: the one that is open, or where the keys have come. */
  get marked(): number | null {
    return this.passing ?? this.chat;
  }

  /** Moves through the list. While a key is held, dialogs are passed by and none is opened. */
  step(by: 1 | -1): void {
    const cards = this.cards;
    const at = cards.findIndex((card) => card.chat === this.marked);
    const next = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : at + by];
    if (!next) {
      return;
    }
    const now = performance.now();
    const isRunning = now - this.stepped < RUNNING;
    this.stepped = now;
    if (isRunning) {
      clearTimeout(this.rest);
      this.passing = next.chat;
      this.rest = setTimeout(() => this.settle(), RUNNING);
    } else {
      this.go(next.chat, this.chat !== null);
    }
  }

  /** Opens where the keys have come, as before anything is done with a dialog. */
  settle(): void {
    if (this.passing !== null) {
      this.go(this.passing, this.chat !== null);
    }
  }

  /** The dialog that comes up when the one that is open leaves the list. */
  next(): number | null {
    const cards = this.cards;
    const at = cards.findIndex((card) => card.chat === this.chat);
    return (cards[at + 1] ?? cards[at - 1])?.chat ?? null;
  }

  async write(tab: Tab): Promise<void> {
    this.tab = tab;
    if (this.chat !== null && (this.inbox.unsaved.of(this.chat) ?? this.card?.draft)) {
      this.inbox.unsaved.markNote(this.chat, tab === 'note');
    }
    await tick();
    this.writeHere();
  }

  /** The newest message that can be changed. */
  get editable(): Message | undefined {
    return this.opened?.messages.findLast((message) => this.amending.canEdit(message));
  }

  /** Takes back what is still held, else changes the newest own message. */
  editLast(): void {
    const held = this.opened?.outgoing.findLast((each) => each.state === 'held');
    if (held && this.opened) {
      this.giveBack(this.inbox.sending.undo(this.opened, held.key), held.note);
    } else if (this.editable) {
      this.edit(this.editable);
    }
  }

  giveBack(text: string, note: boolean): void {
    void this.write(note ? 'note' : 'answer').then(() => this.takeBack(text));
  }

  widenList(width: number): void {
    this.listWidth = Math.round(Math.max(LIST.least, Math.min(LIST.most, width)));
    localStorage.setItem(LIST_WIDTH, String(this.listWidth));
  }

  togglePanel(): void {
    this.panel = !this.panel;
    if (!this.drawer) {
      localStorage.setItem(PANEL, this.panel ? 'on' : 'off');
    }
  }
}
