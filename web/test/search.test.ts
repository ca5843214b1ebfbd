import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked } from '../inbox/state/search.svelte';

test('the words that were searched for are marked, with some before them', () => {
  const pieces = marked(`${'a'.repeat(60)} the Invoice is here`, 'invoice');
  assert.equal(pieces[1]?.text, 'Invoice');
  assert.equal(pieces[1]?.marked, true);
  assert.ok(pieces[0]!.text.startsWith('…'));
});
