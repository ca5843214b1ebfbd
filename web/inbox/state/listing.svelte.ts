import type { Api } from '../../shared/api/api';
import type { Card, Counts, DialogFilter } from '../../shared/api/types';
import type { Cards } from './cards.svelte';
import { belongs, compare, rank, type View } from './order';
import { ticker } from './ticker.svelte';
import { fits } from './views.svelte';

export interface Page {
  dialogs: Card[];
  after: string | null;
  counts: Counts;
  cursor: string;
}

const PAGE = 50;
const NEXT_PAGE = 100;
/** So many changes are put in one by one: more than a page has. */
const FEW = 200;

/**
 * One view of the list: the pages that were loaded, kept true by whatever happens to the cards.
 *
 * A card that sorts behind the last loaded page is not shown until that page is loaded.
 */
export class Listing {
  private after: string | null = $state(null);
  private edge: Card | null = $state.raw(null);
  private busy = false;
  private order: Card[] = [];
  private mark = -1;
  /** The edge when it was sorted last, and the dialogs known by then that lay behind it. */
  private reached: Card | null = null;
  private readonly beyond = new Set<number>();
  private key = '';
  loaded = $state(false);
  loading = $state(false);

  readonly cards: Card[] = $derived.by(() => this.sorted());

  constructor(
    readonly view: View,
    private readonly known: Cards,
    private readonly api: Api,
    private readonly me: () => number,
    private readonly onPage: (page: Page) => void,
    /** Of a saved view, which is sorted like the one that it narrows. */
    readonly filter: DialogFilter | null = null,
  ) {}

  /** From what it was before and what has changed since: with many dialogs, sorting them all takes longer than a frame. */
  private sorted(): Card[] {
    void this.known.version;
    const now = this.filter?.sla ? ticker.minutes : 0;
    const key = `${this.me()} ${now}`;
    const { edge } = this;
    const changed = key === this.key && this.isNoNearer(edge) ? this.known.changedSince(this.mark) : null;
    const chats = changed && edge !== this.reached ? new Set([...changed, ...this.beyond]) : changed;
    this.order = chats === null || chats.size > FEW ? this.all(now) : this.changed(chats, now);
    this.key = key;
    this.reached = edge;
    this.mark = this.known.mark;
    return this.order;
  }

  private isNoNearer(edge: Card | null): boolean {
    const before = this.reached;
    return edge === before || edge === null || (before !== null && compare(edge, before, this.view) >= 0);
  }

  private fits(card: Card, now: number): boolean {
    const me = this.me();
    return this.filter ? fits(card, this.filter, me, now) : belongs(card, this.view, me);
  }

  private isLoaded(card: Card): boolean {
    return this.edge === null || compare(card, this.edge, this.view) <= 0;
  }

  private all(now: number): Card[] {
    const list: { card: Card; first: number; second: number }[] = [];
    this.beyond.clear();
    for (const card of this.known.all()) {
      if (this.isHere(card, now)) {
        const [first, second] = rank(card, this.view);
        list.push({ card, first, second });
      }
    }
    list.sort((a, b) => a.first - b.first || a.second - b.second || b.card.chat - a.card.chat);
    return list.map(({ card }) => card);
  }

  /** Notes what would be here if more were loaded. */
  private isHere(card: Card, now: number): boolean {
    if (!this.fits(card, now)) {
      return false;
    }
    const loaded = this.isLoaded(card);
    if (!loaded) {
      this.beyond.add(card.chat);
    }
    return loaded;
  }

  private changed(chats: ReadonlySet<number>, now: number): Card[] {
    const order = chats.size === 0 ? this.order : this.order.filter((card) => !chats.has(card.chat));
    for (const chat of chats) {
      this.beyond.delete(chat);
      const card = this.known.get(chat);
      if (card && this.isHere(card, now)) {
        order.splice(this.placeOf(card, order), 0, card);
      }
    }
    return order;
  }

  private placeOf(card: Card, order: readonly Card[]): number {
    let from = 0;
    let to = order.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (compare(order[middle]!, card, this.view) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** Loads the first page, which replaces what was loaded. */
  async load(): Promise<void> {
    await this.fetch(null);
  }

  async more(): Promise<void> {
    if (this.after !== null && !this.busy) {
      await this.fetch(this.after);
    }
  }

  private async fetch(after: string | null): Promise<void> {
    this.busy = true;
    this.loading = !this.loaded;
    try {
      const page = await this.api.call<Page>('switchboard.inbox.list', {
        VIEW: this.view,
        ...(this.filter && { FILTER: this.filter }),
        LIMIT: after ? NEXT_PAGE : PAGE,
        ...(after && { AFTER: after }),
      });
      this.onPage(page);
      this.after = page.after;
      this.edge = page.after === null ? null : (page.dialogs.at(-1) ?? null);
      this.loaded = true;
    } finally {
      this.busy = false;
      this.loading = false;
    }
  }
}
