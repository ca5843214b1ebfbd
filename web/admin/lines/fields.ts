/** What a setting of a line holds, and so how it is edited. */
export type Kind =
  | 'choice'
  | 'seconds'
  | 'count'
  | 'short'
  | 'text'
  | 'clock'
  | 'zone'
  | 'days'
  | 'list'
  | 'people'
  | 'agent'
  | 'language'
  | 'queue'
  | 'skills';

export interface Field {
  readonly kind: Kind;
  readonly values?: readonly string[];
}

const FLAG: Field = { kind: 'choice', values: ['Y', 'N'] };
const RULE: Field = { kind: 'choice', values: ['none', 'text', 'form', 'bot'] };
/** What a form asks for, by its number. */
const FORM: Field = { kind: 'choice', values: ['0', '1', '2', '3', '4'] };
const SECONDS: Field = { kind: 'seconds' };
const AGENT: Field = { kind: 'agent' };
const TEXT: Field = { kind: 'text' };
const choice = (...values: string[]): Field => ({ kind: 'choice', values });

export const RULES = ['NO_ANSWER_RULE', 'WORKTIME_DAYOFF_RULE', 'CLOSE_RULE', 'AUTO_CLOSE_RULE'];

/** The settings that people make. */
export const FIELDS: Readonly<Record<string, Field>> = {
  ACTIVE: FLAG,
  LINE_NAME: { kind: 'short' },
  LANGUAGE_ID: { kind: 'language' },
  QUEUE: { kind: 'queue' },
  QUEUE_TYPE: choice('evenly', 'strictly', 'all'),
  QUEUE_TIME: SECONDS,
  CHECK_AVAILABLE: FLAG,
  MAX_CHAT: { kind: 'count' },
  TYPE_MAX_CHAT: choice('answered', 'answered_new', 'closed'),
  SESSION_PRIORITY: { kind: 'count' },
  REQUIRED_SKILLS: { kind: 'skills' },
  SKILL_TIME: SECONDS,
  NO_ANSWER_TIME: SECONDS,
  NO_ANSWER_RULE: RULE,
  NO_ANSWER_TEXT: TEXT,
  NO_ANSWER_BOT_ID: AGENT,
  NO_ANSWER_FORM_ID: FORM,
  WATCH_TYPING: FLAG,
  TEMPORARY: FLAG,
  QUEUE_PLACE_MESSAGE: FLAG,
  QUEUE_PLACE_TEXT: TEXT,
  OPERATOR_DATA: choice('profile', 'queue', 'hide'),
  OPERATOR_NAME: { kind: 'short' },
  OPERATOR_AVATAR: { kind: 'short' },
  WORKTIME_ENABLE: FLAG,
  WORKTIME_FROM: { kind: 'clock' },
  WORKTIME_TO: { kind: 'clock' },
  WORKTIME_TIMEZONE: { kind: 'zone' },
  WORKTIME_INTERVALS: { kind: 'list' },
  WORKTIME_DAYOFF: { kind: 'days' },
  WORKTIME_HOLIDAYS: { kind: 'list' },
  WORKTIME_DAYOFF_RULE: RULE,
  WORKTIME_DAYOFF_TEXT: TEXT,
  WORKTIME_DAYOFF_BOT_ID: AGENT,
  WORKTIME_DAYOFF_FORM_ID: FORM,
  WELCOME_MESSAGE: FLAG,
  WELCOME_MESSAGE_TEXT: TEXT,
  SEND_WELCOME_EACH_SESSION: FLAG,
  USE_WELCOME_FORM: FLAG,
  WELCOME_FORM_ID: FORM,
  WELCOME_FORM_DELAY: FLAG,
  IGNORE_WELCOME_FORM_RESPONSIBLE: FLAG,
  WELCOME_BOT_ENABLE: FLAG,
  WELCOME_BOT_ID: AGENT,
  WELCOME_BOT_JOIN: choice('always', 'first'),
  WELCOME_BOT_TIME: SECONDS,
  WELCOME_BOT_LEFT: choice('queue', 'close'),
  CONFIRM_CLOSE: FLAG,
  CLOSE_RULE: RULE,
  CLOSE_TEXT: TEXT,
  CLOSE_BOT_ID: AGENT,
  CLOSE_FORM_ID: FORM,
  FULL_CLOSE_TIME: SECONDS,
  AUTO_CLOSE_TIME: SECONDS,
  AUTO_CLOSE_RULE: RULE,
  AUTO_CLOSE_TEXT: TEXT,
  AUTO_CLOSE_BOT_ID: AGENT,
  AUTO_CLOSE_FORM_ID: FORM,
  AUTO_EXPIRE_TIME: SECONDS,
  CATEGORY_ENABLE: FLAG,
  CATEGORY_ID: { kind: 'count' },
  VOTE_MESSAGE: FLAG,
  VOTE_TIME_LIMIT: SECONDS,
  VOTE_BEFORE_FINISH: FLAG,
  VOTE_CLOSING_DELAY: FLAG,
  VOTE_MESSAGE_1_TEXT: TEXT,
  VOTE_MESSAGE_1_LIKE: TEXT,
  VOTE_MESSAGE_1_DISLIKE: TEXT,
  VOTE_MESSAGE_2_TEXT: TEXT,
  VOTE_MESSAGE_2_LIKE: TEXT,
  VOTE_MESSAGE_2_DISLIKE: TEXT,
  CRM: FLAG,
  CRM_FORWARD: FLAG,
  CRM_CREATE: choice('none', 'lead', 'deal'),
  CRM_CREATE_SECOND: { kind: 'short' },
  CRM_CREATE_THIRD: FLAG,
  CRM_CHAT_TRACKER: FLAG,
  CRM_TRANSFER_CHANGE: FLAG,
  CRM_SOURCE: { kind: 'short' },
  KPI_FIRST_ANSWER_TIME: SECONDS,
  KPI_FIRST_ANSWER_ALERT: FLAG,
  KPI_FIRST_ANSWER_LIST: { kind: 'people' },
  KPI_FIRST_ANSWER_TEXT: TEXT,
  KPI_FURTHER_ANSWER_TIME: SECONDS,
  KPI_FURTHER_ANSWER_ALERT: FLAG,
  KPI_FURTHER_ANSWER_LIST: { kind: 'people' },
  KPI_FURTHER_ANSWER_TEXT: TEXT,
  KPI_CHECK_OPERATOR_ACTIVITY: FLAG,
};

/** Of use to programs only. */
export const KEPT: readonly string[] = ['QUICK_ANSWERS_IBLOCK_ID'];

/** Shown by the server, not to be changed. */
export const SHOWN: readonly string[] = ['AGREEMENT_MESSAGE', 'AGREEMENT_ID', 'SEND_NOTIFICATION_EMPTY_QUEUE', 'XML_ID'];

export function field(name: string): Field {
  return FIELDS[name] ?? { kind: 'short' };
}
