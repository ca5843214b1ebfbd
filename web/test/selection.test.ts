import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Selection } from '../inbox/state/selection.svelte';

test('a dialog is picked and let go', () => {
  const selection = new Selection();
  selection.toggle(3);
  assert.deepEqual([...selection.chats], [3]);
  selection.toggle(3);
  assert.equal(selection.size, 0);
});

test('everything from the last one touched to this one is picked, in either direction', () => {
  const selection = new Selection();
  selection.toggle(30);
  selection.extend([10, 20, 30, 40, 50], 50);
  assert.deepEqual([...selection.chats].sort(), [30, 40, 50]);
  selection.extend([10, 20, 30, 40, 50], 20);
  assert.deepEqual([...selection.chats].sort(), [20, 30, 40, 50]);
});

test('without one touched before, only this one is picked', () => {
  const selection = new Selection();
  selection.extend([10, 20, 30], 20);
  assert.deepEqual([...selection.chats], [20]);
});
