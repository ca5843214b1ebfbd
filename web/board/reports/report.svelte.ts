import type { Api } from '../../shared/api/api';
import { zone } from '../state/house.svelte';
import type { Group, Metric, ReportData } from '../state/types';
import { dayText, periodOf, type Period, type PeriodName } from './periods';

export interface Question {
  metric: Metric;
  group: Group;
  name: PeriodName;
  /** Counts only for a period of its own. */
  own: Period;
  line: string;
  channel: string;
  compare: boolean;
}

export function firstQuestion(): Question {
  const today = dayText(new Date());
  return {
    metric: 'volume',
    group: 'day',
    name: 'week',
    own: periodOf('week', today),
    line: '',
    channel: '',
    compare: false,
  };
}

function parameters(question: Question): object {
  const { name, own } = question;
  const period = name === 'own' ? own : periodOf(name, dayText(new Date()));
  return {
    METRIC: question.metric,
    GROUP: question.group,
    FROM: period.from,
    TO: period.to,
    ZONE: zone(),
    COMPARE: question.compare ? 'Y' : 'N',
    ...(question.line && { LINE_ID: question.line }),
    ...(question.channel && { CHANNEL: question.channel }),
  };
}

/** The answer to the last question that was asked. */
export class Report {
  data: ReportData | null = $state.raw(null);
  private asked = 0;

  constructor(private readonly api: Api) {}

  async ask(question: Question): Promise<void> {
    const mine = ++this.asked;
    const data = await this.api.call<ReportData>('switchboard.report.get', parameters(question));
    if (mine === this.asked) {
      this.data = data;
    }
  }

  /** Hands the table over as a file. */
  async download(question: Question): Promise<void> {
    const file = await this.api.call<{ name: string; text: string }>('switchboard.report.csv', parameters(question));
    // The mark lets spreadsheets see that names are written in UTF-8.
    const url = URL.createObjectURL(new Blob(['\uFEFF', file.text], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}
