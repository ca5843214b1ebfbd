import type { Conversation } from './conversation.svelte';
import type { Desk } from './desk.svelte';

/** Tells the server what was read, once it is in sight on a page that is in sight. */
export class Reading {
  private told = 0;

  constructor(
    private readonly desk: Desk,
    private readonly conversation: Conversation,
  ) {}

  readTo(id: number): void {
    const { chat } = this.conversation;
    const card = this.desk.inbox.cards.get(chat);
    if (id <= this.told || document.hidden || !card || (card.unread === 0 && !card.mention_unread)) {
      return;
    }
    this.told = id;
    this.desk.inbox.cards
      .hope(chat, { unread: 0, mention_unread: false }, () => this.desk.api.call('switchboard.inbox.read', { CHAT_ID: chat, UP_TO: id }))
      .catch(() => (this.told = 0));
  }
}
