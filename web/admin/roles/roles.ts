import { t } from '../texts';

/** The rights that hold on every line, on none, or on some, in the order in which they are told. */
export const RIGHTS = ['view', 'join', 'vote', 'modify', 'connectors'] as const;
export type Right = (typeof RIGHTS)[number];
export const HISTORIES = ['none', 'own', 'department', 'all'] as const;
export type History = (typeof HISTORIES)[number];

/** Of a right: on every line, on none, or on these. Of the history: a word, or one for each line, `0` for every other. */
export type Allowed = Record<Right, boolean | number[]> & { history: History | Record<string, History> };

/** A role, as `switchboard.role.list` shows one. */
export interface Role {
  readonly id: string;
  readonly name: string;
  readonly built_in: boolean;
  readonly rights: Allowed;
  readonly users?: number;
}

export interface Line {
  readonly id: number;
  readonly name: string;
}

/** What is edited of a role. */
export interface Draft {
  name: string;
  where: Record<Right, 'none' | 'all' | 'some'>;
  lines: Record<Right, number[]>;
  history: History;
  /** What is read on single lines besides, by line. */
  wider: Record<string, History>;
}

const each = <Value>(of: (right: Right) => Value): Record<Right, Value> =>
  Object.fromEntries(RIGHTS.map((right) => [right, of(right)])) as Record<Right, Value>;

export function draftOf(role: Role | null): Draft {
  const rights = role?.rights;
  const history = rights?.history ?? 'own';
  const { '0': everywhere = 'none', ...wider } = typeof history === 'string' ? { '0': history } : history;
  return {
    name: role ? nameOf(role) : '',
    where: each((right) => whereOf(rights?.[right] ?? right === 'view')),
    lines: each((right) => listOf(rights?.[right])),
    history: everywhere as History,
    wider: wider as Record<string, History>,
  };
}

function whereOf(allowed: boolean | number[]): 'none' | 'all' | 'some' {
  return Array.isArray(allowed) ? 'some' : allowed ? 'all' : 'none';
}

function listOf(allowed: boolean | number[] | undefined): number[] {
  return Array.isArray(allowed) ? [...allowed] : [];
}

/** What `switchboard.role.add` and `.update` are told. */
export function written({ where, lines, history, wider }: Draft): object {
  return {
    ...each((right) => (where[right] === 'some' ? lines[right] : where[right] === 'all')),
    history: { '0': history, ...Object.fromEntries(Object.entries(wider).filter(([, word]) => exceeds(word, history))) },
  };
}

/** Whether somebody reads more by one word than by another; the widest counts. */
export function exceeds(one: History, other: History): boolean {
  return HISTORIES.indexOf(one) > HISTORIES.indexOf(other);
}

export function nameOf({ id, name, built_in }: Role): string {
  return built_in ? t(`people.role.${id.toLowerCase() as 'operator' | 'supervisor' | 'administrator' | 'none'}`) : name;
}

/** What a role allows, in a few words. */
export function summary({ rights }: Role): string {
  const words = RIGHTS.filter((right) => rights[right] !== false).map((right) => {
    const on = rights[right];
    return Array.isArray(on) ? t('roles.on_some', { what: t(`roles.r.${right}`), n: on.length }) : t(`roles.r.${right}`);
  });
  const { history } = rights;
  const reads = typeof history === 'string' ? t(`roles.reads.${history}`) : t('roles.reads.mixed');
  return [...words, reads].join(' · ');
}
