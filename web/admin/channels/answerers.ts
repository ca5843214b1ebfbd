import type { Api } from '../../shared/api/api';

/** Who can answer first on a channel: the agents, and the bots on servers of others. */
export async function answerers(api: Api): Promise<{ value: number; label: string }[]> {
  const [own, others] = await Promise.all([
    api.call<{ bot: number; name: string }[]>('switchboard.agent.list'),
    api.call<{ BOT_ID: number; NAME: string }[]>('switchboard.externalbot.list').catch(() => []),
  ]);
  return [
    ...own.map(({ bot, name }) => ({ value: bot, label: name })),
    ...others.map(({ BOT_ID, NAME }) => ({ value: BOT_ID, label: NAME })),
  ];
}
