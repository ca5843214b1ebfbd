import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Mentions, tagged, untagged } from '../inbox/state/mentions.svelte';

const people = [
  { id: 4, name: 'Vera' },
  { id: 5, name: 'Vera Novak' },
  { id: 6, name: 'Inés (Duarte)' },
];

test('a name behind @ is a mention, and the longer name is meant', () => {
  assert.equal(tagged('@Vera Novak, look', people), '[USER=5]Vera Novak[/USER], look');
  assert.equal(tagged('ask @Vera or (@Inés (Duarte))', people), 'ask [USER=4]Vera[/USER] or ([USER=6]Inés (Duarte)[/USER])');
});

test('an address and the beginning of another word are no mention', () => {
  for (const text of ['mail@Vera', '@Veranda', '@vera', 'Vera', '@Nobody']) {
    assert.equal(tagged(text, people), text);
  }
});

test('what was sent comes back as it was written', () => {
  const text = 'Hello @Vera Novak and @Vera';
  assert.equal(untagged(tagged(text, people)), text);
  assert.equal(untagged('[user=5]Vera[/user] [b]bold[/b]'), '@Vera [b]bold[/b]');
});

test('a name begins at an @ that begins a word', () => {
  assert.equal(Mentions.begun('@'), '');
  assert.equal(Mentions.begun('see @Vera No'), 'Vera No');
  assert.equal(Mentions.begun('mail@ver'), null);
  assert.equal(Mentions.begun('see @Vera,'), null);
});
