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

const FILES = import.meta.glob<Record<string, string>>('../admin/i18n/*/*.json', { eager: true, import: 'default' });

for (const [path, catalogue] of Object.entries(FILES)) {
  const [, language, file] = /i18n\/(\w+)\/(\w+\.json)$/.exec(path)!;
  test(`the administration's ${language}/${file} has the messages of the English one, and none of its own`, () => {
    const english = FILES[`../admin/i18n/en/${file}`];
    assert.ok(english, `en/${file} is missing`);
    assert.deepEqual(Object.keys(catalogue).sort(), Object.keys(english).sort());
    for (const [key, text] of Object.entries(english)) {
      assert.notEqual(catalogue[key]!.trim(), '', key);
      assert.deepEqual(new Message(catalogue[key]!, language!).names(), new Message(text, 'en').names(), key);
    }
  });
}

test('no message of the administration hides one that all pages share', () => {
  const shared = new Set(Object.keys(en));
  for (const [path, catalogue] of Object.entries(FILES)) {
    assert.deepEqual(Object.keys(catalogue).filter((key) => shared.has(key)), [], path);
  }
});

test('every language has every file of the administration', () => {
  const english = Object.keys(FILES).filter((path) => path.includes('/en/'));
  for (const language of ['en', ...Object.keys(OTHERS)]) {
    assert.deepEqual(
      english.filter((path) => !FILES[path.replace('/en/', `/${language}/`)]),
      [],
      language,
    );
  }
});
