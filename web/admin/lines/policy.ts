import type { Values } from './values';

/** A sentence of the policy: `line.p.{id}`, with a place for each of its settings. */
export interface Sentence {
  readonly id: string;
  /** Which setting stands in which place of the text. */
  readonly places: Readonly<Record<string, string>>;
  readonly when?: (line: Values) => boolean;
  /** With this setting at 0 the sentence is `line.p.{id}_zero`. */
  readonly zero?: string;
}

/** A text that the line says, with a preview: `line.x.{name}`. */
export interface Words {
  readonly text: string;
  readonly when?: (line: Values) => boolean;
}

export type Clause = Sentence | Words;

export interface Chapter {
  readonly id: 'general' | 'who' | 'hours' | 'greeting' | 'bot' | 'closing' | 'rating' | 'crm' | 'speed';
  readonly clauses: readonly Clause[];
}

type When = (line: Values) => boolean;
const is =
  (name: string, value: string): When =>
  (line) =>
    line[name] === value;
const on = (name: string): When => is(name, 'Y');
const timed =
  (name: string): When =>
  (line) =>
    line[name] !== '0';
const both =
  (one: When, other: When): When =>
  (line) =>
    one(line) && other(line);

function says(id: string, names: readonly string[], more: Partial<Sentence> = {}): Sentence {
  return { id, places: Object.fromEntries(names.map((name) => [name, name])), ...more };
}

/** What a client gets on an occasion: nothing, a text or an agent. */
function reaction(id: string, prefix: string, when: When = () => true, more: Partial<Sentence> = {}): Clause[] {
  const rule = `${prefix}_RULE`;
  return [
    { id, places: { RULE: rule, TIME: `${prefix}_TIME` }, when, ...more },
    { id: 'agent', places: { BOT: `${prefix}_BOT_ID` }, when: both(when, is(rule, 'bot')) },
    { id: 'form', places: { FORM: `${prefix}_FORM_ID` }, when: both(when, is(rule, 'form')) },
    { text: `${prefix}_TEXT`, when: both(when, is(rule, 'text')) },
  ];
}

function goal(id: string, prefix: string): Clause[] {
  const late = timed(`${prefix}_TIME`);
  const told = both(late, on(`${prefix}_ALERT`));
  return [
    { id, places: { TIME: `${prefix}_TIME` }, zero: `${prefix}_TIME` },
    { id: 'late', places: { ALERT: `${prefix}_ALERT` }, when: late },
    { id: 'told', places: { LIST: `${prefix}_LIST` }, when: told },
    { text: `${prefix}_TEXT`, when: told },
  ];
}

const VOTE_TEXTS: Words[] = [1, 2].flatMap((way) =>
  ['TEXT', 'LIKE', 'DISLIKE'].map((part) => ({ text: `VOTE_MESSAGE_${way}_${part}`, when: on('VOTE_MESSAGE') })),
);

export const CHAPTERS: readonly Chapter[] = [
  {
    id: 'general',
    clauses: [says('name', ['LINE_NAME']), says('active', ['ACTIVE']), says('language', ['LANGUAGE_ID']), says('temporary', ['TEMPORARY'])],
  },
  {
    id: 'who',
    clauses: [
      says('people', ['QUEUE']),
      says('queue', ['QUEUE_TYPE', 'QUEUE_TIME'], { zero: 'QUEUE_TIME' }),
      says('available', ['CHECK_AVAILABLE']),
      says('most', ['MAX_CHAT', 'TYPE_MAX_CHAT']),
      says('skills', ['REQUIRED_SKILLS']),
      says('skill_time', ['SKILL_TIME'], { zero: 'SKILL_TIME', when: (line) => line['REQUIRED_SKILLS']?.length !== 0 }),
      says('priority', ['SESSION_PRIORITY']),
      ...reaction('no_answer', 'NO_ANSWER', undefined, { zero: 'NO_ANSWER_TIME' }),
      says('place', ['QUEUE_PLACE_MESSAGE']),
      { text: 'QUEUE_PLACE_TEXT', when: on('QUEUE_PLACE_MESSAGE') },
      says('typing', ['WATCH_TYPING']),
      says('operator', ['OPERATOR_DATA']),
      says('alias', ['OPERATOR_NAME', 'OPERATOR_AVATAR'], { when: is('OPERATOR_DATA', 'hide') }),
    ],
  },
  {
    id: 'hours',
    clauses: [
      says('open', ['WORKTIME_ENABLE']),
      says('hours', ['WORKTIME_FROM', 'WORKTIME_TO', 'WORKTIME_TIMEZONE'], { when: on('WORKTIME_ENABLE') }),
      says('intervals', ['WORKTIME_INTERVALS'], { when: on('WORKTIME_ENABLE') }),
      says('off', ['WORKTIME_DAYOFF'], { when: on('WORKTIME_ENABLE') }),
      says('holidays', ['WORKTIME_HOLIDAYS'], { when: on('WORKTIME_ENABLE') }),
      ...reaction('closed', 'WORKTIME_DAYOFF', on('WORKTIME_ENABLE')),
    ],
  },
  {
    id: 'greeting',
    clauses: [
      says('greet', ['WELCOME_MESSAGE']),
      says('each', ['SEND_WELCOME_EACH_SESSION'], { when: on('WELCOME_MESSAGE') }),
      { text: 'WELCOME_MESSAGE_TEXT', when: on('WELCOME_MESSAGE') },
      says('ask', ['USE_WELCOME_FORM']),
      { id: 'form', places: { FORM: 'WELCOME_FORM_ID' }, when: on('USE_WELCOME_FORM') },
      says('ask_when', ['WELCOME_FORM_DELAY'], { when: on('USE_WELCOME_FORM') }),
      says('ask_forward', ['IGNORE_WELCOME_FORM_RESPONSIBLE'], {
        when: both(on('USE_WELCOME_FORM'), both(on('CRM'), on('CRM_FORWARD'))),
      }),
    ],
  },
  {
    id: 'bot',
    clauses: [
      says('bot', ['WELCOME_BOT_ENABLE']),
      says('bot_who', ['WELCOME_BOT_ID', 'WELCOME_BOT_JOIN'], { when: on('WELCOME_BOT_ENABLE') }),
      says('bot_time', ['WELCOME_BOT_TIME'], { when: on('WELCOME_BOT_ENABLE'), zero: 'WELCOME_BOT_TIME' }),
      says('bot_left', ['WELCOME_BOT_LEFT'], { when: on('WELCOME_BOT_ENABLE') }),
    ],
  },
  {
    id: 'closing',
    clauses: [
      says('confirm', ['CONFIRM_CLOSE']),
      ...reaction('close', 'CLOSE'),
      says('full', ['FULL_CLOSE_TIME'], { zero: 'FULL_CLOSE_TIME' }),
      says('auto', ['AUTO_CLOSE_TIME'], { zero: 'AUTO_CLOSE_TIME' }),
      ...reaction('auto_then', 'AUTO_CLOSE', timed('AUTO_CLOSE_TIME')),
      says('expire', ['AUTO_EXPIRE_TIME'], { zero: 'AUTO_EXPIRE_TIME', when: timed('AUTO_CLOSE_TIME') }),
      says('category', ['CATEGORY_ENABLE']),
      says('category_id', ['CATEGORY_ID'], { when: on('CATEGORY_ENABLE') }),
    ],
  },
  {
    id: 'rating',
    clauses: [
      says('vote', ['VOTE_MESSAGE']),
      says('vote_time', ['VOTE_TIME_LIMIT'], { when: on('VOTE_MESSAGE'), zero: 'VOTE_TIME_LIMIT' }),
      says('vote_before', ['VOTE_BEFORE_FINISH'], { when: on('VOTE_MESSAGE') }),
      says('vote_delay', ['VOTE_CLOSING_DELAY'], { when: on('VOTE_MESSAGE') }),
      ...VOTE_TEXTS,
    ],
  },
  {
    id: 'crm',
    clauses: [
      says('crm', ['CRM']),
      says('crm_forward', ['CRM_FORWARD'], { when: on('CRM') }),
      says('crm_create', ['CRM_CREATE'], { when: on('CRM') }),
      says('crm_stage', ['CRM_CREATE_SECOND'], { when: both(on('CRM'), (line) => line['CRM_CREATE'] !== 'none') }),
      says('crm_source', ['CRM_SOURCE'], { when: both(on('CRM'), (line) => line['CRM_CREATE'] !== 'none') }),
      says('crm_third', ['CRM_CREATE_THIRD'], { when: both(on('CRM'), (line) => line['CRM_CREATE'] !== 'none') }),
      says('crm_transfer', ['CRM_TRANSFER_CHANGE'], { when: on('CRM') }),
      says('tracker', ['CRM_CHAT_TRACKER']),
    ],
  },
  {
    id: 'speed',
    clauses: [
      ...goal('first', 'KPI_FIRST_ANSWER'),
      ...goal('further', 'KPI_FURTHER_ANSWER'),
      says('activity', ['KPI_CHECK_OPERATOR_ACTIVITY'], {
        when: (line) => timed('KPI_FIRST_ANSWER_TIME')(line) || timed('KPI_FURTHER_ANSWER_TIME')(line),
      }),
    ],
  },
];

/** The settings of a clause. */
export function names(clause: Clause): string[] {
  return 'text' in clause ? [clause.text] : Object.values(clause.places);
}

export function applies(clause: Clause, line: Values): boolean {
  return clause.when?.(line) ?? true;
}
