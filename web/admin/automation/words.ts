import { language } from '../../shared/i18n/i18n';
import { duration } from '../../shared/i18n/times';
import { t } from '../texts';
import { hasValue, type Action, type Condition, type Level, type Rule } from './automation';
import type { Choices, Named } from './choices.svelte';

const LONGEST = 60;
const SECOND = 1000;

function listed(parts: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(parts);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line || '…';
}

export function nameOf(list: readonly Named[], id: number | string | undefined): string {
  if (!id) {
    return '…';
  }
  return list.find((each) => each.id === String(id))?.name ?? t('automation.someone', { id: String(id) });
}

export function lineName(choices: Choices, id: number): string {
  return id === 0 ? t('automation.every_line') : nameOf(choices.lines, id);
}

function valueOf({ FIELD, VALUE }: Condition, choices: Choices): string {
  switch (FIELD) {
    case 'line':
      return nameOf(choices.lines, VALUE);
    case 'operator':
      return nameOf(choices.people, VALUE);
    case 'connector':
      return choices.channels.find(({ id }) => id === VALUE)?.name ?? shortened(VALUE);
    case 'from':
    case 'urgency':
    case 'hours':
      return t(`automation.${FIELD}.${VALUE.toLowerCase()}` as 'automation.hours.y');
    default:
      return `“${shortened(VALUE)}”`;
  }
}

export function condition(one: Condition, choices: Choices): string {
  const parts = [t(`automation.field.${one.FIELD}`), t(`automation.test.${one.TEST}`)];
  return (hasValue(one.TEST) ? [...parts, valueOf(one, choices)] : parts).join(' ');
}

/** An action as it stands in a sentence. */
export function action(one: Action, choices: Choices): string {
  const { people, lines, agents } = choices;
  const name = {
    assign: () => nameOf(people, one.USER_ID),
    notify: () => nameOf(people, one.USER_ID),
    move: () => nameOf(lines, one.LINE_ID),
    agent: () => nameOf(agents, one.BOT_ID),
  }[one.DO as 'assign']?.();
  const text = {
    tag: () => shortened(one.TAG ?? ''),
    untag: () => shortened(one.TAG ?? ''),
    reply: () => shortened(one.TEXT ?? ''),
    note: () => shortened(one.TEXT ?? ''),
    notify: () => shortened(one.TEXT ?? ''),
    webhook: () => shortened(one.URL ?? ''),
    urgency: () => t(`automation.urgency.${one.URGENCY ?? 'normal'}`),
    snooze: () => duration((one.SECONDS ?? 0) * SECOND),
  }[one.DO as 'tag']?.();
  return t(`automation.did.${one.DO}`, { name: name ?? '', text: text ?? '' });
}

export function actions(all: readonly Action[], choices: Choices): string {
  return listed(all.map((one) => action(one, choices))) || '…';
}

/** A rule in one sentence. */
export function said(rule: Pick<Rule, 'on' | 'line_id' | 'conditions' | 'actions'>, choices: Choices): string {
  const bare = t(`automation.when.${rule.on}`);
  const when = rule.line_id === 0 ? bare : t('automation.rule.on_line', { when: bare, line: lineName(choices, rule.line_id) });
  const what = actions(rule.actions, choices);
  return rule.conditions.length === 0
    ? t('automation.rule.said', { when, what })
    : t('automation.rule.said_if', { when, what, conditions: listed(rule.conditions.map((one) => condition(one, choices))) });
}

/** What is promised, in a few words. */
export function promised(level: Pick<Level, 'first' | 'next' | 'resolution'>): string {
  const parts = (['first', 'next', 'resolution'] as const)
    .filter((goal) => level[goal] > 0)
    .map((goal) => t(`automation.level.said_${goal}`, { time: duration(level[goal] * SECOND) }));
  return listed(parts);
}
