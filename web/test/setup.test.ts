import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Api } from '../shared/api/api';
import type { Card } from '../shared/api/types';
import { Setup } from '../admin/setup/setup.svelte';
import { card } from './cards';

const LINE = { ID: '1', LINE_NAME: 'Harbour Bikes', CONFIG_QUEUE: [] };
const api = { call: async (method: string) => (method === 'imopenlines.config.list.get' ? [LINE] : null) };

function written(text: string, id: number): Card {
  const channel = { connector: 'livechat', name: 'Live chat', edits: false, deletes: false };
  return card({ channel, last: { id, at: id, author: 'client', name: 'Ada', text } });
}

async function asked(): Promise<Setup> {
  const setup = new Setup(api as unknown as Api, 1);
  await setup.load();
  setup.hear({ type: 'dialog.changed', data: written('In stock?', 1) } as never);
  await setup.reply('Yes, two of them.');
  return setup;
}

test('the first answer stays in sight when what came before it is told late', async () => {
  const setup = await asked();
  setup.hear({ type: 'dialog.changed', data: written('In stock?', 1) } as never);
  assert.equal(setup.answer, 'Yes, two of them.');
});

test('what the client writes next wants an answer of its own', async () => {
  const setup = await asked();
  setup.hear({ type: 'dialog.changed', data: written('And a red one?', 2) } as never);
  assert.equal(setup.answer, '');
  assert.equal(setup.first?.last?.text, 'And a red one?');
});
