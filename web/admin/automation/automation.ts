/** A condition of a rule, as `switchboard.rule.list` shows it. */
export interface Condition {
  FIELD: Field;
  TEST: Test;
  VALUE: string;
}

/** An action of a rule or a macro; which of its parts count depends on `DO`. */
export interface Action {
  DO: Do;
  USER_ID?: number;
  LINE_ID?: number;
  BOT_ID?: number;
  TAG?: string;
  TEXT?: string;
  URL?: string;
  /** Never shown by the server; said only to change it. */
  SECRET?: string;
  SIGNED?: boolean;
  URGENCY?: Urgency;
  SECONDS?: number;
}

export interface Rule {
  readonly id: number;
  readonly name: string;
  readonly active: boolean;
  /** 0: every line. */
  readonly line_id: number;
  readonly on: Occasion;
  readonly conditions: readonly Condition[];
  readonly actions: readonly Action[];
}

export interface Macro {
  readonly id: number;
  readonly name: string;
  readonly line_id: number;
  readonly personal: boolean;
  readonly actions: readonly Action[];
}

/** What came of a rule once. */
export interface Run {
  readonly id: number;
  readonly rule_id: number;
  readonly chat_id: number;
  readonly outcome: 'done' | 'failed' | 'loop';
  readonly detail: string;
  readonly date: string;
}

/** A promise; times in seconds, 0: none. */
export interface Level {
  readonly id: number;
  readonly name: string;
  readonly line_id: number;
  readonly urgency: Urgency | '';
  readonly first: number;
  readonly next: number;
  readonly resolution: number;
  readonly warn_percent: number;
}

export const OCCASIONS = ['dialog', 'message', 'answered', 'closed', 'rated', 'sla_near', 'sla_breached', 'tagged'] as const;
export type Occasion = (typeof OCCASIONS)[number];

export const FIELDS = [
  'text',
  'from',
  'line',
  'connector',
  'tag',
  'detail',
  'urgency',
  'hours',
  'operator',
  'client_name',
  'client_email',
  'client_phone',
  'category',
] as const;
export type Field = (typeof FIELDS)[number];

export const TESTS = ['is', 'is_not', 'contains', 'contains_not', 'begins', 'empty', 'not_empty'] as const;
export type Test = (typeof TESTS)[number];

export const URGENCIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const DEEDS = ['tag', 'untag', 'assign', 'move', 'agent', 'urgency', 'reply', 'note', 'notify', 'snooze', 'close', 'webhook'] as const;
export type Do = (typeof DEEDS)[number];

/** Fields with values to choose from are compared as a whole. */
const CHOSEN: readonly Field[] = ['from', 'line', 'urgency', 'hours'];

export function testsOf(field: Field): readonly Test[] {
  if (CHOSEN.includes(field)) {
    return ['is', 'is_not'];
  }
  return field === 'operator' ? ['is', 'is_not', 'empty', 'not_empty'] : TESTS;
}

export function hasValue(test: Test): boolean {
  return test !== 'empty' && test !== 'not_empty';
}

const AN_HOUR = 3600;

/** An action of a kind, with what it has in common with the one before. */
export function deed(kind: Do, before: Action = { DO: kind }): Action {
  const text = before.TEXT ?? '';
  switch (kind) {
    case 'assign':
      return { DO: kind, USER_ID: before.USER_ID ?? 0 };
    case 'notify':
      return { DO: kind, USER_ID: before.USER_ID ?? 0, TEXT: text };
    case 'move':
      return { DO: kind, LINE_ID: 0 };
    case 'agent':
      return { DO: kind, BOT_ID: 0 };
    case 'tag':
    case 'untag':
      return { DO: kind, TAG: before.TAG ?? '' };
    case 'reply':
    case 'note':
      return { DO: kind, TEXT: text };
    case 'urgency':
      return { DO: kind, URGENCY: 'high' };
    case 'snooze':
      return { DO: kind, SECONDS: AN_HOUR };
    case 'webhook':
      return { DO: kind, URL: '' };
    case 'close':
      return { DO: kind };
  }
}

/** Whether everything that an action needs has been said. */
export function isWhole(action: Action): boolean {
  const { DO, USER_ID, LINE_ID, BOT_ID, TAG, TEXT, URL } = action;
  const named = { assign: USER_ID, notify: USER_ID, move: LINE_ID, agent: BOT_ID, tag: TAG?.trim(), untag: TAG?.trim(), webhook: URL?.trim() };
  const written = { notify: TEXT?.trim(), reply: TEXT?.trim(), note: TEXT?.trim() };
  const is = (parts: object) => !(DO in parts) || Boolean(parts[DO as keyof typeof parts]);
  return is(named) && is(written);
}

/** As the server is told: a secret that was not touched is not mentioned. */
export function written(actions: readonly Action[]): object[] {
  return actions.map(({ SIGNED: _, SECRET, ...rest }) => (SECRET ? { ...rest, SECRET: SECRET.trim() } : rest));
}
