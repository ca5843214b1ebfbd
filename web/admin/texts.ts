import { alsoSay, t as say, type Key as SharedKey, type Language } from '../shared/i18n/i18n';
import type { Arguments } from '../shared/i18n/icu';
import automation from './i18n/en/automation.json';
import bots from './i18n/en/bots.json';
import lines from './i18n/en/lines.json';
import operations from './i18n/en/operations.json';
import people from './i18n/en/people.json';
import privacy from './i18n/en/privacy.json';
import roles from './i18n/en/roles.json';
import rehearsal from './i18n/en/rehearsal.json';
import replies from './i18n/en/replies.json';
import skills from './i18n/en/skills.json';
import setup from './i18n/en/setup.json';
import sso from './i18n/en/sso.json';
import shell from './i18n/en/shell.json';

/** One file a section: its English texts are here, those of the other languages are found by name. */
const english = {
  ...shell,
  ...automation,
  ...bots,
  ...lines,
  ...people,
  ...privacy,
  ...rehearsal,
  ...replies,
  ...roles,
  ...setup,
  ...skills,
  ...sso,
  ...operations,
};

export type Key = SharedKey | keyof typeof english;
type Files = Record<string, Record<string, string>>;

const OTHERS: Record<Exclude<Language, 'en'>, () => Promise<{ default: Files }>> = {
  de: () => import('./i18n/de'),
  es: () => import('./i18n/es'),
  fr: () => import('./i18n/fr'),
  pt: () => import('./i18n/pt'),
  ru: () => import('./i18n/ru'),
  ar: () => import('./i18n/ar'),
};

/** The text of a message, of all pages or of the administration. */
export const t = say as (key: Key, values?: Arguments) => string;

/** Loads the texts of the administration, after `speak`. */
export async function speakAdmin(language: Language): Promise<void> {
  const files = language === 'en' ? { english } : (await OTHERS[language]()).default;
  alsoSay(Object.assign({}, ...Object.values(files)));
}
