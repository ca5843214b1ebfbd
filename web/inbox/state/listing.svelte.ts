import type { Api } from '../../shared/api/api';
import type { Card, Counts, DialogFilter } from '../../shared/api/types';
import type { Cards } from './cards.svelte';
import { belongs, compare, type View } from './order';
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

/**
 * One view of the list: the pages that were loaded, kept true by whatever happens to the cards.
 *
 * A card that sorts behind the last loaded page is not shown until that page is loaded.
 */
export class Listing {
  private after: string | null = $state(null);
  private edge: Card | null = $state.raw(null);
  private busy = false;
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

  private sorted(): Card[] {
    const { view, edge, filter } = this;
    const me = this.me();
    const now = filter?.sla ? ticker.minutes : 0;
    const list: Card[] = [];
    for (const card of this.known.all()) {
      const isHere = filter ? fits(card, filter, me, now) : belongs(card, view, me);
      if (isHere && (edge === null || compare(card, edge, view) <= 0)) {
        list.push(card);
      }
    }
    return list.sort((a, b) => compare(a, b, view));
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
