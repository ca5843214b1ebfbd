import { t, type Key } from '../../shared/i18n/i18n';
import type { IconName } from '../../shared/ui/icons';
import type { Card, Me } from '../../shared/api/types';
import type { Desk } from '../state/desk.svelte';
import * as deeds from './deeds';

/** Something a person can do, by the command bar, by a key, and mostly by a button too. */
export interface Action {
  id: string;
  text: Key;
  /** What stands in the text's place, where people have named it. */
  name?: (desk: Desk) => string;
  /** As `KeyboardEvent.key` names it in lower case, with `shift+` before it; empty: no key. */
  key: string;
  icon?: IconName;
  group: 'dialog' | 'go' | 'page';
  /** The method that must be offered. */
  needs?: string;
  when?: (desk: Desk) => boolean;
  run: (desk: Desk) => void;
}

const has = (wanted: (card: Card, desk: Desk) => boolean) => (desk: Desk) =>
  desk.card !== undefined && wanted(desk.card, desk);
const may = (me: Me, right: string, line: number) =>
  me.rights.includes(right) || me.lines?.[right]?.includes(line) === true;
const isOpen = has((card) => card.state !== 'closed');
const isMine = has((card, desk) => card.operator?.id === desk.inbox.me.id && card.state !== 'closed');
const isFree = has((card, desk) => card.state === 'waiting' || (card.state === 'agent' && !isMine(desk)));
const isOthers = has((card, desk) => card.state === 'work' && !isMine(desk));
const isAsleep = has((card) => card.snoozed_until !== null && card.snoozed_until > Date.now());
const isAny = has(() => true);
/** Nobody writes in a dialog that is erased. */
const isThere = has((_, desk) => !desk.conversation?.erased);

/** Nor to the client of a line that was deleted. */
const isWritable = (desk: Desk) => isThere(desk) && !desk.card?.line_gone;

/** The saved views have the keys behind those of the fixed ones, in their order. */
function savedView(key: number): Action {
  const view = (desk: Desk) => desk.inbox.views.list[key - 5];
  return {
    id: `saved ${key}`,
    text: 'action.saved',
    name: (desk) => view(desk)?.name ?? '',
    key: String(key),
    icon: 'filter',
    group: 'go',
    when: (desk) => view(desk) !== undefined,
    run: (desk) => desk.goToSaved(view(desk)!),
  };
}

/** Whether somebody takes new dialogs, which changes several times a day. */
function presence(state: 'online' | 'paused' | 'away'): Action {
  return {
    id: state,
    text: 'action.presence',
    name: () => t('action.presence', { state: t(`presence.${state}`) }),
    key: '',
    icon: 'people',
    group: 'page',
    needs: 'switchboard.presence.set',
    when: (desk) => desk.inbox.people.presenceOf(desk.inbox.me.id) !== state,
    run: (desk) => deeds.present(desk, state),
  };
}

export const ACTIONS: readonly Action[] = [
  { id: 'answer', text: 'action.answer', key: 'r', icon: 'reply', group: 'dialog', when: isWritable, run: (desk) => void desk.write('answer') },
  { id: 'note', text: 'action.note', key: 'n', icon: 'file', group: 'dialog', needs: 'switchboard.inbox.note', when: isWritable, run: (desk) => void desk.write('note') },
  { id: 'edit', text: 'action.edit', key: 'shift+r', icon: 'pen', group: 'dialog', needs: 'im.message.update', when: (desk) => desk.editable !== undefined, run: (desk) => desk.editLast() },
  { id: 'take', text: 'action.take', key: 'a', icon: 'inbox', group: 'dialog', when: isFree, run: deeds.take },
  { id: 'skip', text: 'action.skip', key: 'shift+x', icon: 'swap', group: 'dialog', when: has((card, desk) => card.state === 'waiting' && card.operator?.id === desk.inbox.me.id), run: deeds.skip },
  { id: 'intercept', text: 'action.intercept', key: 'shift+a', icon: 'inbox', group: 'dialog', when: isOthers, run: deeds.intercept },
  { id: 'join', text: 'action.join', key: 'shift+j', icon: 'people', group: 'dialog', when: isOthers, run: deeds.join },
  { id: 'transfer', text: 'action.transfer', key: 't', icon: 'swap', group: 'dialog', when: isOpen, run: (desk) => (desk.sheet = 'transfer') },
  { id: 'invite', text: 'action.invite', key: 'i', icon: 'plus', group: 'dialog', needs: 'im.chat.user.add', when: isOpen, run: (desk) => (desk.sheet = 'invite') },
  { id: 'snooze', text: 'action.snooze', key: 'h', icon: 'moon', group: 'dialog', needs: 'switchboard.session.snooze', when: (desk) => isOpen(desk) && !isAsleep(desk), run: (desk) => (desk.sheet = 'snooze') },
  { id: 'wake', text: 'action.wake', key: 'h', icon: 'moon', group: 'dialog', needs: 'switchboard.session.unsnooze', when: isAsleep, run: deeds.wake },
  { id: 'close', text: 'action.close', key: 'e', icon: 'check', group: 'dialog', when: isOpen, run: deeds.finish },
  { id: 'reopen', text: 'action.reopen', key: 'shift+e', icon: 'inbox', group: 'dialog', when: (desk) => isWritable(desk) && desk.card?.state === 'closed', run: deeds.reopen },
  { id: 'tag', text: 'action.tag', key: 'g', icon: 'tag', group: 'dialog', needs: 'switchboard.tag.add', when: isThere, run: (desk) => (desk.sheet = 'tag') },
  { id: 'macro', text: 'action.macro', key: 'shift+m', icon: 'bolt', group: 'dialog', needs: 'switchboard.macro.list', when: isThere, run: (desk) => (desk.sheet = 'macro') },
  { id: 'pin', text: 'action.pin', key: 'p', icon: 'pin', group: 'dialog', when: has((card) => card.state !== 'closed' && !card.pinned), run: deeds.pin },
  { id: 'unpin', text: 'action.unpin', key: 'p', icon: 'pin', group: 'dialog', when: has((card) => card.pinned), run: deeds.pin },
  { id: 'silent', text: 'action.silent', key: 'm', icon: 'muted', group: 'dialog', when: has((card) => card.state !== 'closed' && !card.silent), run: deeds.silence },
  { id: 'loud', text: 'action.loud', key: 'm', icon: 'muted', group: 'dialog', when: has((card) => card.state !== 'closed' && card.silent), run: deeds.silence },
  { id: 'lead', text: 'action.lead', key: 'l', icon: 'plus', group: 'dialog', when: (desk) => isOpen(desk) && desk.conversation?.client?.lead === null, run: deeds.makeLead },
  { id: 'spam', text: 'action.spam', key: 'shift+s', icon: 'warning', group: 'dialog', when: isOpen, run: deeds.spam },
  { id: 'vote', text: 'action.vote', key: 'v', icon: 'star', group: 'dialog', when: has((card, desk) => card.session !== null && may(desk.inbox.me, 'VOTE', card.line.id)), run: (desk) => (desk.sheet = 'vote') },
  { id: 'transcript', text: 'action.transcript', key: '', icon: 'file', group: 'dialog', needs: 'switchboard.transcript.get', when: isThere, run: (desk) => (desk.sheet = 'transcript') },
  { id: 'erase', text: 'action.erase', key: '', icon: 'bin', group: 'dialog', needs: 'switchboard.erasure.add', when: (desk) => isThere(desk) && desk.inbox.me.administrator, run: (desk) => (desk.sheet = 'erase') },
  { id: 'next', text: 'action.next', key: 'j', group: 'go', run: (desk) => desk.step(1) },
  { id: 'previous', text: 'action.previous', key: 'k', group: 'go', run: (desk) => desk.step(-1) },
  { id: 'pick', text: 'action.pick', key: 'x', group: 'go', when: isAny, run: (desk) => desk.chat !== null && desk.picked.toggle(desk.chat) },
  { id: 'oldest', text: 'action.oldest', key: 'w', icon: 'inbox', group: 'go', run: (desk) => void deeds.takeOldest(desk) },
  { id: 'mine', text: 'view.mine', key: '1', group: 'go', run: (desk) => desk.goTo('mine') },
  { id: 'waiting', text: 'view.waiting', key: '2', group: 'go', run: (desk) => desk.goTo('waiting') },
  { id: 'all', text: 'view.all', key: '3', group: 'go', run: (desk) => desk.goTo('all') },
  { id: 'closed', text: 'view.closed', key: '4', group: 'go', run: (desk) => desk.goTo('closed') },
  { id: 'mentions', text: 'view.mentions', key: '0', group: 'go', run: (desk) => desk.goTo('mentions') },
  ...[5, 6, 7, 8, 9].map(savedView),
  { id: 'view', text: 'action.view', key: 'y', icon: 'filter', group: 'go', needs: 'switchboard.view.add', run: deeds.editView },
  { id: 'search', text: 'action.search', key: 'f', icon: 'search', group: 'go', run: (desk) => (desk.sheet = 'search') },
  { id: 'quick', text: 'action.quick', key: '/', icon: 'bolt', group: 'dialog', needs: 'switchboard.reply.list', when: isWritable, run: (desk) => void desk.write('answer').then(() => desk.quickReplies()) },
  { id: 'panel', text: 'action.panel', key: 'd', icon: 'panel', group: 'page', when: isAny, run: (desk) => desk.togglePanel() },
  { id: 'leave', text: 'action.leave', key: 'escape', group: 'page', when: isAny, run: (desk) => desk.close() },
  { id: 'keys', text: 'action.keys', key: '?', group: 'page', run: (desk) => (desk.sheet = 'keys') },
  presence('online'),
  presence('paused'),
  presence('away'),
  { id: 'account', text: 'action.account', key: '', icon: 'people', group: 'page', needs: 'switchboard.me.password', run: (desk) => (desk.sheet = 'account') },
  { id: 'light', text: 'action.light', key: '', icon: 'settings', group: 'page', run: () => deeds.theme('light') },
  { id: 'dark', text: 'action.dark', key: '', icon: 'moon', group: 'page', run: () => deeds.theme('dark') },
  { id: 'system', text: 'action.system', key: '', icon: 'settings', group: 'page', run: () => deeds.theme('system') },
  { id: 'logout', text: 'action.logout', key: '', icon: 'leave', group: 'page', run: (desk) => void deeds.logOut(desk) },
];

export function isPossible(action: Action, desk: Desk): boolean {
  return (!action.needs || desk.can(action.needs)) && (action.when?.(desk) ?? true);
}

/** How a key is written for people. */
export function keyName(key: string): string {
  const names: Record<string, string> = { escape: 'Esc', 'ctrl+k': 'Ctrl K' };
  return names[key] ?? key.replace('shift+', '⇧').replace(/.$/u, (letter) => letter.toUpperCase());
}
