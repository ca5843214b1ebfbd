import type { Card, Presence } from '../../shared/api/types';
import { t } from '../../shared/i18n/i18n';
import { moment } from '../../shared/i18n/times';
import { chooseTheme, type Theme } from '../../shared/theme/theme';
import { explain } from '../../shared/api/explain';
import type { Desk } from '../state/desk.svelte';
import { setPresence } from '../state/presence';
import { leavePush } from '../state/push';

/**
 * Shows the outcome at once, asks the server, and takes it back with a reason when the server says
 * no.
 */
async function hope(desk: Desk, card: Card, patch: Partial<Card>, method: string, more: object = {}): Promise<boolean> {
  try {
    await desk.inbox.cards.hope(card.chat, patch, () => desk.api.call(method, { CHAT_ID: card.chat, ...more }));
    return true;
  } catch (fault) {
    desk.toasts.fail(`${t('error.notDone', { title: card.title })} ${explain(fault)}`);
    return false;
  }
}

function me(desk: Desk) {
  return { id: desk.inbox.me.id, name: desk.inbox.me.name };
}

const taken = (desk: Desk): Partial<Card> => ({
  state: 'work',
  operator: me(desk),
  agent: null,
  waiting_since: null,
  due: null,
});

function withCard(desk: Desk, deed: (card: Card) => void): void {
  if (desk.card) {
    deed(desk.card);
  }
}

/** Goes to the following dialog of the list, as the open one is done with. */
function leave(desk: Desk): void {
  const next = desk.next();
  if (next === null || desk.narrow) {
    desk.close();
  } else {
    desk.open(next);
  }
}

export function take(desk: Desk): void {
  withCard(desk, (card) => void hope(desk, card, taken(desk), 'imopenlines.operator.answer'));
}

export function intercept(desk: Desk): void {
  withCard(desk, (card) => void hope(desk, card, taken(desk), 'imopenlines.session.intercept'));
}

export function skip(desk: Desk): void {
  withCard(desk, (card) => {
    leave(desk);
    void hope(desk, card, { operator: null }, 'imopenlines.operator.skip');
  });
}

export function join(desk: Desk): void {
  withCard(desk, (card) => {
    void hope(desk, card, {}, 'imopenlines.session.join').then((done) => {
      if (done) {
        desk.toasts.show(t('done.joined', { title: card.title }));
      }
    });
  });
}

export async function takeOldest(desk: Desk): Promise<void> {
  const waiting = desk.inbox.listings.waiting;
  if (!waiting.loaded) {
    await waiting.load().catch(() => {});
  }
  const oldest = waiting.cards[0];
  if (!oldest) {
    desk.toasts.show(t('empty.waiting'));
    return;
  }
  desk.goTo('mine');
  desk.open(oldest.chat);
  void hope(desk, oldest, taken(desk), 'imopenlines.operator.answer');
}

export function present(desk: Desk, state: Presence): void {
  setPresence(desk, state).catch((fault: unknown) => desk.toasts.fail(explain(fault)));
}

/** Opens the sheet about the saved view that is shown, or about a new one. */
export function editView(desk: Desk): void {
  desk.edited = desk.saved ?? null;
  desk.sheet = 'view';
}

export function finish(desk: Desk): void {
  withCard(desk, (card) => {
    const own = card.operator?.id === desk.inbox.me.id;
    const method = own ? 'imopenlines.operator.finish' : 'imopenlines.operator.another.finish';
    leave(desk);
    desk.toasts.show(t('done.closed', { title: card.title }), {
      label: t('action.reopen'),
      run: () => reopenCard(desk, card),
    });
    void hope(desk, card, { state: 'closed', changed_at: Date.now() }, method);
  });
}

export function reopen(desk: Desk): void {
  withCard(desk, (card) => reopenCard(desk, card));
}

function reopenCard(desk: Desk, card: Card): void {
  const patch: Partial<Card> = { state: 'work', operator: me(desk) };
  void hope(desk, card, patch, 'imopenlines.session.start').then((done) => {
    if (done) {
      desk.open(card.chat);
    }
  });
}

export function spam(desk: Desk): void {
  withCard(desk, (card) => {
    leave(desk);
    desk.toasts.show(t('done.spam', { title: card.title }));
    void hope(desk, card, { state: 'closed', changed_at: Date.now() }, 'imopenlines.operator.spam');
  });
}

export function pin(desk: Desk): void {
  withCard(desk, (card) => {
    const more = { ACTIVATE: card.pinned ? 'N' : 'Y' };
    void hope(desk, card, { pinned: !card.pinned }, 'imopenlines.session.mode.pin', more);
  });
}

export function silence(desk: Desk): void {
  withCard(desk, (card) => {
    const more = { ACTIVATE: card.silent ? 'N' : 'Y' };
    void hope(desk, card, { silent: !card.silent }, 'imopenlines.session.mode.silent', more);
  });
}

export function makeLead(desk: Desk): void {
  withCard(desk, (card) => {
    const conversation = desk.conversation;
    void hope(desk, card, {}, 'imopenlines.crm.lead.create').then((done) => {
      if (done && conversation) {
        void desk.inbox.refresh(conversation);
        desk.toasts.show(t('done.lead', { title: card.title }));
      }
    });
  });
}

/** @param to a person or a line */
export function transfer(desk: Desk, card: Card, to: { user?: number; line?: number; name: string }): void {
  const target = to.user === undefined ? { QUEUE_ID: to.line } : { USER_ID: to.user };
  leave(desk);
  const patch: Partial<Card> =
    to.user === undefined
      ? { operator: null, state: 'waiting' }
      : { operator: { id: to.user, name: to.name }, state: 'waiting' };
  desk.toasts.show(t('done.transferred', { title: card.title, name: to.name }));
  void hope(desk, card, patch, 'imopenlines.operator.transfer', target);
}

export function invite(desk: Desk, card: Card, person: { id: number; name: string }): void {
  void hope(desk, card, {}, 'im.chat.user.add', { USERS: [person.id], HIDE_HISTORY: 'N' }).then((done) => {
    if (done) {
      desk.toasts.show(t('done.invited', { name: person.name }));
    }
  });
}

export function snooze(desk: Desk, card: Card, until: number): void {
  leave(desk);
  const seconds = Math.round((until - Date.now()) / 1000);
  desk.toasts.show(t('done.snoozed', { title: card.title, time: moment(until) }));
  void hope(desk, card, { snoozed_until: until }, 'switchboard.session.snooze', { SECONDS: seconds });
}

export function wake(desk: Desk): void {
  withCard(desk, (card) => void hope(desk, card, { snoozed_until: null }, 'switchboard.session.unsnooze'));
}

export function vote(desk: Desk, card: Card, rating: number, comment: string): void {
  const session = { SESSION_ID: card.session, RATING: rating, ...(comment && { COMMENT: comment }) };
  desk.toasts.show(t('done.voted', { title: card.title, n: rating }));
  void hope(desk, card, { rating }, 'imopenlines.session.head.vote', session);
}

export function theme(chosen: Theme): void {
  chooseTheme(chosen);
}

/** Logging out changes something, so it is a form with the session's token. */
export async function logOut(desk: Desk): Promise<void> {
  try {
    await leavePush(desk.api);
    const { form_token } = await desk.api.session();
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/logout/';
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = 'form_token';
    field.value = form_token;
    form.append(field);
    document.body.append(form);
    form.submit();
  } catch (fault) {
    desk.toasts.fail(explain(fault));
  }
}
