import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Message } from '../shared/i18n/icu';

const fill = (source: string, values = {}, language = 'en') => new Message(source, language).fill(values);

test('a name is filled in', () => {
  assert.equal(fill('{name} is typing', { name: 'Lena' }), 'Lena is typing');
});

test('a plural follows the rules of the language', () => {
  const russian = '{n, plural, one {# сообщение} few {# сообщения} many {# сообщений} other {# сообщения}}';
  assert.equal(fill(russian, { n: 1 }, 'ru'), '1 сообщение');
  assert.equal(fill(russian, { n: 3 }, 'ru'), '3 сообщения');
  assert.equal(fill(russian, { n: 5 }, 'ru'), '5 сообщений');
});

test('an exact count goes before the plural', () => {
  assert.equal(fill('{n, plural, =0 {nobody} one {one} other {#}}', { n: 0 }), 'nobody');
});

test('numbers are written as the language writes them', () => {
  assert.equal(fill('{n, number}', { n: 12345 }, 'de'), '12.345');
});

test('a choice takes the case of its value, or other', () => {
  const source = '{kind, select, line {to the line {name}} other {to {name}}}';
  assert.equal(fill(source, { kind: 'line', name: 'EU' }), 'to the line EU');
  assert.equal(fill(source, { kind: 'person', name: 'Tom' }), 'to Tom');
});

test('a message that is not well formed is refused', () => {
  assert.throws(() => fill('{n, plural, one {#}}', { n: 1 }));
});
