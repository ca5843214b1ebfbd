import type { Message } from '../../shared/api/types';
import { startOfDay } from '../../shared/i18n/times';

/** What one author wrote in one go. */
export interface Group {
  kind: 'group';
  key: string;
  /** in: from the client; out: to the client; note: among colleagues. */
  side: 'in' | 'out' | 'bot' | 'note';
  messages: Message[];
}

export type Item =
  | Group
  | { kind: 'day'; key: string; at: number; session: number | null }
  | { kind: 'session'; key: string; session: number }
  | { kind: 'system'; key: string; message: Message };

const PAUSE = 5 * 60_000;

function side(message: Message): Group['side'] {
  if (message.note) {
    return 'note';
  }
  switch (message.author.kind) {
    case 'client':
      return 'in';
    case 'agent':
      return 'bot';
    case 'operator':
    case 'system':
      return 'out';
  }
}

/** The thread as it is shown: days, episodes, what the system noted, and groups of messages. */
export function grouped(messages: readonly Message[]): Item[] {
  const items: Item[] = [];
  let before: Message | undefined;
  for (const message of messages) {
    const newDay = !before || startOfDay(before.at) !== startOfDay(message.at);
    const newSession = before !== undefined && message.session !== null && before.session !== message.session;
    if (newDay) {
      items.push({ kind: 'day', key: `day ${message.id}`, at: message.at, session: message.session });
    } else if (newSession) {
      items.push({ kind: 'session', key: `session ${message.id}`, session: message.session! });
    }
    if (message.author.kind === 'system') {
      items.push({ kind: 'system', key: `system ${message.id}`, message });
    } else if (!append(items, message)) {
      items.push({ kind: 'group', key: `group ${message.id}`, side: side(message), messages: [message] });
    }
    before = message;
  }
  return items;
}

function append(items: Item[], message: Message): boolean {
  const last = items.at(-1);
  if (last?.kind !== 'group' || last.side !== side(message)) {
    return false;
  }
  const before = last.messages.at(-1)!;
  if (before.author.id !== message.author.id || message.at - before.at > PAUSE) {
    return false;
  }
  last.messages.push(message);
  return true;
}
