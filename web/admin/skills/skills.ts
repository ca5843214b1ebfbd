import type { Api } from '../../shared/api/api';

/** As many as somebody can have, or a line can ask for. */
export const MOST = 20;

export interface Worker {
  readonly id: number;
  readonly name: string;
  /** Lines whose queue holds the person, by himself or with a department. */
  readonly lines: readonly number[];
}

export interface AskingLine {
  readonly id: number;
  readonly name: string;
  readonly skills: readonly string[];
  /** After so many seconds anybody will do; 0: never. */
  readonly seconds: number;
}

export type Abilities = ReadonlyMap<number, readonly string[]>;

interface Able {
  USER_ID: number;
  SKILLS: string[];
}
interface Card {
  ID: string;
  LINE_NAME: string;
  REQUIRED_SKILLS: string[] | string;
  SKILL_TIME: string;
}
const LINES = 200;

export async function abilities(api: Api): Promise<Map<number, readonly string[]>> {
  const able = await api.call<Able[]>('switchboard.operator.skills.list');
  return new Map(able.map(({ USER_ID, SKILLS }) => [USER_ID, SKILLS]));
}

export async function workers(api: Api): Promise<Worker[]> {
  return (await api.call<{ people: Worker[] }>('switchboard.people.list')).people;
}

/** The lines that ask for something. */
export async function asking(api: Api): Promise<AskingLine[]> {
  const PARAMS = { select: ['ID', 'LINE_NAME', 'REQUIRED_SKILLS', 'SKILL_TIME'], order: { ID: 'ASC' }, limit: LINES };
  const cards = await api.call<Card[]>('imopenlines.config.list.get', { PARAMS });
  return cards
    .map((card) => ({
      id: Number(card.ID),
      name: card.LINE_NAME,
      skills: Array.isArray(card.REQUIRED_SKILLS) ? card.REQUIRED_SKILLS : [],
      seconds: Number(card.SKILL_TIME),
    }))
    .filter(({ skills }) => skills.length > 0);
}

/** Whether somebody has all of them. */
export function has(able: Abilities, person: number, wanted: readonly string[]): boolean {
  return wanted.every((skill) => able.get(person)?.includes(skill));
}

/** Every word that is known, in the order of the alphabet. */
export function allWords(able: Abilities, lines: readonly AskingLine[]): string[] {
  return [...new Set([...[...able.values()].flat(), ...lines.flatMap(({ skills }) => skills)])].sort();
}
