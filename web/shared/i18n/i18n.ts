import { Message, type Arguments } from './icu';
import english from './en.json';

/** A message's name in the catalogues. */
export type Key = keyof typeof english;
export type Catalogue = Record<Key, string>;

export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
  ru: 'Русский',
  ar: 'العربية',
} as const;
export type Language = keyof typeof LANGUAGES;

const CHOICE = 'switchboard.language';
const OTHERS: Record<Exclude<Language, 'en'>, () => Promise<{ default: Catalogue }>> = {
  de: () => import('./de.json'),
  es: () => import('./es.json'),
  fr: () => import('./fr.json'),
  pt: () => import('./pt.json'),
  ru: () => import('./ru.json'),
  ar: () => import('./ar.json'),
};

let catalogue: Catalogue = english;
let current: Language = 'en';
const parsed = new Map<Key, Message>();

/** The text of a message in the reader's language. */
export function t(key: Key, values: Arguments = {}): string {
  let message = parsed.get(key);
  if (!message) {
    message = new Message(catalogue[key], current);
    parsed.set(key, message);
  }
  return message.fill(values);
}

export function language(): Language {
  return current;
}

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(LANGUAGES, text);
}

/** The first language that we speak of those wished for, best first. */
export function bestLanguage(wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const short = (wish ?? '').toLowerCase().split('-')[0]!;
    if (isLanguage(short)) {
      return short;
    }
  }
  return 'en';
}

/** Loads the catalogue and turns the page to the language's direction. */
export async function speak(wanted: Language): Promise<void> {
  catalogue = wanted === 'en' ? english : (await OTHERS[wanted]()).default;
  current = wanted;
  parsed.clear();
  document.documentElement.lang = wanted;
  document.documentElement.dir = wanted === 'ar' ? 'rtl' : 'ltr';
}

/** Adds the texts of one page to those that all pages share, in the language spoken now. */
export function alsoSay(texts: Readonly<Record<string, string>>): void {
  catalogue = { ...catalogue, ...texts };
  parsed.clear();
}

/** What the reader chose on this device, if anything. */
export function chosenLanguage(): string | null {
  return localStorage.getItem(CHOICE);
}

/** Takes effect with the next load, since every text on the page changes. */
export function chooseLanguage(wanted: Language): void {
  localStorage.setItem(CHOICE, wanted);
  location.reload();
}
