import { duration } from '../../shared/i18n/times';
import { language } from '../../shared/i18n/i18n';
import { t, type Key } from '../texts';
import { RULES, field } from './fields';
import type { Choices, Named } from './line.svelte';
import type { Sentence } from './policy';
import type { Values } from './values';

const MARK = '\u0001';
const SECOND = 1000;
/** A Monday. */
const A_MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;
export const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export function dayName(day: string): string {
  const at = A_MONDAY + DAYS.indexOf(day) * DAY;
  return new Intl.DateTimeFormat(language(), { weekday: 'short', timeZone: 'UTC' }).format(at);
}

export function languageName(code: string): string {
  return new Intl.DisplayNames([language()], { type: 'language' }).of(code) ?? code;
}

export function option(name: string, value: string): string {
  const group = RULES.includes(name) ? 'RULE' : name.endsWith('_FORM_ID') ? 'FORM' : name;
  return t(`line.v.${group}.${value}` as Key);
}

/** The value of a choice; what is none of its values, such as a form of another server, is the first. */
export function chosen(name: string, held: string): string {
  const values = field(name).values ?? [held];
  return values.includes(held) ? held : values[0]!;
}

function nameOf(list: readonly Named[], id: string): string {
  return list.find((each) => each.id === id)?.name ?? t('line.unknown', { id });
}

export function member(choices: Choices, entry: string): string {
  const [type, id] = entry.split(':');
  return nameOf(type === 'user' ? choices.people : choices.departments, id!);
}

/** A value as it stands in a sentence. */
export function value(name: string, line: Values, choices: Choices): string {
  const held = line[name] ?? '';
  if (Array.isArray(held)) {
    return held.map((each) => item(name, each, choices)).join(', ') || t('line.none');
  }
  switch (field(name).kind) {
    case 'choice':
      return option(name, chosen(name, held));
    case 'seconds':
      return held === '0' ? t('line.never') : duration(Number(held) * SECOND);
    case 'agent':
      return held === '0' ? t('line.none') : nameOf(choices.agents, held);
    case 'language':
      return languageName(held);
    default:
      return held || t('line.none');
  }
}

function item(name: string, held: string, choices: Choices): string {
  const { kind } = field(name);
  if (kind === 'skills') {
    return held;
  }
  if (kind === 'queue') {
    return member(choices, held);
  }
  return kind === 'days' ? dayName(held) : nameOf(choices.people, held);
}

function key(sentence: Sentence, line: Values): Key {
  const zero = sentence.zero !== undefined && line[sentence.zero] === '0';
  return `line.p.${sentence.id}${zero ? '_zero' : ''}` as Key;
}

/** The text of a sentence in pieces: plain ones, and the settings between them. */
export function pieces(sentence: Sentence, line: Values): { text?: string; name?: string }[] {
  const marks = Object.fromEntries(Object.entries(sentence.places).map(([hole, name]) => [hole, MARK + name + MARK]));
  return t(key(sentence, line), marks)
    .split(MARK)
    .map((piece, i) => (i % 2 === 0 ? { text: piece } : { name: piece }));
}

/** A sentence with its values, as it is read aloud and shown before saving. */
export function said(sentence: Sentence, line: Values, choices: Choices): string {
  return pieces(sentence, line)
    .map(({ text, name }) => text ?? value(name!, line, choices))
    .join('');
}
