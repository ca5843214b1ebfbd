import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initials } from '../shared/ui/avatar';

test('initials are of the first and the last word, or the end of a number', () => {
  const names = ['Inés Duarte', 'Ana María de la Cruz', 'mia', 'Guest 209', 'Guest 210', 'Guest 7', '—'];
  assert.deepEqual(names.map(initials), ['ID', 'AC', 'M', '09', '10', 'G7', '?']);
});
