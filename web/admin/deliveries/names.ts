import { t } from '../texts';

const KINDS = ['omnichannel', 'telegram', 'whatsapp', 'whatsapp.in', 'mail', 'mail.sent', 'event', 'bot', 'external', 'agent', 'automation.webhook', 'automation'] as const;
type Kind = (typeof KINDS)[number];

/** What carries a delivery, in words; a kind that is new here is called as the server calls it. */
export function kindName(kind: string): string {
  return (KINDS as readonly string[]).includes(kind) ? t(`deliveries.kind.${kind as Kind}`) : kind;
}

export function receiverName({ title, destination }: { title: string; destination: string }): string {
  return title === '' ? destination : title;
}
