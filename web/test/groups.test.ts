import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grouped } from '../inbox/thread/groups';
import type { AuthorKind, Message } from '../shared/api/types';

let ids = 0;

function message(kind: AuthorKind, author: number, minute: number, patch: Partial<Message> = {}): Message {
  return {
    id: ++ids,
    chat: 1,
    session: 7,
    at: new Date(2026, 4, 5, 12, minute).getTime(),
    author: { kind, id: author, name: `${kind} ${author}` },
    note: false,
    text: 'x',
    files: [],
    buttons: [],
    delivery: null,
    edited: false,
    deleted: false,
    ...patch,
  };
}

test('what one author writes in one go stands together', () => {
  const items = grouped([message('client', 1, 0), message('client', 1, 2), message('client', 1, 30), message('operator', 2, 31)]);
  assert.deepEqual(items.map((item) => (item.kind === 'group' ? item.messages.length : item.kind)), ['day', 2, 1, 1]);
});

test('a note never stands in a group with answers', () => {
  const items = grouped([message('operator', 2, 0), message('operator', 2, 1, { note: true })]);
  assert.deepEqual(items.map((item) => (item.kind === 'group' ? item.side : item.kind)), ['day', 'out', 'note']);
});

test('a new session on the same day has its line', () => {
  const items = grouped([message('client', 1, 0), message('client', 1, 1, { session: 8 })]);
  assert.deepEqual(items.map((item) => item.kind), ['day', 'group', 'session', 'group']);
});
