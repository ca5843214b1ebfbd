/** What the methods behind these pages answer; docs/reports.md describes it. Times are milliseconds. */

export interface BoardLine {
  id: number;
  name: string;
  waiting: number;
  oldest: number | null;
  work: number;
  agent: number;
  online: number;
  team: number;
  kept: number;
  breached: number;
  sla: number | null;
}

export interface BoardOperator {
  id: number;
  name: string;
  avatar: string | null;
  presence: 'online' | 'paused' | 'away' | 'offline';
  since: number | null;
  load: number;
  asked: number;
  limit: number | null;
  answered: number | null;
  lines: string[];
}

export interface BoardState {
  lines: BoardLine[];
  operators: BoardOperator[];
  at: number;
}

export type SessionState = 'agent' | 'waiting' | 'work' | 'closed' | 'spam';

export interface SessionEntry {
  id: number;
  chat: number;
  title: string;
  channel: { connector: string; name: string };
  line: { id: number; name: string };
  state: SessionState;
  holder: { id: number; name: string } | null;
  created_at: number;
  closed_at: number | null;
  first_answer: number | null;
  vote: 'like' | 'dislike' | null;
  mark: number | null;
  comment: string | null;
}

export const METRICS = [
  'volume',
  'messages',
  'first_answer',
  'resolution',
  'ratings',
  'head_votes',
  'transfers',
  'sla',
] as const;
export type Metric = (typeof METRICS)[number];

export const GROUPS = ['day', 'hour', 'line', 'operator', 'channel'] as const;
export type Group = (typeof GROUPS)[number];

export type Unit = 'count' | 'time' | 'percent' | 'mark';

export interface Column {
  key: string;
  unit: Unit;
}

export type Values = Record<string, number | null>;

export interface ReportRow {
  key: string;
  name: string;
  values: Values;
  before: Values | null;
}

export interface ReportData {
  metric: Metric;
  group: Group;
  columns: Column[];
  rows: ReportRow[];
  total: ReportRow;
}
