import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isForMe, isOffered } from '../inbox/state/alerts';
import { card, message } from './cards';

const ME = 7;
const mine = card({ operator: { id: ME, name: 'Mia' } });

test('only what a client writes to me, in a dialog that I have not silenced, is told', () => {
  assert.equal(isForMe(message(1, 'client'), mine, ME), true);
  assert.equal(isForMe(message(1, 'operator'), mine, ME), false);
  assert.equal(isForMe(message(1, 'client'), { ...mine, silent: true }, ME), false);
  assert.equal(isForMe(message(1, 'client'), { ...mine, state: 'closed' }, ME), false);
  assert.equal(isForMe(message(1, 'client'), card({ operator: { id: 8, name: 'Tom' } }), ME), false);
  assert.equal(isForMe(message(1, 'client'), undefined, ME), false);
});

test('a dialog that I am asked to take is told once', () => {
  const offered = card({ ...mine, state: 'waiting' });
  assert.equal(isOffered(offered, undefined, ME), true);
  assert.equal(isOffered(offered, card({ state: 'waiting' }), ME), true);
  assert.equal(isOffered(offered, offered, ME), false);
  assert.equal(isOffered(mine, offered, ME), false);
});
