/** Days as they are for the reader, written as `2026-03-29`. */

export const PERIODS = ['today', 'yesterday', 'week', 'month', 'quarter', 'own'] as const;
export type PeriodName = (typeof PERIODS)[number];

export interface Period {
  from: string;
  to: string;
}

const two = (number: number) => String(number).padStart(2, '0');

export function dayText(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Noon is on every day of every zone. */
export function dayDate(day: string): Date {
  return new Date(`${day}T12:00:00`);
}

export function daysBefore(day: string, days: number): string {
  const date = dayDate(day);
  date.setDate(date.getDate() - days);
  return dayText(date);
}

export function periodOf(name: Exclude<PeriodName, 'own'>, today: string): Period {
  switch (name) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: daysBefore(today, 1), to: daysBefore(today, 1) };
    case 'week':
      return { from: daysBefore(today, 6), to: today };
    case 'month':
      return { from: daysBefore(today, 29), to: today };
    case 'quarter':
      return { from: daysBefore(today, 89), to: today };
  }
}
