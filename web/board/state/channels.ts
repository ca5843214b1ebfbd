import type { Api } from '../../shared/api/api';
import { dayText, daysBefore } from '../reports/periods';
import { zone } from './house.svelte';
import type { ReportData } from './types';

const LONG = 90;

/** The channels over which clients have written lately. */
export async function usedChannels(api: Api): Promise<{ value: string; name: string }[]> {
  const today = dayText(new Date());
  const report = await api.call<ReportData>('switchboard.report.get', {
    METRIC: 'volume',
    GROUP: 'channel',
    FROM: daysBefore(today, LONG),
    TO: today,
    ZONE: zone(),
  });
  return report.rows.map((row) => ({ value: row.key, name: row.name || row.key }));
}
