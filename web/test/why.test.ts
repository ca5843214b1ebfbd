import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Words, type Explanation } from '../inbox/side/why';

const asked: Explanation = {
  STAGE: 'ASKED',
  USER_ID: 3,
  USERS: { 2: 'Ann', 3: 'Bob' },
  DECISIONS: [],
  NEXT: [],
};
const words = (known: Partial<Explanation> = {}) => new Words({ ...asked, ...known });

test('a decision is told with those who were passed over, and why', () => {
  assert.equal(
    words().decided({ AT: '', WHAT: 'ASKED_FIRST', USER_ID: 3, OTHERS: [{ WHY: 'OFFLINE', COUNT: 4, USERS: [2] }] }),
    'Bob was asked: the first in the queue of those who were free. Not asked: 4 offline (Ann, …).',
  );
});

test('what the system did is told otherwise than what somebody did', () => {
  const ended = (USER_ID: number) => words().decided({ AT: '', WHAT: 'CLOSED', USER_ID, OTHERS: [] });

  assert.equal(ended(0), 'The session was closed.');
  assert.equal(ended(2), 'Ann closed the session.');
});

test('the next one is asked after whoever is, or a new round begins', () => {
  assert.equal(words().next({ WHAT: 'HOP' }), 'If Bob has not answered, the next one is asked.');
  assert.equal(words({ STAGE: 'WAITING', USER_ID: 0 }).next({ WHAT: 'HOP' }), 'Those who have let it pass are asked again.');
  assert.equal(words().state(), 'Bob is asked to take the dialog.');
});
