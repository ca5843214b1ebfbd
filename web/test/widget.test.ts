import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Message } from '../shared/i18n/icu';
import { contrast, parse as rgb, readableOn } from '../widget/color';
import { Refused } from '../widget/api';
import { notice, rows } from '../widget/rows';
import type { Talk } from '../widget/types';
import type { Catalogue, Key } from '../widget/texts';
import ar from '../widget/texts/ar.json';
import de from '../widget/texts/de.json';
import en from '../widget/texts/en.json';
import es from '../widget/texts/es.json';
import fr from '../widget/texts/fr.json';
import pt from '../widget/texts/pt.json';
import ru from '../widget/texts/ru.json';

for (const [language, catalogue] of Object.entries<Catalogue>({ ar, de, es, fr, pt, ru })) {
  test(`the widget's catalogue ${language} has every message and no other, each with the same values`, () => {
    assert.deepEqual(Object.keys(catalogue).sort(), Object.keys(en).sort());
    for (const key of Object.keys(en) as Key[]) {
      assert.deepEqual(new Message(catalogue[key], language).names(), new Message(en[key], 'en').names(), key);
    }
  });
}

test('every colour of a brand can be read on light and dark paper', () => {
  for (const brand of ['#1d6b57', '#ffee00', '#000000', '#ffffff', '#2f5bea', '#ff69b4', '#777777']) {
    for (const paper of ['#ffffff', '#1a1a19']) {
      const [red, green, blue] = readableOn(paper, brand).match(/\d+/g)!.map(Number);
      assert.ok(contrast([red!, green!, blue!], rgb(paper)) >= 4.5, `${brand} on ${paper}`);
    }
  }
});

test('a message keeps its row when the server confirms it', () => {
  const at = Date.UTC(2026, 2, 11, 12);
  const one = { id: 'id-1', text: 'Hello', at, failed: '' };
  const message = { id: 7, session: 1, at, author: { kind: 'client' as const }, text: 'Hello', buttons: [], files: [], client_id: 'id-1' };
  assert.equal(rows([], [one])[0]!.key, rows([message], [])[0]!.key);
});

test('the limit of a day is no reason to try again, too much at once is', () => {
  assert.equal(new Refused(429, 'TOO_MANY_REQUESTS').passing, true);
  assert.equal(new Refused(429, 'UPLOAD_LIMIT', 1).passing, false);
});

test('nobody is promised an answer soon while nobody is there', () => {
  const talk = (stage: Talk['stage']) => ({ stage }) as Talk;
  assert.equal(notice(talk('waiting'), true), 'waiting');
  assert.equal(notice(talk('waiting'), false), 'waiting.away');
  assert.equal(notice(talk('closed'), false), 'closed');
  assert.equal(notice(talk('work'), true), null);
  assert.equal(notice(null, true), null);
});
