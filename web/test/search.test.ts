import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked } from '../inbox/state/search.svelte';

const shown = (text: string, ...highlights: { from: number; length: number }[]) =>
  marked(text, highlights)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

test('the words that were searched for are marked', () => {
  assert.equal(shown('the invoice is here', { from: 4, length: 7 }, { from: 15, length: 4 }), 'the [invoice] is [here]');
});

test('what overlaps is marked once, and what lies far ahead is left out', () => {
  assert.equal(shown('invoice', { from: 0, length: 7 }, { from: 2, length: 3 }), '[invoice]');
  assert.ok(shown(`${'a'.repeat(60)} here`, { from: 61, length: 4 }).startsWith('…aaa'));
});
