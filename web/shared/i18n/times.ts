import { language, t } from './i18n';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The reader's own way to write times, if it is one of the page's language. */
export function region(): string {
  return navigator.languages.find((wish) => wish.startsWith(`${language()}-`)) ?? language();
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language()} ${name}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(region(), options);
    formats.set(key, made);
  }
  return made;
}

/** How long ago, until a day has passed; then the date. */
export function ago(at: number, now: number): string {
  const passed = now - at;
  if (passed < MINUTE) {
    return t('time.now');
  }
  if (passed < HOUR) {
    return t('time.minutes', { n: Math.floor(passed / MINUTE) });
  }
  if (passed < DAY) {
    return t('time.hours', { n: Math.floor(passed / HOUR) });
  }
  return shortDate(at, now);
}

export function shortDate(at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return sameYear
    ? format('day', { day: 'numeric', month: 'short' }).format(at)
    : format('year', { day: 'numeric', month: 'short', year: 'numeric' }).format(at);
}

export function clock(at: number): string {
  return format('clock', { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** A point of time as part of a sentence: `Mon 30 Nov, 09:00`; with the year when it is another one. */
export function moment(at: number): string {
  const isOther = new Date(at).getFullYear() !== new Date().getFullYear();
  return format(isOther ? 'otherMoment' : 'moment', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(isOther && { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

/** To the second, for those who hover. */
export function exact(at: number): string {
  return format('exact', { dateStyle: 'full', timeStyle: 'medium' }).format(at);
}

/** The heading above the messages of a day. */
export function dayName(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY);
  if (days === 0) {
    return t('time.today');
  }
  return days === 1
    ? t('time.yesterday')
    : format('dayName', { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}

export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** A countdown: `2:10`, `41:00`, `3 h`, `2 d`. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(Math.abs(milliseconds) / 1000));
  if (seconds < 3600) {
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }
  return seconds < 86_400
    ? t('time.hours', { n: Math.floor(seconds / 3600) })
    : t('time.days', { n: Math.floor(seconds / 86_400) });
}

/** A length of time in the largest unit that says enough: `40 s`, `6 min`, `2 h`. */
export function duration(milliseconds: number): string {
  if (milliseconds < MINUTE) {
    return t('time.seconds', { n: Math.round(milliseconds / 1000) });
  }
  if (milliseconds < HOUR) {
    return t('time.minutes', { n: Math.round(milliseconds / MINUTE) });
  }
  return milliseconds < DAY
    ? t('time.hours', { n: Math.round(milliseconds / HOUR) })
    : t('time.days', { n: Math.round(milliseconds / DAY) });
}
