import type { Api } from '../../shared/api/api';
import type { Channel } from '../channels/channels';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Whom and what rules can name. */
export interface Choices {
  readonly people: readonly Named[];
  readonly lines: readonly Named[];
  readonly agents: readonly Named[];
  readonly channels: readonly Named[];
}

type Listed = { ID: string; LINE_NAME: string };
const MOST_LINES = 200;

/** What this person may not see is left out. */
export async function loadChoices(api: Api): Promise<Choices> {
  const [people, lines, agents, channels] = await Promise.all([
    api.call<{ people: { id: number; name: string }[] }>('switchboard.people.list'),
    api.call<Listed[]>('imopenlines.config.list.get', { PARAMS: { select: ['ID', 'LINE_NAME'], limit: MOST_LINES } }),
    api.call<{ bot: number; name: string }[]>('switchboard.agent.list').catch(() => []),
    api.call<Channel[]>('switchboard.channel.list').catch(() => []),
  ]);
  return {
    people: people.people.map(({ id, name }) => ({ id: String(id), name })),
    lines: lines.map(({ ID, LINE_NAME }) => ({ id: ID, name: LINE_NAME })),
    agents: agents.map(({ bot, name }) => ({ id: String(bot), name })),
    channels: [...new Map(channels.map(({ connector, title }) => [connector, title]))].map(([id, name]) => ({ id, name })),
  };
}
