import { t } from '../texts';

export interface Use {
  readonly KIND: 'line' | 'channel';
  readonly ID: number;
  readonly NAME: string;
  readonly AS: 'first' | 'no_answer' | 'day_off' | 'close' | 'auto_close';
}

interface Bot {
  readonly BOT_ID: number;
  readonly NAME: string;
  readonly URL: string;
  readonly RECEIVER: string;
  readonly USED: readonly Use[];
}

/** A bot on a server of others, as `switchboard.externalbot.list` shows one. */
export interface ExternalBot extends Bot {
  readonly DIALECT: 'webim' | 'omnichannel';
  readonly ACTIVE: boolean;
  /** It speaks for a line that is elsewhere: it came with that line and goes with it. */
  readonly OF_LINE: boolean;
}

/** A bot of an application or a webhook, as `switchboard.bot.list` shows one. */
export interface RegisteredBot extends Bot {
  readonly CODE: string;
  readonly APPLICATION: number;
  readonly VERSION: number;
  readonly OPENLINE: boolean;
  readonly FETCHES: boolean;
}

export const DIALECTS = ['webim', 'omnichannel'] as const;

/** Where it gets dialogs from, with the occasion. */
export function useName({ NAME, AS }: Use): string {
  return t('bots.use', { name: NAME, when: t(`bots.when.${AS}`) });
}

export const isAddress = (url: string): boolean => /^https?:\/\/./i.test(url);
