import type { Api } from '../../shared/api/api';
import { zone } from '../state/house.svelte';
import type { SessionEntry } from '../state/types';

export interface Filters {
  text: string;
  line: string;
  operator: string;
  channel: string;
  state: string;
  vote: string;
  marked: string;
  from: string;
  to: string;
}

export const NO_FILTERS: Filters = {
  text: '',
  line: '',
  operator: '',
  channel: '',
  state: '',
  vote: '',
  marked: '',
  from: '',
  to: '',
};

/** The sessions that fit, page by page. */
export class Sessions {
  list: SessionEntry[] = $state.raw([]);
  loading = $state(false);
  loaded = $state(false);
  after: string | null = $state(null);
  private asked = 0;
  private filters: Filters = NO_FILTERS;

  constructor(private readonly api: Api) {}

  async find(filters: Filters): Promise<void> {
    this.filters = { ...filters };
    await this.load(null);
  }

  async more(): Promise<void> {
    if (this.after !== null && !this.loading) {
      await this.load(this.after);
    }
  }

  /** Only the answer to the last question counts. */
  private async load(after: string | null): Promise<void> {
    const mine = ++this.asked;
    this.loading = true;
    try {
      const answer = await this.api.call<{ sessions: SessionEntry[]; after: string | null }>(
        'switchboard.session.list',
        { ...this.parameters(), ...(after !== null && { AFTER: after }) },
      );
      if (mine === this.asked) {
        this.list = after === null ? answer.sessions : [...this.list, ...answer.sessions];
        this.after = answer.after;
        this.loaded = true;
      }
    } finally {
      if (mine === this.asked) {
        this.loading = false;
      }
    }
  }

  private parameters(): object {
    const { text, line, operator, channel, state, vote, marked, from, to } = this.filters;
    const all = {
      TEXT: text.trim(),
      LINE_ID: line,
      OPERATOR_ID: operator,
      CHANNEL: channel,
      STATE: state,
      VOTE: vote,
      MARKED: marked,
      FROM: from,
      TO: to,
      ZONE: zone(),
    };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
  }

  voted(session: number, mark: number, comment: string): void {
    this.list = this.list.map((entry) =>
      entry.id === session ? { ...entry, mark, comment: comment || entry.comment } : entry,
    );
  }
}
