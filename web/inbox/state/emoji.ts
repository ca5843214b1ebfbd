import type { Language } from '../../shared/i18n/i18n';

/** By character: its name, and other words by which it is found. */
export type EmojiNames = Readonly<Record<string, readonly string[]>>;

const RECENT = 'switchboard.emoji';
/** One row of the picker. */
export const ROW = 8;

const BOOKS: Record<Language, () => Promise<{ default: EmojiNames }>> = {
  en: () => import('../emoji/en.json'),
  de: () => import('../emoji/de.json'),
  es: () => import('../emoji/es.json'),
  fr: () => import('../emoji/fr.json'),
  pt: () => import('../emoji/pt.json'),
  ru: () => import('../emoji/ru.json'),
  ar: () => import('../emoji/ar.json'),
};

export async function emojiNames(language: Language): Promise<EmojiNames> {
  return (await BOOKS[language]()).default;
}

/** Without case and accents. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/** Those in whose names or words every word of the query begins one; those called just so first, then by their names. */
export function searchEmoji(names: EmojiNames, query: string): string[] {
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  const fits = (text: string, like: (word: string, each: string) => boolean) => {
    const words = folded(text).split(/[\s|-]+/);
    return wanted.every((each) => words.some((word) => like(word, each)));
  };
  const begins = (word: string, each: string) => word.startsWith(each);
  const fitting = Object.entries(names).filter(([, words]) => fits(words.join(' '), begins));
  const byName = fitting.filter(([, [name = '']]) => fits(name, begins));
  const justSo = byName.filter(([, [name = '']]) => fits(name, (word, each) => word === each));
  return [...new Set([...justSo, ...byName, ...fitting].map(([emoji]) => emoji))];
}

export function recentEmoji(names: EmojiNames): string[] {
  return (localStorage.getItem(RECENT) ?? '').split(' ').filter((emoji) => Object.hasOwn(names, emoji)).slice(0, ROW);
}

export function rememberEmoji(names: EmojiNames, emoji: string): void {
  localStorage.setItem(RECENT, [emoji, ...recentEmoji(names).filter((each) => each !== emoji)].slice(0, ROW).join(' '));
}

/** What a picker shows, row by row: those used lately first, unless something is looked for. */
export function emojiRows(names: EmojiNames, query: string): { recent: string[]; rows: string[][] } {
  const found = query.trim() ? searchEmoji(names, query) : Object.keys(names);
  const recent = query.trim() ? [] : recentEmoji(names);
  const rows = Array.from({ length: Math.ceil(found.length / ROW) }, (_, i) => found.slice(i * ROW, (i + 1) * ROW));
  return { recent, rows };
}
