import { t } from '../../shared/i18n/i18n';
import type { Desk } from '../state/desk.svelte';

export interface Size {
  dialogs: number;
  open: number;
  messages: number;
  files: number;
}

/** What would go: of the dialog, and of everything that its client has. */
export interface Extent {
  dialog: Size;
  client: Size;
  /** Something in the CRM belongs to it. */
  crm: boolean;
  /** The client himself is there, as a lead or contact. */
  person: boolean;
}

export function extent(desk: Desk, chat: number): Promise<Extent> {
  return desk.api.call<Extent>('switchboard.erasure.preview', { CHAT_ID: chat });
}

/** The thread says the rest, once the server has begun. */
export async function begin(desk: Desk, chat: number, { whole, crm }: { whole: boolean; crm: boolean }): Promise<void> {
  const answer = await desk.api.call<{ more: boolean }>('switchboard.erasure.add', {
    CHAT_ID: chat,
    WHOLE_CLIENT: whole ? 'Y' : 'N',
    WITH_CRM: crm ? 'Y' : 'N',
  });
  if (answer.more) {
    desk.toasts.show(t('erase.more'));
  }
}
