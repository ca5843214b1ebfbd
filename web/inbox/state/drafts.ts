import type { Desk } from './desk.svelte';
import { LONGEST } from './unsaved';

const PAUSE = 700;
const TYPING_EVERY = 3_000;

/** Keeps what is being written on the server, and tells colleagues that somebody writes. */
export class Drafts {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether something was typed that the server was not given from here. */
  private fresh = false;
  private latest = '';
  private typed = 0;

  constructor(
    private readonly desk: Desk,
    private readonly chat: number,
    private readonly onKept: (kept: boolean) => void,
  ) {}

  write(text: string): void {
    this.latest = text;
    this.fresh = true;
    this.desk.inbox.unsaved.hold(this.chat, text);
    this.desk.inbox.unsaved.markNote(this.chat, text !== '' && this.desk.tab === 'note');
    this.onKept(false);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), PAUSE);
    this.tellTyping(text);
  }

  /** Keeps at once, as before the dialog is left. */
  keep(): void {
    clearTimeout(this.timer);
    const text = this.latest;
    if (!this.fresh || text.length > LONGEST || !this.desk.can('switchboard.inbox.draft')) {
      return;
    }
    this.fresh = false;
    this.desk.inbox.unsaved
      .keep(this.chat, text)
      .then(() => this.onKept(text !== '' && text === this.latest))
      .catch(() => (this.fresh = true));
  }

  private tellTyping(text: string): void {
    const now = Date.now();
    if (text && now - this.typed > TYPING_EVERY && this.desk.can('switchboard.inbox.typing')) {
      this.typed = now;
      const what = { CHAT_ID: this.chat, ...(this.desk.tab === 'note' && { NOTE: 'Y' }) };
      void this.desk.api.call('switchboard.inbox.typing', what).catch(() => {});
    }
  }
}
