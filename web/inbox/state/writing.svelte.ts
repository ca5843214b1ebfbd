import { t } from '../../shared/i18n/i18n';
import type { Conversation } from './conversation.svelte';
import type { Desk } from './desk.svelte';
import { Drafts } from './drafts';
import { undoTime } from './sending.svelte';
import { Uploads } from './uploads.svelte';

const LONGEST_NAME = 24;

/** What is being written in a dialog: a text that is kept as a draft, and files. */
export class Writing {
  text = $state('');
  /** Whether the server has the draft as it stands. */
  kept = $state(false);
  readonly uploads: Uploads;
  private readonly drafts: Drafts;
  private adopted = false;

  constructor(
    private readonly desk: Desk,
    private readonly conversation: Conversation,
  ) {
    const { chat } = conversation;
    this.text = desk.inbox.cards.get(chat)?.draft ?? '';
    this.kept = this.text !== '';
    this.uploads = new Uploads(desk, chat);
    this.drafts = new Drafts(desk, chat, this.text, (kept) => (this.kept = kept));
  }

  get note(): boolean {
    return this.desk.tab === 'note';
  }

  /** Whether the client will not see it. */
  get inside(): boolean {
    return this.note || this.desk.card?.silent === true;
  }

  get ready(): boolean {
    return (this.text.trim() !== '' || this.uploads.list.length > 0) && this.uploads.done;
  }

  get hint(): string {
    const { card } = this.desk;
    const name = (card?.title.split(' ')[0] ?? '').slice(0, LONGEST_NAME);
    if (this.note) {
      return t('compose.noteHere', { name });
    }
    if (card?.silent) {
      return t('compose.silent', { name });
    }
    return t(card?.state === 'closed' ? 'compose.reopens' : 'compose.answerHere', { name });
  }

  /** A dialog that was opened by its address learns of its draft only when it has come. */
  adopt(draft: string | null | undefined): void {
    if (!this.adopted && draft && !this.text) {
      this.text = draft;
      this.kept = true;
    }
    this.adopted = true;
  }

  change(text: string): void {
    this.text = text;
    this.drafts.write(text);
  }

  takeBack(text: string): void {
    this.change(this.text ? `${text}\n${this.text}` : text);
  }

  /** @returns whether there was something to send */
  send(): boolean {
    if (!this.ready) {
      return false;
    }
    const written = { text: this.text.trim(), note: this.note, files: this.uploads.take() };
    this.desk.inbox.sending.send(this.conversation, written, undoTime());
    this.change('');
    this.drafts.keep();
    return true;
  }

  leave(): void {
    this.drafts.keep();
  }
}
