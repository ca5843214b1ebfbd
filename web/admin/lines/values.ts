import { FIELDS, KEPT, SHOWN, field } from './fields';

/** The settings of a line as the page edits them: texts, and lists of texts. */
export type Values = Record<string, string | string[]>;

type Operator = { NAME?: string; AVATAR?: string; AVATAR_ID?: string };
export type Card = Record<string, unknown> & { DEFAULT_OPERATOR_DATA?: Operator | [] };
export interface Place {
  ENTITY_ID: string;
  ENTITY_TYPE: string;
}

const LISTS = ['days', 'people', 'skills'];
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String).filter(Boolean) : []);

/** @param queue the queue as it was set, with departments as such */
export function read(card: Card, queue: readonly Place[]): Values {
  const values: Values = {};
  for (const name of [...Object.keys(FIELDS), ...KEPT, ...SHOWN]) {
    const { kind } = field(name);
    const came = card[name];
    if (LISTS.includes(kind)) {
      values[name] = texts(came);
    } else if (kind === 'list') {
      values[name] = texts(came).join(', ');
    } else {
      values[name] = came === null || came === undefined ? (field(name).values?.at(-1) ?? '') : String(came);
    }
  }
  const operator = (card.DEFAULT_OPERATOR_DATA ?? {}) as Operator;
  values['OPERATOR_NAME'] = operator.NAME ?? '';
  values['OPERATOR_AVATAR'] = operator.AVATAR ?? '';
  values['QUEUE'] = queue.map(({ ENTITY_TYPE, ENTITY_ID }) => `${ENTITY_TYPE}:${ENTITY_ID}`);
  return values;
}

export function place(text: string): Place {
  const [type, id] = text.split(':');
  return { ENTITY_TYPE: type!, ENTITY_ID: id! };
}

export function same(one: string | string[] | undefined, other: string | string[] | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The names of what is different. */
export function changed(before: Values, after: Values): string[] {
  return Object.keys(after).filter((name) => !same(before[name], after[name]));
}

/** What `imopenlines.config.update` is told. */
export function written(names: readonly string[], values: Values): Record<string, unknown> {
  const params: Record<string, unknown> = {};
  for (const name of names) {
    const value = values[name]!;
    if (name.startsWith('OPERATOR_') && name !== 'OPERATOR_DATA') {
      params['DEFAULT_OPERATOR_DATA'] = { NAME: values['OPERATOR_NAME'], AVATAR: values['OPERATOR_AVATAR'] };
    } else if (name === 'QUEUE') {
      params[name] = (value as string[]).map(place);
    } else {
      params[name] = Array.isArray(value) ? value.join(',') : value;
    }
  }
  return params;
}
