import assert from 'node:assert/strict';
import { test } from 'node:test';
import ar from '../shared/i18n/ar.json';
import de from '../shared/i18n/de.json';
import en from '../shared/i18n/en.json';
import es from '../shared/i18n/es.json';
import fr from '../shared/i18n/fr.json';
import pt from '../shared/i18n/pt.json';
import ru from '../shared/i18n/ru.json';
import type { Catalogue, Key } from '../shared/i18n/i18n';
import { Message } from '../shared/i18n/icu';

const OTHERS: Record<string, Catalogue> = { ar, de, es, fr, pt, ru };

for (const [language, catalogue] of Object.entries(OTHERS)) {
  test(`the catalogue ${language} has every message and no other, each with the same values`, () => {
    assert.deepEqual(Object.keys(catalogue).sort(), Object.keys(en).sort());
    for (const key of Object.keys(en) as Key[]) {
      assert.notEqual(catalogue[key].trim(), '', key);
      assert.deepEqual(new Message(catalogue[key], language).names(), new Message(en[key], 'en').names(), key);
    }
  });
}
