import { explain } from '../../shared/api/explain';
import type { Message } from '../../shared/api/types';
import { t } from '../../shared/i18n/i18n';
import type { Conversation } from './conversation.svelte';
import type { Desk } from './desk.svelte';
import { undoTime } from './sending.svelte';

const EDIT = 'im.message.update';
const DELETE = 'im.message.delete';

/** A message that this person has written himself. */
export function isOwn(message: Message, me: number): boolean {
  return message.author.kind === 'operator' && message.author.id === me && !message.deleted;
}

/** Changes what was written and takes it back: shown at once, and undone when the server says no. */
export class Amending {
  /** Waiting to be taken back, by message: what does it at once. */
  private readonly held = new Map<number, () => void>();

  constructor(private readonly desk: Desk) {}

  /** It is written anew in the composer, which must be there. */
  canEdit(message: Message): boolean {
    const gone = this.desk.inbox.cards.get(message.chat)?.line_gone;
    return !gone && this.desk.can(EDIT) && isOwn(message, this.desk.inbox.me.id) && message.text.trim() !== '';
  }

  /** Administrators also take back what others wrote. */
  canDelete(message: Message): boolean {
    const { id, administrator } = this.desk.inbox.me;
    const others = administrator && !message.deleted && (message.author.kind === 'operator' || message.author.kind === 'agent');
    return this.desk.can(DELETE) && (others || isOwn(message, id));
  }

  /** The channel that keeps what it has once been given, where the client is to see the change. */
  keeper(message: Message, change: 'edits' | 'deletes'): string | null {
    const channel = this.desk.inbox.cards.get(message.chat)?.channel;
    return message.note || !channel || channel[change] ? null : channel.name;
  }

  async edit(conversation: Conversation, message: Message, text: string): Promise<void> {
    const undo = () => void this.edit(conversation, { ...message, text }, message.text);
    conversation.upsert({ ...message, text, edited: true });
    try {
      await this.desk.api.call(EDIT, { MESSAGE_ID: message.id, MESSAGE: text });
      const channel = this.keeper(message, 'edits');
      this.desk.toasts.show(channel ? t('amend.changedHere', { channel }) : t('amend.changed'), {
        label: t('outgoing.undo'),
        run: undo,
      });
    } catch (fault) {
      this.putBack(conversation, message, text);
      this.desk.toasts.fail(`${t('amend.notChanged')} ${explain(fault)}`, {
        label: t('thread.retry'),
        run: () => void this.edit(conversation, message, text),
      });
    }
  }

  /** Waits for a moment in which it can be undone, as sending does. */
  remove(conversation: Conversation, message: Message): void {
    conversation.upsert({ ...message, deleted: true });
    const wait = undoTime();
    const timer = setTimeout(() => this.held.get(message.id)?.(), wait);
    const channel = this.keeper(message, 'deletes');
    const undo = { label: t('outgoing.undo'), run: () => this.keep(conversation, message, timer) };
    const shown = this.desk.toasts.show(
      channel ? t('amend.deletedHere', { channel }) : t('amend.deleted'),
      wait > 0 ? undo : undefined,
    );
    this.held.set(message.id, () => {
      clearTimeout(timer);
      this.held.delete(message.id);
      if (wait > 0) {
        // It may still be read, but no longer undone.
        this.desk.toasts.close(shown);
      }
      void this.take(conversation, message);
    });
  }

  /** Does at once what waits, as before the page goes. */
  flush(): void {
    [...this.held.values()].forEach((now) => now());
  }

  private keep(conversation: Conversation, message: Message, timer: ReturnType<typeof setTimeout>): void {
    if (this.held.delete(message.id)) {
      clearTimeout(timer);
      conversation.upsert(message);
    }
  }

  private async take(conversation: Conversation, message: Message): Promise<void> {
    try {
      await this.desk.api.call(DELETE, { MESSAGE_ID: message.id });
    } catch (fault) {
      conversation.upsert(message);
      this.desk.toasts.fail(`${t('amend.notDeleted')} ${explain(fault)}`);
    }
  }

  /** Unless the stream has told of other words meanwhile. */
  private putBack(conversation: Conversation, before: Message, tried: string): void {
    const now = conversation.messages.find((each) => each.id === before.id);
    if (now && !now.deleted && now.text === tried) {
      conversation.upsert(before);
    }
  }
}
