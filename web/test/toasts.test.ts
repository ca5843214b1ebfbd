import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Toasts } from '../shared/ui/toasts.svelte';

test('a short message goes by itself, but not while somebody reads it', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const toasts = new Toasts();
  toasts.show('Closed.');
  mock.timers.tick(4_000);
  toasts.hold();
  mock.timers.tick(60_000);
  assert.equal(toasts.list.length, 1);
  toasts.release();
  mock.timers.tick(5_000);
  assert.equal(toasts.list.length, 0);
  mock.timers.reset();
});

test('what comes while one is read stays too, and who closes the last one reads no more', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const toasts = new Toasts();
  toasts.hold();
  const first = toasts.show('One');
  mock.timers.tick(60_000);
  assert.equal(toasts.list.length, 1);
  toasts.close(first);
  toasts.show('Two');
  mock.timers.tick(5_000);
  assert.equal(toasts.list.length, 0);
  mock.timers.reset();
});
