import type { Api } from '../../shared/api/api';
import type { Link, StreamListener } from '../../shared/api/stream';
import type { Me, StreamEvent } from '../../shared/api/types';
import type { Toasts } from '../../shared/ui/toasts.svelte';
import { explain } from '../../shared/api/explain';
import { People } from '../../inbox/state/people.svelte';
import type { BoardState } from './types';

export const PAGES = ['live', 'sessions', 'reports'] as const;
export type PageName = (typeof PAGES)[number];

/** However much happens, the board is read at most this often. */
const PAUSE = 1_000;
const TELLING: ReadonlySet<StreamEvent['type']> = new Set([
  'hello',
  'reset',
  'dialog.changed',
  'dialog.removed',
  'presence',
  'counts',
]);

export function zone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** What a supervisor has in front of him. */
export class House implements StreamListener {
  page: PageName = $state('live');
  board: BoardState | null = $state.raw(null);
  lost = $state(false);
  readonly people: People;
  private reading = false;
  private again = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly api: Api,
    readonly me: Me,
    readonly toasts: Toasts,
  ) {
    this.people = new People(api);
    this.readAddress();
    addEventListener('popstate', () => this.readAddress());
    if (this.allowed) {
      void this.people.load();
      void this.read();
    }
  }

  /** Whether the numbers of all dialogs are his to see; the server asks the same. */
  get allowed(): boolean {
    return this.me.administrator || this.me.rights.includes('HISTORY_ALL');
  }

  private readAddress(): void {
    const asked = new URLSearchParams(location.search).get('page');
    this.page = PAGES.find((page) => page === asked) ?? 'live';
  }

  show(page: PageName): void {
    if (page !== this.page) {
      this.page = page;
      history.pushState(null, '', `?page=${page}`);
    }
  }

  event(event: StreamEvent): void {
    if (TELLING.has(event.type)) {
      this.soon();
    }
  }

  linked(state: Link): void {
    this.lost = state === 'lost';
  }

  fail(fault: unknown): void {
    this.toasts.fail(explain(fault));
  }

  /** Reads the board at once, or when the pause after the last time is over. */
  private soon(): void {
    if (this.reading || this.timer !== undefined) {
      this.again = true;
    } else {
      void this.read();
    }
  }

  private async read(): Promise<void> {
    this.reading = true;
    try {
      this.board = await this.api.call<BoardState>('switchboard.board.get', { ZONE: zone() });
    } catch (fault) {
      if (this.board === null) {
        this.fail(fault);
      }
    } finally {
      this.reading = false;
      this.timer = setTimeout(() => this.rested(), PAUSE);
    }
  }

  private rested(): void {
    this.timer = undefined;
    if (this.again) {
      this.again = false;
      void this.read();
    }
  }
}
