import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchEmoji } from '../inbox/state/emoji';

const names = {
  '🎉': ['party popper', 'celebration tada'],
  '🥳': ['partying face', 'celebration hat'],
  '👍': ['thumbs up', '+1 hand yes'],
  '☕': ['café', 'hot drink'],
};

test('an emoji is found by the beginnings of its words, without case and accents', () => {
  assert.deepEqual(searchEmoji(names, 'CAFE'), ['☕']);
  assert.deepEqual(searchEmoji(names, 'thu u'), ['👍']);
  assert.deepEqual(searchEmoji(names, 'nothing'), []);
});

test('what is called so comes before what is only found so', () => {
  assert.deepEqual(searchEmoji({ ...names, '😀': ['face', 'party'] }, 'party'), ['🎉', '🥳', '😀']);
});
