import { t } from '../texts';

export const SUBJECTS = [
  'session',
  'login',
  'user',
  'role',
  'line',
  'channel',
  'connector',
  'webhook',
  'application',
  'agent',
  'bot',
  'delivery',
  'dialog',
  'retention',
] as const;
export type Subject = (typeof SUBJECTS)[number];

const ACTIONS = [
  'session.started',
  'session.ended',
  'session.failed',
  'session.wrong_code',
  'user.added',
  'user.changed',
  'user.moved',
  'user.dismissed',
  'user.role_removed',
  'user.password_changed',
  'user.skills_changed',
  'user.factor_on',
  'user.factor_off',
  'user.factor_recovery',
  'user.factor_renewed',
  'user.factor_reset',
  'role.added',
  'role.changed',
  'role.deleted',
  'line.added',
  'line.changed',
  'line.deleted',
  'channel.added',
  'channel.changed',
  'channel.removed',
  'connector.registered',
  'connector.removed',
  'connector.activated',
  'connector.deactivated',
  'connector.configured',
  'webhook.added',
  'webhook.revoked',
  'application.added',
  'application.removed',
  'agent.added',
  'agent.changed',
  'agent.trained',
  'agent.deleted',
  'bot.added',
  'bot.changed',
  'bot.removed',
  'delivery.replayed',
  'delivery.discarded',
  'dialog.erased',
  'retention.changed',
  'login.factor_demanded',
  'login.factor_optional',
  'login.sso',
  'login.sso_linked',
  'login.sso_unlinked',
  'login.sso_changed',
  'login.sso_removed',
] as const;
type Action = (typeof ACTIONS)[number];

/** `by` is 0 for the server itself; `at` is epoch milliseconds. */
export interface Entry {
  id: number;
  at: number;
  by: number;
  name: string;
  action: string;
  subject: string;
  title: string;
  detail: Record<string, string>;
}

/** What was done, in words; an action that is new here is called as the server calls it. */
export function did(entry: Entry): string {
  const what = entry.title || `#${entry.subject}`;
  return (ACTIONS as readonly string[]).includes(entry.action)
    ? t(`audit.${entry.action as Action}`, { what, n: Number(entry.detail.count ?? 1) })
    : `${entry.action} ${what}`;
}

export function more({ detail }: Entry): string {
  const { fields, scopes, skills, role, version, address, line, left } = detail;
  return [
    fields,
    scopes?.replaceAll(',', ', '),
    skills,
    address && t('audit.address', { address }),
    line && t('audit.line', { line }),
    role && t('audit.role', { role }),
    version && t('audit.version', { version }),
    left && t('audit.left', { left }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** In the order that they come in, under the names of their days. */
export function byDay(entries: readonly Entry[], name: (at: number) => string): Map<string, Entry[]> {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = name(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return days;
}
