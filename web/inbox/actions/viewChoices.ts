import type { Desk } from '../state/desk.svelte';

export interface Choice<Id> {
  id: Id;
  name: string;
}

/** The channels of the dialogs that are known here, and those that were registered. */
export async function channelsOf(desk: Desk): Promise<Choice<string>[]> {
  const found = new Map<string, string>();
  for (const card of desk.inbox.cards.all()) {
    found.set(card.channel.connector, card.channel.name);
  }
  for (const view of desk.inbox.views.list) {
    view.filter.channels.forEach((code) => found.has(code) || found.set(code, code));
  }
  return [...found].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}

export async function tagsOf(desk: Desk): Promise<Choice<string>[]> {
  const tags = await desk.api.call<{ tag: string }[]>('switchboard.tag.list').catch(() => []);
  return tags.map(({ tag }) => ({ id: tag, name: tag }));
}
