/** A channel as it stands. `since` is epoch milliseconds, 0: nothing fails. */
export interface Channel {
  id: string;
  connector: string;
  title: string;
  line: number;
  line_name: string;
  line_on: boolean;
  on: boolean;
  bot: number;
  testable: boolean;
  state: 'off' | 'failing' | 'new' | 'connected';
  receivers: string[];
  parked: number;
  failing: number;
  since: number;
  error: string;
  /** Messages that could not be taken in, until somebody has noticed; `skipped_at` is when the last one was left out. */
  skipped: number;
  skipped_at: number;
  /** Where people find it; empty: there is no such address. */
  link: string;
  /** Why nothing can be heard from it now; empty: it is heard. */
  deaf:
    | ''
    | 'webhook'
    | 'conflict'
    | 'denied'
    | 'away'
    | 'fault'
    | 'mail_denied'
    | 'mail_refused'
    | 'mail_away'
    | 'mail_fault'
    | 'whatsapp_unverified'
    | 'whatsapp_denied'
    | 'whatsapp_unsigned';
}

export interface Tested {
  outcome: 'reached' | 'denied' | 'failing' | 'refused' | 'unreachable';
  status: number;
  words: string;
}

export const TONES = { off: 'plain', failing: 'bad', new: 'accent', connected: 'ok' } as const;

/** The number of an Omnichannel channel, 0 for every other. */
export function omnichannelOf(channel: Channel): number {
  return channel.connector === 'omnichannel' ? Number(channel.id.split(':')[1]) : 0;
}
