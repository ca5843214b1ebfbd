import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitting, type QuickReply } from '../inbox/state/replies.svelte';

let ids = 0;
const reply = (shortcut: string, title: string, text: string): QuickReply => ({ id: ++ids, shortcut, title, text, filled: text });

const REPLIES = [
  reply('', 'Refund', 'The refund is on its way.'),
  reply('moment', 'Looking into it', 'One moment, please.'),
  reply('ref', 'Reference', 'Which number stands on it?'),
];
const titles = (query: string) => fitting(REPLIES, query).map(({ title }) => title);

test('a reply is found by its shortcut before its title, and by its title before its text', () => {
  assert.deepEqual(titles('ref'), ['Reference', 'Refund']);
  assert.deepEqual(titles('LOOK'), ['Looking into it']);
  assert.deepEqual(titles('way'), ['Refund']);
  assert.deepEqual(titles('nothing'), []);
});

test('without a query there are all of them, as many as can be looked through', () => {
  assert.equal(titles('').length, 3);
  assert.equal(fitting(Array.from({ length: 50 }, (_, i) => reply(`r${i}`, '', 'x')), '').length, 8);
});
