import { ApiError, type Call } from '../../shared/api/api';
import type { Card } from '../../shared/api/types';
import { t, type Key } from '../../shared/i18n/i18n';
import { exact } from '../../shared/i18n/times';
import { explain } from '../state/explain';
import type { Desk } from '../state/desk.svelte';

/** As many calls as one batch takes. */
const AT_ONCE = 50;

/** What is done with each of many dialogs. */
interface Deed {
  fits: (card: Card) => boolean;
  call: (card: Card) => Call;
  patch: (card: Card) => Partial<Card>;
}

const isOpen = (card: Card) => card.state !== 'closed';

export function picked(desk: Desk): Card[] {
  return desk.cards.filter((card) => desk.selection.has(card.chat));
}

/** Does it in batches, which others' messages pass between, and says in the end what did not work. */
async function each(desk: Desk, cards: readonly Card[], deed: Deed): Promise<Card[]> {
  const changed: Card[] = [];
  const faults: unknown[] = [];
  for (let at = 0; at < cards.length; at += AT_ONCE) {
    const some = cards.slice(at, at + AT_ONCE);
    desk.selection.progress = cards.length > AT_ONCE ? { done: at, of: cards.length } : null;
    const answers = desk.api.batch(some.map(deed.call));
    const hopes = some.map((card, i) =>
      desk.inbox.cards.hope(card.chat, deed.patch(card), async () => {
        const fault = (await answers)[i];
        if (fault) {
          throw fault;
        }
      }),
    );
    const ends = await Promise.allSettled(hopes);
    ends.forEach((end, i) => (end.status === 'fulfilled' ? changed.push(some[i]!) : faults.push(end.reason)));
    if (faults.some((fault) => fault instanceof ApiError && fault.status === 0)) {
      break;
    }
  }
  desk.selection.progress = null;
  if (faults.length > 0) {
    desk.toasts.fail(t('bulk.failed', { n: cards.length - changed.length, reason: explain(faults[0]) }));
  }
  return changed;
}

async function all(desk: Desk, deed: Deed, done: Key, more: Record<string, string> = {}): Promise<Card[]> {
  const cards = picked(desk).filter(deed.fits);
  desk.selection.clear();
  const changed = await each(desk, cards, deed);
  if (changed.length > 0 && done !== 'done.closedMany') {
    desk.toasts.show(t(done, { n: changed.length, ...more }));
  }
  return changed;
}

export async function finish(desk: Desk): Promise<void> {
  const me = desk.inbox.me.id;
  const deed: Deed = {
    fits: isOpen,
    call: (card) => ({
      method: card.operator?.id === me ? 'imopenlines.operator.finish' : 'imopenlines.operator.another.finish',
      parameters: { CHAT_ID: card.chat },
    }),
    patch: () => ({ state: 'closed', changed_at: Date.now() }),
  };
  const closed = await all(desk, deed, 'done.closedMany');
  if (closed.length > 0) {
    desk.toasts.show(t('done.closedMany', { n: closed.length }), {
      label: t('action.reopen'),
      run: () => void reopen(desk, closed),
    });
  }
}

async function reopen(desk: Desk, cards: readonly Card[]): Promise<void> {
  const operator = { id: desk.inbox.me.id, name: desk.inbox.me.name };
  await each(desk, cards, {
    fits: () => true,
    call: (card) => ({ method: 'imopenlines.session.start', parameters: { CHAT_ID: card.chat } }),
    patch: () => ({ state: 'work', operator }),
  });
}

export function spam(desk: Desk): void {
  void all(
    desk,
    {
      fits: isOpen,
      call: (card) => ({ method: 'imopenlines.operator.spam', parameters: { CHAT_ID: card.chat } }),
      patch: () => ({ state: 'closed', changed_at: Date.now() }),
    },
    'done.spamMany',
  );
}

export function pin(desk: Desk): void {
  void all(
    desk,
    {
      fits: (card) => isOpen(card) && !card.pinned,
      call: (card) => ({ method: 'imopenlines.session.mode.pin', parameters: { CHAT_ID: card.chat, ACTIVATE: 'Y' } }),
      patch: () => ({ pinned: true }),
    },
    'done.pinnedMany',
  );
}

export function snooze(desk: Desk, until: number): void {
  const seconds = Math.round((until - Date.now()) / 1000);
  void all(
    desk,
    {
      fits: isOpen,
      call: (card) => ({ method: 'switchboard.session.snooze', parameters: { CHAT_ID: card.chat, SECONDS: seconds } }),
      patch: () => ({ snoozed_until: until }),
    },
    'done.snoozedMany',
    { time: exact(until) },
  );
}

/** @param to a person or a line */
export function transfer(desk: Desk, to: { user?: number; line?: number; name: string }): void {
  const target: Record<string, number> = to.user === undefined ? { QUEUE_ID: to.line ?? 0 } : { USER_ID: to.user };
  void all(
    desk,
    {
      fits: isOpen,
      call: (card) => ({ method: 'imopenlines.operator.transfer', parameters: { CHAT_ID: card.chat, ...target } }),
      patch: () => ({ state: 'waiting', operator: to.user === undefined ? null : { id: to.user, name: to.name } }),
    },
    'done.transferredMany',
    { name: to.name },
  );
}
