import type { Outgoing } from './sending.svelte';
import type { Message, Talk } from './types';

const TOGETHER = 5 * 60_000;

/** One line of the thread: a message that is there, or one on its way. */
export interface Row {
  key: string;
  at: number;
  message?: Message;
  outgoing?: Outgoing;
  /** The day that begins with this row. */
  day: number | null;
  /** Whether it begins what one person said in one go. */
  first: boolean;
  /** Whether it ends that. */
  last: boolean;
}

function author(row: { message?: Message }): string {
  const { kind, name } = row.message?.author ?? { kind: 'client', name: '' };
  return `${kind} ${name ?? ''}`;
}

/** The messages in their order, and after them what has not arrived yet. */
export function rows(messages: readonly Message[], outgoing: readonly Outgoing[]): Row[] {
  const all: Pick<Row, 'key' | 'at' | 'message' | 'outgoing'>[] = [
    ...messages.map((message) => ({ key: message.client_id ?? `m${message.id}`, at: message.at, message })),
    ...outgoing.map((one) => ({ key: one.id, at: one.at, outgoing: one })),
  ];
  const grouped: Row[] = all.map((row, i) => {
    const before = all[i - 1];
    const newDay = !before || new Date(before.at).toDateString() !== new Date(row.at).toDateString();
    const same = before && !newDay && author(before) === author(row) && row.at - before.at < TOGETHER;
    return { ...row, day: newDay ? row.at : null, first: !same, last: true };
  });
  grouped.forEach((row, i) => (row.last = grouped[i + 1]?.first ?? true));
  return grouped;
}

/** What stands below the last message: whether an answer comes, and how soon. */
export function notice(talk: Talk | null, online: boolean): 'waiting' | 'waiting.away' | 'closed' | null {
  if (talk?.stage === 'waiting') {
    return online ? 'waiting' : 'waiting.away';
  }
  return talk?.stage === 'closed' ? 'closed' : null;
}
