import { t } from '../texts';

/** Days; 0 is for ever. */
export interface Retention {
  message_days: number;
  file_days: number;
  changed_by: number;
  changed_at: number;
}

export interface Due {
  dialogs: number;
  messages: number;
  files: number;
}

/** `chat` is 0 for what was kept long enough, `done_at` while it is under way. */
export interface Erasure {
  id: number;
  chat: number;
  by: number;
  name: string;
  at: number;
  done_at: number;
  messages: number;
  files: number;
}

const YEAR = 365;
const USUAL = [0, 30, 90, 180, YEAR, 2 * YEAR, 3 * YEAR, 5 * YEAR, 10 * YEAR];

/** What can be chosen, and what was chosen by other means. */
export function choices(chosen: number): { value: number; label: string }[] {
  const all = USUAL.includes(chosen) ? USUAL : [...USUAL, chosen].toSorted((one, other) => one - other);
  return all.map((value) => ({ value, label: named(value) }));
}

function named(days: number): string {
  if (days === 0) {
    return t('privacy.forever');
  }
  return days % YEAR === 0 ? t('privacy.years', { n: days / YEAR }) : t('privacy.days', { n: days });
}
