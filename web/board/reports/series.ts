import type { Metric } from '../state/types';

export type Tone = 'accent' | 'grey' | 'agent' | 'ok' | 'bad';

/** What the chart of a question shows: of the table's columns those that answer it. */
export const SERIES: Record<Metric, readonly { key: string; tone: Tone }[]> = {
  volume: [
    { key: 'opened', tone: 'accent' },
    { key: 'closed', tone: 'grey' },
  ],
  messages: [
    { key: 'incoming', tone: 'accent' },
    { key: 'outgoing', tone: 'grey' },
    { key: 'bot', tone: 'agent' },
  ],
  first_answer: [
    { key: 'median', tone: 'accent' },
    { key: 'p90', tone: 'grey' },
  ],
  resolution: [
    { key: 'median', tone: 'accent' },
    { key: 'p90', tone: 'grey' },
  ],
  ratings: [
    { key: 'likes', tone: 'ok' },
    { key: 'dislikes', tone: 'bad' },
  ],
  head_votes: [{ key: 'mark', tone: 'accent' }],
  transfers: [{ key: 'transfers', tone: 'accent' }],
  sla: [{ key: 'share', tone: 'accent' }],
};
