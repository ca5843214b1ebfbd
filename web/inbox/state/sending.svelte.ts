import { ApiError, type Api } from '../../shared/api/api';
import type { Message } from '../../shared/api/types';
import type { Conversation, Outgoing } from './conversation.svelte';

/** How long a message can be taken back, in milliseconds. */
export const UNDO = 5_000;
const CHOICE = 'switchboard.undo';

export function undoTime(): number {
  return localStorage.getItem(CHOICE) === 'off' ? 0 : UNDO;
}

export function chooseUndo(on: boolean): void {
  localStorage.setItem(CHOICE, on ? 'on' : 'off');
}

/** An id for what is sent, also where the page came by plain http. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What somebody has written and attached. */
export type Written = Pick<Outgoing, 'text' | 'note' | 'files'>;

/**
 * Sends what was written, one message after the other in each dialog, and holds each for a moment in
 * which it can be taken back.
 */
export class Sending {
  private last = 0;
  private readonly lines = new Map<number, Promise<void>>();
  private readonly held = new Map<number, () => void>();

  constructor(
    private readonly api: Api,
    private readonly explain: (fault: unknown) => string,
  ) {}

  send(conversation: Conversation, written: Written, hold: number): void {
    this.flush(conversation);
    const now = Date.now();
    const message: Outgoing = {
      ...written,
      key: ++this.last,
      at: now,
      state: hold > 0 ? 'held' : 'sending',
      id: 0,
      error: '',
      once: newId(),
      lost: false,
      goes: now + hold,
    };
    conversation.queue(message);
    if (hold > 0) {
      const timer = setTimeout(() => this.release(conversation, message), hold);
      this.held.set(message.key, () => {
        clearTimeout(timer);
        this.release(conversation, message);
      });
    } else {
      this.post(conversation, message);
    }
  }

  /** Takes a held message back and answers its text. */
  undo(conversation: Conversation, key: number): string {
    const message = conversation.outgoing.find((each) => each.key === key && each.state === 'held');
    this.held.delete(key);
    conversation.drop(key);
    return message?.text ?? '';
  }

  again(conversation: Conversation, key: number): void {
    const message = conversation.outgoing.find((each) => each.key === key);
    if (message) {
      conversation.change(key, { state: 'sending', error: '', lost: false });
      this.post(conversation, message);
    }
  }

  /** The server is reached again: what was lost on the way goes once more, in its order. */
  resume(conversation: Conversation): void {
    conversation.outgoing.filter((each) => each.lost).forEach((each) => this.again(conversation, each.key));
  }

  /** Sends at once what is held, as before the page goes. */
  flush(conversation: Conversation): void {
    for (const each of conversation.outgoing) {
      this.held.get(each.key)?.();
    }
  }

  /**
   * Takes out what the server has not got.
   *
   * @param going whether that means what is on its way, too
   */
  takeOut(conversation: Conversation, going: boolean): Outgoing[] {
    const left = conversation.outgoing.filter(({ state }) => state === 'held' || state === 'failed' || (going && state === 'sending'));
    for (const { key } of left) {
      this.held.delete(key);
      conversation.drop(key);
    }
    return left;
  }

  /** Our own message has come back by the stream: what stood for it goes. */
  arrived(conversation: Conversation, message: Message): void {
    const same = (each: Outgoing) =>
      each.id === message.id ||
      (each.state === 'sending' && each.note === message.note && each.text === message.text);
    const ours = conversation.outgoing.find(same);
    if (ours) {
      conversation.drop(ours.key);
    }
  }

  private release(conversation: Conversation, message: Outgoing): void {
    if (this.held.delete(message.key)) {
      conversation.change(message.key, { state: 'sending' });
      this.post(conversation, message);
    }
  }

  private post(conversation: Conversation, message: Outgoing): void {
    const before = this.lines.get(conversation.chat) ?? Promise.resolve();
    this.lines.set(
      conversation.chat,
      before.then(() => this.attempt(conversation, message)),
    );
  }

  private async attempt(conversation: Conversation, message: Outgoing): Promise<void> {
    const { key } = message;
    try {
      const id = await this.call(conversation.chat, message);
      if (id === 0 || conversation.messages.some((each) => each.id === id)) {
        conversation.drop(key);
      } else {
        conversation.change(key, { state: 'sent', id });
      }
    } catch (fault) {
      const lost = fault instanceof ApiError && fault.status === 0;
      conversation.change(key, { state: 'failed', lost, error: lost ? '' : this.explain(fault) });
    }
  }

  /** Answers the id of the message, or 0 where there may be several. */
  private async call(chat: number, { text, note, files, once }: Outgoing): Promise<number> {
    if (files.length > 0) {
      const sent = { FILE_ID: files.map((file) => file.id), MESSAGE: text, SILENT_MODE: note ? 'Y' : 'N' };
      await this.api.call('im.disk.file.commit', { CHAT_ID: chat, ...sent }, once);
      return 0;
    }
    return note
      ? this.api.call<number>('switchboard.inbox.note', { CHAT_ID: chat, MESSAGE: text }, once)
      : this.api.call<number>('im.message.add', { DIALOG_ID: `chat${chat}`, MESSAGE: text }, once);
  }
}
