import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError, type Api } from '../shared/api/api';
import { Inbox } from '../inbox/state/inbox.svelte';
import { card, message } from './cards';

type Answers = Record<string, (parameters: Record<string, unknown>) => unknown>;

/** An inbox whose server answers what the test says. */
function inbox(answers: Answers): Inbox {
  const call = (method: string, parameters: Record<string, unknown> = {}) => {
    const answer = answers[method];
    return answer ? Promise.resolve(answer(parameters)) : Promise.reject(new ApiError('NONE', method, 404));
  };
  return new Inbox({ call } as unknown as Api, (fault) => String(fault));
}

const counts = { mine: 0, waiting: 0, all: 0 };
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('an event that is in a snapshot already is not applied again', async () => {
  const page = { dialogs: [card({ title: 'new' })], after: null, counts, cursor: 'e-5' };
  const box = inbox({ 'switchboard.inbox.list': () => page });
  await box.listings.all.load();
  box.event({ id: 'e-4', type: 'dialog.changed', data: card({ title: 'old' }) });
  assert.equal(box.cards.get(1)?.title, 'new');
  box.event({ id: 'e-6', type: 'dialog.changed', data: card({ title: 'newest' }) });
  assert.equal(box.cards.get(1)?.title, 'newest');
});

test('a snapshot that was taken before an event does not undo it', async () => {
  let answer: (page: unknown) => void = () => {};
  const box = inbox({ 'switchboard.inbox.list': () => new Promise((resolve) => (answer = resolve)) });
  const loading = box.listings.all.load();
  box.event({ id: 'e-6', type: 'dialog.changed', data: card({ title: 'newest' }) });
  answer({ dialogs: [card({ title: 'old' })], after: null, counts, cursor: 'e-5' });
  await loading;
  assert.equal(box.cards.get(1)?.title, 'newest');
});

test('messages that came while a dialog was being opened are in it, once', async () => {
  let answer: (opened: unknown) => void = () => {};
  const box = inbox({ 'switchboard.inbox.open': () => new Promise((resolve) => (answer = resolve)) });
  const conversation = box.conversation(1);
  box.event({ id: 'e-5', type: 'message.added', data: message(2, 'client') });
  box.event({ id: 'e-6', type: 'message.added', data: message(3, 'client') });
  answer({ dialog: card({}), messages: [message(1, 'client'), message(2, 'client')], more: false, client: {}, past: [], cursor: 'e-5' });
  await settled();
  assert.deepEqual(conversation.messages.map((each) => each.id), [1, 2, 3]);
});

test('what the server refuses is taken back', async () => {
  const box = inbox({});
  box.event({ id: 'e-1', type: 'dialog.changed', data: card({}) });
  const closing = box.cards.hope(1, { state: 'closed' }, () => Promise.reject(new Error('no')));
  assert.equal(box.cards.get(1)?.state, 'closed');
  await assert.rejects(closing);
  assert.equal(box.cards.get(1)?.state, 'work');
});

test('what I send stands in the thread once, whether the answer or the event is first', async () => {
  const opened = { dialog: card({}), messages: [], more: false, client: {}, past: [], cursor: 'e-1' };
  const box = inbox({ 'switchboard.inbox.open': () => opened, 'im.message.add': () => 9 });
  box.me = { ...box.me, id: 2 };
  const conversation = box.conversation(1);
  await settled();
  box.sending.send(conversation, { text: 'text 9', note: false, files: [] }, 0);
  assert.equal(conversation.outgoing.length, 1);
  box.event({ id: 'e-2', type: 'message.added', data: message(9, 'operator') });
  await settled();
  assert.equal(conversation.outgoing.length, 0);
  assert.equal(conversation.messages.length, 1);
});

test('a message that could not be sent can be sent again', async () => {
  let broken = true;
  const opened = { dialog: card({}), messages: [], more: false, client: {}, past: [], cursor: 'e-1' };
  const box = inbox({
    'switchboard.inbox.open': () => opened,
    'im.message.add': () => (broken ? Promise.reject(new ApiError('X', 'no', 500)) : 9),
  });
  const conversation = box.conversation(1);
  await settled();
  box.sending.send(conversation, { text: 'hello', note: false, files: [] }, 0);
  await settled();
  assert.equal(conversation.outgoing[0]?.state, 'failed');
  broken = false;
  box.sending.again(conversation, conversation.outgoing[0]!.key);
  await settled();
  assert.equal(conversation.outgoing[0]?.state, 'sent');
});

test('a held message can be taken back and is never sent', async () => {
  const sent: unknown[] = [];
  const opened = { dialog: card({}), messages: [], more: false, client: {}, past: [], cursor: 'e-1' };
  const box = inbox({ 'switchboard.inbox.open': () => opened, 'im.message.add': (asked) => sent.push(asked) });
  const conversation = box.conversation(1);
  await settled();
  box.sending.send(conversation, { text: 'oops', note: false, files: [] }, 5_000);
  assert.equal(box.sending.undo(conversation, conversation.outgoing[0]!.key), 'oops');
  box.sending.flush(conversation);
  await settled();
  assert.deepEqual([sent.length, conversation.outgoing.length], [0, 0]);
});

test('a list that is kept by its changes is the list that is sorted anew', async () => {
  const box = inbox({ 'switchboard.inbox.list': () => ({ dialogs: [], after: null, counts, cursor: 'e-0' }) });
  await box.listings.all.load();
  let place = 0;
  let seed = 7;
  const random = (below: number) => (seed = (seed * 16_807) % 2_147_483_647) % below;
  for (let round = 0; round < 60; round++) {
    for (let i = 0; i < (round % 7 === 0 ? 80 : 3); i++) {
      const chat = 1 + random(60);
      const state = (['work', 'waiting', 'closed'] as const)[random(3)]!;
      const last = { id: random(500), at: 0, author: 'client' as const, name: '', text: '' };
      const id = `e-${++place}`;
      box.event(
        random(10) === 0
          ? { id, type: 'dialog.removed', data: { chat } }
          : { id, type: 'dialog.changed', data: card({ chat, state, last }) },
      );
    }
    const shown = box.listings.all.cards.map((each) => each.chat);
    const anew = [...box.cards.all()]
      .filter((each) => each.state !== 'closed')
      .sort((a, b) => b.last!.id - a.last!.id || b.chat - a.chat)
      .map((each) => each.chat);
    assert.deepEqual(shown, anew);
  }
});

test('what was known before its page is loaded comes with the page, and not earlier', async () => {
  const at = (chat: number) => card({ chat, last: { id: chat, at: 0, author: 'client', name: '', text: '' } });
  const pages = [
    { dialogs: [at(90), at(80)], after: 'a', counts, cursor: 'e-1' },
    { dialogs: [at(70), at(50)], after: 'b', counts, cursor: 'e-2' },
    { dialogs: [at(20)], after: null, counts, cursor: 'e-3' },
  ];
  const box = inbox({ 'switchboard.inbox.list': () => pages.shift() });
  const shown = () => box.listings.all.cards.map((each) => each.chat);
  await box.listings.all.load();
  assert.deepEqual(shown(), [90, 80]);
  box.event({ id: 'e-2', type: 'dialog.changed', data: at(60) });
  box.event({ id: 'e-2', type: 'dialog.changed', data: at(30) });
  assert.deepEqual(shown(), [90, 80]);
  await box.listings.all.more();
  assert.deepEqual(shown(), [90, 80, 70, 60, 50]);
  await box.listings.all.more();
  assert.deepEqual(shown(), [90, 80, 70, 60, 50, 30, 20]);
});
