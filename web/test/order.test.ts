import assert from 'node:assert/strict';
import { test } from 'node:test';
import { belongs, compare } from '../inbox/state/order';
import type { Card } from '../shared/api/types';

const ME = 2;

function card(patch: Partial<Card>): Card {
  return {
    chat: 1,
    title: 'Lena',
    avatar: null,
    color: '#000000',
    channel: { connector: 'telegram', name: 'Telegram' },
    line: { id: 1, name: 'EU' },
    session: 1,
    state: 'work',
    operator: null,
    agent: null,
    pinned: false,
    silent: false,
    unread: 0,
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

const last = (id: number) => ({ id, at: id, author: 'client' as const, name: '', text: '' });

test('mine is what I answer or am asked to take', () => {
  const me = { id: ME, name: 'Mia' };
  assert.equal(belongs(card({ operator: me }), 'mine', ME), true);
  assert.equal(belongs(card({ operator: me, state: 'waiting' }), 'mine', ME), true);
  assert.equal(belongs(card({ operator: me, state: 'closed' }), 'mine', ME), false);
  assert.equal(belongs(card({ operator: { id: 3, name: 'Tom' } }), 'mine', ME), false);
});

test('pinned dialogs come first, then the latest message', () => {
  const list = [card({ chat: 1, last: last(5) }), card({ chat: 2, last: last(9) }), card({ chat: 3, last: last(1), pinned: true })];
  assert.deepEqual(list.sort((a, b) => compare(a, b, 'mine')).map((each) => each.chat), [3, 2, 1]);
});

test('who has waited longest comes first', () => {
  const list = [card({ chat: 1, waiting_since: 20 }), card({ chat: 2, waiting_since: 10 })];
  assert.deepEqual(list.sort((a, b) => compare(a, b, 'waiting')).map((each) => each.chat), [2, 1]);
});
