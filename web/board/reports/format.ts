import { language, t } from '../../shared/i18n/i18n';
import { duration, region } from '../../shared/i18n/times';
import type { Group, ReportRow, Unit } from '../state/types';
import { dayDate } from './periods';

/** A number with its unit; a dash where there is nothing to tell. */
export function number(value: number | null | undefined, unit: Unit): string {
  if (value === null || value === undefined) {
    return '–';
  }
  switch (unit) {
    case 'count':
      return value.toLocaleString(language());
    case 'time':
      return value === 0 ? '0' : duration(value);
    case 'percent':
      return `${value.toLocaleString(language(), { maximumFractionDigits: 1 })} %`;
    case 'mark':
      return value.toLocaleString(language(), { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  }
}

/** What a row is called. */
export function rowName(row: ReportRow, group: Group, long = true): string {
  switch (group) {
    case 'day':
      return dayDate(row.key).toLocaleDateString(
        region(),
        long ? { weekday: 'short', day: 'numeric', month: 'short' } : { day: 'numeric', month: 'short' },
      );
    case 'hour':
      return `${row.key.padStart(2, '0')}:00`;
    case 'line':
    case 'operator':
    case 'channel':
      return row.name || (group === 'channel' ? row.key : t('report.gone', { key: row.key }));
  }
}

/** By how much it has changed, in percent; empty when that says nothing. */
export function change(now: number | null, before: number | null | undefined, unit: Unit): string {
  if (now === null || before === null || before === undefined || before === 0 || unit === 'percent') {
    return '';
  }
  const by = ((now - before) / before) * 100;
  const rounded = Math.round(by);
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : '±'}${Math.abs(rounded).toLocaleString(language())} %`;
}
