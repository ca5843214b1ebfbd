import type { AuthorKind, Card, Message } from '../shared/api/types';

/** A dialog of the tests, which is like every other but for what the test says. */
export function card(patch: Partial<Card>): Card {
  return {
    chat: 1,
    title: 'Lena',
    avatar: null,
    color: '#000000',
    channel: { connector: 'telegram', name: 'Telegram', edits: false, deletes: false },
    line: { id: 1, name: 'EU' },
    line_gone: false,
    session: 1,
    state: 'work',
    operator: null,
    agent: null,
    pinned: false,
    silent: false,
    unread: 0,
    mentioned: null,
    mention_unread: false,
    tags: [],
    waiting_since: null,
    due: null,
    snoozed_until: null,
    rating: null,
    draft: null,
    last: null,
    changed_at: 0,
    ...patch,
  };
}

export function message(id: number, kind: AuthorKind, patch: Partial<Message> = {}): Message {
  return {
    id,
    chat: 1,
    session: 7,
    at: id * 1000,
    author: { kind, id: kind === 'operator' ? 2 : 50, name: kind },
    note: false,
    text: `text ${id}`,
    files: [],
    buttons: [],
    delivery: null,
    reply_to: null,
    edited: false,
    deleted: false,
    ...patch,
  };
}
