import type { Presence } from '../../shared/api/types';
import type { Desk } from './desk.svelte';

/** Seconds for which being online holds; the stream renews it as long as it is open. */
const LEASE = 150;

/** Shows the state at once and takes it back when the server says no. */
export async function setPresence(desk: Desk, state: Presence): Promise<void> {
  const { people, me } = desk.inbox;
  const before = people.presenceOf(me.id);
  people.present(me.id, state);
  try {
    await desk.api.call('switchboard.presence.set', { STATE: state, ...(state === 'online' && { LEASE }) });
  } catch (fault) {
    if (before) {
      people.present(me.id, before);
    }
    throw fault;
  }
}
