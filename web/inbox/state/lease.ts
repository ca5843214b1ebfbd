import type { Presence } from '../../shared/api/types';
import type { Desk } from './desk.svelte';

const SET = 'switchboard.presence.set';
/** Seconds for which being online holds without a new word. */
const LEASE = 150;
const RENEWED_EVERY = 60_000;

/** Says that somebody is there as long as the page is open and the person has said nothing else. */
export class Lease {
  constructor(private readonly desk: Desk) {}

  start(): void {
    setInterval(() => void this.renew(), RENEWED_EVERY);
  }

  private async renew(): Promise<void> {
    const { people, me } = this.desk.inbox;
    if (people.presenceOf(me.id) === 'online' && this.desk.can(SET)) {
      await this.desk.api.call(SET, { STATE: 'online', LEASE }).catch(() => {});
    }
  }
}

/** Shows the state at once and takes it back when the server says no. */
export async function setPresence(desk: Desk, state: Presence): Promise<void> {
  const { people, me } = desk.inbox;
  const before = people.presenceOf(me.id);
  people.present(me.id, state);
  try {
    await desk.api.call(SET, { STATE: state, ...(state === 'online' && { LEASE }) });
  } catch (fault) {
    if (before) {
      people.present(me.id, before);
    }
    throw fault;
  }
}
