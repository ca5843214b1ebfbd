import { t } from '../../shared/i18n/i18n';
import type { Fact } from './facts';

/** What we show of a lead, as `crm.lead.get` names it. */
export interface Lead {
  ID: string;
  TITLE: string | null;
  STATUS_ID: string | null;
  OPPORTUNITY: string | null;
  CURRENCY_ID: string | null;
  COMMENTS: string | null;
}

export function leadFacts(lead: Lead): Fact[] {
  const amount = Number(lead.OPPORTUNITY) > 0 ? `${lead.OPPORTUNITY} ${lead.CURRENCY_ID ?? ''}`.trim() : '';
  const facts: [string, string | null][] = [
    [t('side.lead'), lead.TITLE],
    [t('side.stage'), lead.STATUS_ID],
    [t('side.amount'), amount],
    [t('side.comments'), lead.COMMENTS],
  ];
  return facts.flatMap(([name, value]) => (value ? [{ name, value, href: null }] : []));
}
