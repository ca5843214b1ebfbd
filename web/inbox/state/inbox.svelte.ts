import { ApiError, type Api } from '../../shared/api/api';
import { isIn } from '../../shared/api/cursor';
import type { Link, StreamListener } from '../../shared/api/stream';
import type { Card, Counts, Me, Message, SavedView, StreamEvent } from '../../shared/api/types';
import { Cards } from './cards.svelte';
import { Conversation, type Opened } from './conversation.svelte';
import { Listing, type Page } from './listing.svelte';
import { People } from './people.svelte';
import { Sending } from './sending.svelte';
import { VIEWS, type View } from './order';
import { Unsaved } from './unsaved';
import { Around } from './around.svelte';
import { Views } from './views.svelte';

/** Enough to bridge the time between the asking for a snapshot and its coming. */
const REMEMBERED = 500;
/** A cut that nobody needs to hear of. */
const SHORT_CUT = 1_500;
const CACHED = 30;
const OLDER = 50;

/**
 * Everything that the server has said. `apply` alone writes it: the answers to questions are
 * snapshots, of which each has its place in the stream.
 */
export class Inbox implements StreamListener {
  readonly cards = new Cards();
  readonly listings: Record<View, Listing>;
  readonly people: People;
  readonly views: Views;
  private readonly saved = new Map<number, Listing>();
  readonly sending: Sending;
  readonly unsaved: Unsaved;
  readonly around = new Around();
  /** Null until the server has said it. */
  counts: Counts | null = $state.raw(null);
  /** Whether news have not come for long enough to say so. */
  lost = $state(false);
  private worry: ReturnType<typeof setTimeout> | undefined;
  private live = false;
  me: Me = $state.raw({ id: 0, name: '', administrator: false, rights: [], language: '' });
  private readonly conversations = new Map<number, Conversation>();
  private readonly places = new Map<number, string>();
  private recent: StreamEvent[] = [];
  private started = false;

  constructor(
    private readonly api: Api,
    private readonly explain: (fault: unknown) => string,
  ) {
    const listing = (view: View) =>
      new Listing(view, this.cards, api, () => this.me.id, (page) => this.takePage(page));
    this.listings = Object.fromEntries(VIEWS.map((view) => [view, listing(view)])) as Record<View, Listing>;
    this.people = new People(api);
    this.views = new Views(api);
    this.sending = new Sending(api, explain);
    this.unsaved = new Unsaved(api, this.cards, () => this.me.id);
  }

  event(event: StreamEvent): void {
    this.recent.push(event);
    if (this.recent.length > REMEMBERED) {
      this.recent.shift();
    }
    this.apply(event);
  }

  linked(state: Link): void {
    if (state === 'live') {
      clearTimeout(this.worry);
      this.worry = undefined;
      this.lost = false;
      this.conversations.forEach((conversation) => this.heal(conversation));
      if (!this.live) {
        void this.unsaved.resume();
      }
    } else if (state === 'lost') {
      this.worry ??= setTimeout(() => (this.lost = true), SHORT_CUT);
      // The stream also ends when the session has: asking for it then leads to the login.
      void this.api.session().catch(() => {});
    }
    this.live = state === 'live';
  }

  /** The server is reached again: what was lost on the way goes once more, what could not be opened opens. */
  private heal(conversation: Conversation): void {
    this.sending.resume(conversation);
    if (conversation.error && !conversation.ready && !conversation.loading) {
      void this.refresh(conversation);
    }
  }

  private apply(event: StreamEvent): void {
    switch (event.type) {
      case 'hello':
        this.begin();
        break;
      case 'reset':
        this.startOver();
        break;
      case 'dialog.changed':
        this.applyCard(event.data, event.id);
        break;
      case 'dialog.removed':
        this.cards.remove(event.data.chat);
        this.conversations.delete(event.data.chat);
        this.unsaved.drop(event.data.chat);
        break;
      case 'message.added':
        this.applyMessage(event.data, event.id, true);
        break;
      case 'message.changed':
        this.applyMessage(event.data, event.id, false);
        break;
      case 'message.removed':
        this.conversations.get(event.data.chat)?.remove(event.data.id);
        break;
      case 'read':
        this.applyRead(event.data);
        break;
      case 'typing':
        this.around.typing(event.data.chat, event.data.name, event.data.user ?? 0, this.me.id);
        break;
      case 'looking':
        this.around.looking(event.data.chat, event.data.users);
        break;
      case 'presence':
        this.people.present(event.data.user, event.data.state);
        break;
      case 'counts':
        this.counts = event.data;
        break;
      case 'views':
        this.views.take(event.data.views, event.id);
        break;
      case 'me.changed':
        void this.api
          .session()
          .then((session) => (this.me = session.user))
          .catch(() => {});
        break;
      default:
        event satisfies never;
    }
  }

  private applyCard(card: Card, place: string): void {
    const known = this.places.get(card.chat);
    if (known === undefined || !isIn(place, known)) {
      this.cards.put(card);
    }
  }

  private applyMessage(message: Message, place: string, fresh: boolean): void {
    const conversation = this.conversations.get(message.chat);
    const known = this.places.get(-message.chat);
    if (conversation?.ready && (known === undefined || !isIn(place, known))) {
      const isNews = fresh && !conversation.messages.some((each) => each.id === message.id);
      conversation.upsert(message);
      if (message.author.id === this.me.id) {
        this.sending.arrived(conversation, message);
      } else if (isNews) {
        this.around.stopped(message.chat, message.author.name);
      }
    }
  }

  private applyRead({ chat, user, up_to }: { chat: number; user?: number; up_to: number }): void {
    const conversation = this.conversations.get(chat);
    if (conversation && user === undefined) {
      conversation.readUpTo = Math.max(conversation.readUpTo, up_to);
    }
  }

  /** The list of a saved view: another one when its filter has changed. */
  listingOf(view: SavedView): Listing {
    const known = this.saved.get(view.id);
    if (known && JSON.stringify(known.filter) === JSON.stringify(view.filter)) {
      return known;
    }
    const base: View = view.filter.state === 'closed' ? 'closed' : 'all';
    const listing = new Listing(base, this.cards, this.api, () => this.me.id, (page) => this.takePage(page), view.filter);
    this.saved.set(view.id, listing);
    return listing;
  }

  /** The stream is open: from now on nothing is missed, so the snapshots can be taken. */
  private begin(): void {
    if (!this.started) {
      this.started = true;
      void this.people.load();
      void this.views.load().catch(() => {});
      void this.listings.mentions.load().catch(() => {});
    }
  }

  private startOver(): void {
    this.recent = [];
    this.places.clear();
    this.cards.clear();
    for (const conversation of this.conversations.values()) {
      conversation.ready = false;
      void this.refresh(conversation);
    }
    for (const listing of [...Object.values(this.listings), ...this.saved.values()]) {
      if (listing.loaded) {
        void listing.load().catch(() => {});
      }
    }
    void this.views.load().catch(() => {});
    this.begin();
  }

  private takePage(page: Page): void {
    for (const card of page.dialogs) {
      this.places.set(card.chat, page.cursor);
      this.cards.put(card);
    }
    this.counts = page.counts;
    this.replay(page.cursor);
  }

  /** What happened after a snapshot was taken and before it came. */
  private replay(cursor: string): void {
    for (const event of this.recent) {
      if (!isIn(event.id, cursor) && (event.type === 'dialog.changed' || event.type === 'dialog.removed')) {
        this.apply(event);
      }
    }
  }

  conversation(chat: number): Conversation {
    let conversation = this.conversations.get(chat);
    if (conversation) {
      this.conversations.delete(chat);
    } else {
      conversation = new Conversation(chat);
    }
    this.conversations.set(chat, conversation);
    this.forgetOldest();
    if (!conversation.ready && !conversation.loading) {
      void this.refresh(conversation);
    }
    return conversation;
  }

  /** Whether something would go with the page: files that no message has taken along yet, or messages that did not go out. */
  get holdsBack(): boolean {
    return [...this.conversations.values()].some(
      ({ uploads, outgoing }) => (uploads !== null && uploads.list.length > 0) || outgoing.some(({ state }) => state === 'failed'),
    );
  }

  /**
   * The page goes: what is held goes out. What does not becomes again what is being written.
   *
   * @param reached whether the server still takes anything
   */
  leave(reached: boolean): void {
    for (const conversation of this.conversations.values()) {
      if (reached) {
        this.sending.flush(conversation);
      }
      for (const { text, note } of this.sending.takeOut(conversation, !reached).reverse()) {
        this.unsaved.putBack(conversation.chat, text);
        this.unsaved.markNote(conversation.chat, note);
      }
    }
  }

  private forgetOldest(): void {
    for (const [chat, conversation] of this.conversations) {
      if (this.conversations.size <= CACHED) {
        return;
      }
      if (conversation.outgoing.length === 0 && !conversation.uploads?.list.length) {
        this.conversations.delete(chat);
      }
    }
  }

  async refresh(conversation: Conversation): Promise<void> {
    conversation.loading = true;
    try {
      const opened = await this.api.call<Opened>('switchboard.inbox.open', { CHAT_ID: conversation.chat });
      conversation.take(opened);
      this.places.set(conversation.chat, opened.cursor);
      this.places.set(-conversation.chat, opened.cursor);
      this.cards.put(opened.dialog);
      for (const event of this.recent) {
        if (!isIn(event.id, opened.cursor)) {
          this.again(event, conversation);
        }
      }
    } catch (fault) {
      conversation.error = this.explain(fault);
      if (fault instanceof ApiError && fault.code === 'ACCESS_DENIED') {
        this.cards.remove(conversation.chat);
      }
    } finally {
      conversation.loading = false;
    }
  }

  private again(event: StreamEvent, conversation: Conversation): void {
    if (event.type === 'dialog.changed' && event.data.chat === conversation.chat) {
      this.applyCard(event.data, event.id);
    } else if (event.type === 'message.added' || event.type === 'message.changed') {
      if (event.data.chat === conversation.chat) {
        conversation.upsert(event.data);
      }
    } else if (event.type === 'message.removed' && event.data.chat === conversation.chat) {
      conversation.remove(event.data.id);
    }
  }

  async older(conversation: Conversation): Promise<void> {
    const first = conversation.messages[0];
    if (!first || !conversation.more || conversation.loading) {
      return;
    }
    conversation.loading = true;
    try {
      conversation.prepend(
        await this.api.call<Opened>('switchboard.inbox.open', {
          CHAT_ID: conversation.chat,
          BEFORE: first.id,
          LIMIT: OLDER,
        }),
      );
    } finally {
      conversation.loading = false;
    }
  }
}
