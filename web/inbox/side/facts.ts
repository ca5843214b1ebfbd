import type { Card } from '../../shared/api/types';
import { t } from '../../shared/i18n/i18n';
import { safeAddress } from '../state/bbcode';
import type { Client } from '../state/conversation.svelte';

export interface Fact {
  name: string;
  value: string;
  href: string | null;
}

/** What is known of a client; what is not known is left out. */
export function clientFacts(client: Client, card: Card): Fact[] {
  const lead = client.lead === null ? '' : `#${client.lead}`;
  const facts: [string, string | null, string | null][] = [
    [t('side.phone'), client.phone, `tel:${client.phone}`],
    [t('side.email'), client.email, `mailto:${client.email}`],
    [t('side.site'), client.site, client.site],
    [t('side.login'), client.login, null],
    [t('side.lead'), lead, null],
    [t('side.channel'), card.channel.name, null],
    [t('side.line'), card.line.name, null],
    [t('side.operator'), card.operator?.name ?? null, null],
  ];
  return facts
    .filter(([, value]) => value)
    .map(([name, value, href]) => ({ name, value: value ?? '', href: href === null ? null : safeAddress(href) }));
}
