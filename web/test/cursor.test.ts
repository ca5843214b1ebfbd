import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isIn } from '../shared/api/cursor';

test('an event is in a snapshot that was taken at it or after it', () => {
  assert.equal(isIn('a-4', 'a-5'), true);
  assert.equal(isIn('a-5', 'a-5'), true);
  assert.equal(isIn('a-10', 'a-9'), false);
});

test('an event of another epoch is in no snapshot', () => {
  assert.equal(isIn('b-1', 'a-9'), false);
});
