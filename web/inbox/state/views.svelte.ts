import type { Api } from '../../shared/api/api';
import { isIn } from '../../shared/api/cursor';
import type { Card, DialogFilter, SavedView } from '../../shared/api/types';

/** A promise of an answer is about to run out when no more than this is left, as the server counts. */
const SOON = 10 * 60_000;

export const EVERYTHING: DialogFilter = { state: '', lines: [], channels: [], tags: [], operators: [], mine: false, sla: '' };

/** Whether a dialog is in a view; the server decides the same way. */
export function fits(card: Card, filter: DialogFilter, me: number, now: number): boolean {
  const one = <T>(wanted: readonly T[], has: (each: T) => boolean) => wanted.length === 0 || wanted.some(has);
  return (
    (filter.state === '' ? card.state !== 'closed' : card.state === filter.state) &&
    one(filter.lines, (line) => card.line.id === line) &&
    one(filter.channels, (code) => card.channel.connector === code) &&
    one(filter.tags, (tag) => card.tags.includes(tag)) &&
    isWith(card, filter, me) &&
    isPromised(card, filter, now)
  );
}

function isWith(card: Card, filter: DialogFilter, me: number): boolean {
  const holder = card.operator?.id ?? 0;
  const asked = filter.mine || filter.operators.length > 0;
  return !asked || filter.operators.includes(holder) || (filter.mine && holder === me);
}

function isPromised(card: Card, filter: DialogFilter, now: number): boolean {
  if (filter.sla === '') {
    return true;
  }
  const left = card.due === null ? Infinity : card.due - now;
  return filter.sla === 'late' ? left <= 0 : left > 0 && left <= SOON;
}

/** The saved views of a person, as the server last told them: their own and those of everybody. */
export class Views {
  list: SavedView[] = $state.raw([]);
  private told = '';

  constructor(private readonly api: Api) {}

  async load(): Promise<void> {
    const answer = await this.api.call<{ views: SavedView[]; cursor: string }>('switchboard.view.list');
    if (this.told === '' || isIn(this.told, answer.cursor)) {
      this.list = answer.views;
    }
  }

  take(views: SavedView[], place: string): void {
    this.told = place;
    this.list = views;
  }

  get(id: number): SavedView | undefined {
    return this.list.find((view) => view.id === id);
  }
}
