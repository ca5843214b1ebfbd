import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ApiError, type Api } from '../shared/api/api';
import { Cards } from '../inbox/state/cards.svelte';
import { Inbox } from '../inbox/state/inbox.svelte';
import { takenBy } from '../inbox/state/alerts';
import type { Desk } from '../inbox/state/desk.svelte';
import { Drafts } from '../inbox/state/drafts';
import { Unsaved } from '../inbox/state/unsaved';
import { card } from './cards';

const kept = new Map<string, string>();
Object.assign(globalThis, {
  localStorage: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  },
});

/** A server that takes drafts, or does not. */
class Server {
  fault: ApiError | null = null;
  readonly got: unknown[] = [];
  readonly api = {
    call: async (_method: string, parameters: unknown) => {
      if (this.fault) {
        throw this.fault;
      }
      this.got.push(parameters);
    },
  } as unknown as Api;
}

const GONE = new ApiError('UNREACHABLE', '', 0);

beforeEach(() => kept.clear());

test('what the server could not be given stays in the browser and goes when it is reached again', async () => {
  const server = new Server();
  server.fault = GONE;
  const cards = new Cards();
  cards.put(card({}));
  const unsaved = new Unsaved(server.api, cards, () => 7);
  await assert.rejects(unsaved.keep(1, 'half a sentence'));
  assert.equal(new Unsaved(server.api, cards, () => 7).of(1), 'half a sentence');
  assert.equal(cards.get(1)?.draft, 'half a sentence');
  server.fault = null;
  await unsaved.resume();
  assert.deepEqual(server.got, [{ CHAT_ID: 1, TEXT: 'half a sentence' }]);
  assert.equal(unsaved.of(1), undefined);
});

test('a draft outlasts the end of a session, and nobody else finds it', async () => {
  const server = new Server();
  server.fault = new ApiError('NO_AUTH_FOUND', '', 401);
  await assert.rejects(new Unsaved(server.api, new Cards(), () => 7).keep(1, 'secret'));
  assert.equal(new Unsaved(server.api, new Cards(), () => 7).of(1), 'secret');
  assert.equal(new Unsaved(server.api, new Cards(), () => 8).of(1), undefined);
});

test('a draft that the server refuses for good is not held', async () => {
  const server = new Server();
  server.fault = new ApiError('ACCESS_DENIED', '', 403);
  const unsaved = new Unsaved(server.api, new Cards(), () => 7);
  await assert.rejects(unsaved.keep(1, 'lost'));
  assert.equal(unsaved.of(1), undefined);
});

test('a text that is too long to be sent yet is held here alone', async () => {
  const server = new Server();
  const unsaved = new Unsaved(server.api, new Cards(), () => 7);
  unsaved.hold(1, 'x'.repeat(20_001));
  await unsaved.resume();
  assert.deepEqual(server.got, []);
  assert.equal(unsaved.of(1)?.length, 20_001);
});

test('what was typed while a draft was on its way is still held', async () => {
  const server = new Server();
  const unsaved = new Unsaved(server.api, new Cards(), () => 7);
  const keeping = unsaved.keep(1, 'one');
  unsaved.hold(1, 'one two');
  await keeping;
  assert.equal(unsaved.of(1), 'one two');
});

test('what is being written is not sent along with every event', async () => {
  const server = new Server();
  const box = new Inbox(server.api, String);
  box.linked('live');
  box.unsaved.hold(1, 'half a sen');
  box.linked('live');
  await Promise.resolve();
  assert.deepEqual(server.got, []);
  box.linked('connecting');
  box.linked('live');
  await Promise.resolve();
  assert.deepEqual(server.got, [{ CHAT_ID: 1, TEXT: 'half a sen' }]);
});

test('what has been sent is no draft any more, whoever gave it to the server', async () => {
  const server = new Server();
  const box = new Inbox(server.api, String);
  box.cards.put(card({}));
  const desk = { inbox: box, tab: 'answer', can: (method: string) => method.endsWith('draft') } as unknown as Desk;
  const drafts = new Drafts(desk, 1, () => {});
  drafts.write('Good morning');
  await box.unsaved.resume();
  drafts.write('');
  drafts.keep();
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(server.got.at(-1), { CHAT_ID: 1, TEXT: '' });
});

test('a draft does not overtake the one before', async () => {
  const answers: (() => void)[] = [];
  const asked: unknown[] = [];
  const api = {
    call: (_method: string, parameters: unknown) => {
      asked.push(parameters);
      return new Promise<void>((resolve) => answers.push(resolve));
    },
  } as unknown as Api;
  const unsaved = new Unsaved(api, new Cards(), () => 7);
  const first = unsaved.keep(1, 'Good morning');
  const second = unsaved.keep(1, '');
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(asked, [{ CHAT_ID: 1, TEXT: 'Good morning' }]);
  answers[0]!();
  await first;
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(asked.at(-1), { CHAT_ID: 1, TEXT: '' });
  answers[1]!();
  await second;
});

test('messages that have not gone out become what is being written when the page goes', () => {
  const box = new Inbox({ call: () => new Promise(() => {}) } as unknown as Api, String);
  box.me = { ...box.me, id: 7 };
  const conversation = box.conversation(1);
  box.sending.send(conversation, { text: 'first', note: false, files: [] }, 0);
  box.sending.send(conversation, { text: 'second', note: false, files: [] }, 60_000);
  box.unsaved.hold(1, 'and I was typing');
  box.leave(false);
  assert.deepEqual(conversation.outgoing, []);
  assert.equal(box.unsaved.of(1), 'first\nsecond\nand I was typing');
});

test('a note that is not finished stays a note', () => {
  const unsaved = new Unsaved(new Server().api, new Cards(), () => 7);
  unsaved.markNote(1, true);
  assert.equal(new Unsaved(new Server().api, new Cards(), () => 7).isNote(1), true);
  unsaved.markNote(1, false);
  assert.equal(unsaved.isNote(1), false);
});

test('whoever loses an open dialog to a colleague is told to whom', () => {
  const mine = card({ operator: { id: 7, name: 'Mia' }, state: 'work' });
  const hers = card({ operator: { id: 8, name: 'Ada' }, state: 'work' });
  assert.equal(takenBy(hers, mine, 7), 'Ada');
  assert.equal(takenBy(mine, mine, 7), null);
  assert.equal(takenBy(hers, hers, 7), null);
  assert.equal(takenBy(card({ operator: { id: 8, name: 'Ada' }, state: 'closed' }), mine, 7), null);
  assert.equal(takenBy(card({ operator: { id: 8, name: 'Ada' }, state: 'waiting' }), mine, 7), null);
});
