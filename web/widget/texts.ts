import { Message, type Arguments } from '../shared/i18n/icu';
import english from './texts/en.json';

export type Key = keyof typeof english;
export type Catalogue = Record<Key, string>;

const OTHERS: Record<string, () => Promise<{ default: Catalogue }>> = {
  de: () => import('./texts/de.json'),
  es: () => import('./texts/es.json'),
  fr: () => import('./texts/fr.json'),
  pt: () => import('./texts/pt.json'),
  ru: () => import('./texts/ru.json'),
  ar: () => import('./texts/ar.json'),
};

let catalogue: Catalogue = english;
let language = 'en';
/** The language as it is spoken where the visitor is: `en-GB` has another clock than `en-US`. */
let place = 'en';

/** Loads the texts of a language that the chat speaks; without them it speaks English. */
export async function speak(wanted: string): Promise<void> {
  const load = OTHERS[wanted];
  if (load) {
    catalogue = (await load()).default;
    language = wanted;
  }
  place = navigator.languages.find((each) => each.split('-')[0] === language) ?? language;
}

export function t(key: Key, values: Arguments = {}): string {
  return new Message(catalogue[key], language).fill(values);
}

/** A length of time in words: `4 min`. */
export function duration(seconds: number): string {
  const [value, unit] =
    seconds < 60 ? [1, 'minute'] : seconds < 5400 ? [Math.round(seconds / 60), 'minute'] : [Math.round(seconds / 3600), 'hour'];
  return new Intl.NumberFormat(place, { style: 'unit', unit: unit as string, unitDisplay: 'short' }).format(
    value as number,
  );
}

/** How large something is: `2.5 MB`. */
export function size(bytes: number): string {
  const [value, unit] =
    bytes < 1000 ? [bytes, 'byte'] : bytes < 1_000_000 ? [bytes / 1024, 'kilobyte'] : [bytes / 1024 ** 2, 'megabyte'];
  return new Intl.NumberFormat(place, {
    style: 'unit',
    unit: unit as string,
    unitDisplay: 'short',
    maximumFractionDigits: (value as number) < 10 ? 1 : 0,
  }).format(value as number);
}

export function clock(at: number): string {
  return new Intl.DateTimeFormat(place, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** A moment of these days: `Tue 14:05`. */
export function moment(at: number): string {
  return new Intl.DateTimeFormat(place, { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(at);
}

export function exact(at: number): string {
  return new Intl.DateTimeFormat(place, { dateStyle: 'full', timeStyle: 'short' }).format(at);
}

/** The heading above the messages of a day. */
export function day(at: number): string {
  const start = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  const days = Math.round((start(Date.now()) - start(at)) / 86_400_000);
  if (days < 2) {
    const word = new Intl.RelativeTimeFormat(place, { numeric: 'auto' }).format(-days, 'day');
    return word.charAt(0).toLocaleUpperCase(place) + word.slice(1);
  }
  return new Intl.DateTimeFormat(place, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}
