import type { Message } from '../../shared/api/types';
import { t } from '../../shared/i18n/i18n';
import type { Conversation } from './conversation.svelte';
import type { Desk } from './desk.svelte';
import { Drafts } from './drafts';
import { Mentions, tagged, untagged } from './mentions.svelte';
import { undoTime } from './sending.svelte';
import { LONGEST } from './unsaved';
import { Uploads } from './uploads.svelte';

const LONGEST_NAME = 24;

/** What is being written in a dialog: a text that is kept as a draft, and files. */
export class Writing {
  text = $state('');
  /** Whether the server has the draft as it stands. */
  kept = $state(false);
  /** Whether it goes as soon as its files are up. */
  waiting = $state(false);
  readonly uploads: Uploads;
  readonly mentions: Mentions;
  private readonly drafts: Drafts;
  private adopted = false;
  /** What was being written before a message was to be changed. */
  private aside = '';

  constructor(
    private readonly desk: Desk,
    private readonly conversation: Conversation,
  ) {
    const { chat } = conversation;
    const unsaved = desk.inbox.unsaved.of(chat);
    const draft = desk.inbox.cards.get(chat)?.draft ?? '';
    this.text = unsaved ?? draft;
    this.adopted = unsaved !== undefined;
    this.kept = draft !== '' && this.text === draft;
    this.uploads = conversation.uploads ??= new Uploads(desk, chat);
    this.mentions = new Mentions(desk.api, chat);
    this.knowNames();
    this.drafts = new Drafts(desk, chat, (kept) => (this.kept = kept));
  }

  get note(): boolean {
    return this.editing?.note ?? this.desk.tab === 'note';
  }

  /** The message whose words are being changed. */
  get editing(): Message | null {
    return this.conversation.editing;
  }

  get isEmpty(): boolean {
    return this.text === '' && !this.editing;
  }

  /** Whether the client will not see it. */
  get inside(): boolean {
    return this.editing?.note ?? (this.note || this.desk.card?.silent === true);
  }

  /** How many characters it has, when that is more than one message takes. */
  get over(): number | null {
    return this.text.length > LONGEST ? this.text.length : null;
  }

  get ready(): boolean {
    if (this.over !== null) {
      return false;
    }
    if (this.editing) {
      return this.text.trim() !== '';
    }
    return (this.text.trim() !== '' || this.uploads.list.length > 0) && !this.uploads.failed;
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
      this.knowNames();
      this.kept = true;
    }
    this.adopted = true;
  }

  change(text: string): void {
    this.text = text;
    if (!this.editing) {
      this.drafts.write(text);
    }
  }

  /** A draft may name people. */
  private knowNames(): void {
    if (this.text.includes('@')) {
      void this.mentions.load();
    }
  }

  private said(): string {
    return tagged(this.text.trim(), this.mentions.people);
  }

  /** What was being written comes back afterwards. */
  edit(message: Message): void {
    if (!this.editing) {
      this.aside = this.text;
    }
    this.conversation.editing = message;
    this.text = untagged(message.text);
    this.knowNames();
  }

  leaveEdit(): void {
    if (this.editing) {
      this.conversation.editing = null;
      this.text = this.aside;
    }
  }

  takeBack(text: string): void {
    const typed = untagged(text);
    this.change(this.text ? `${typed}\n${this.text}` : typed);
  }

  /** @returns whether something was sent: what has files goes when they are up */
  send(): boolean {
    this.waiting = this.ready && !this.editing && this.uploads.going;
    if (!this.ready || this.waiting) {
      return false;
    }
    if (this.editing) {
      this.amend(this.editing);
      return false;
    }
    const written = { text: this.said(), note: this.note, files: this.uploads.take() };
    this.desk.inbox.sending.send(this.conversation, written, undoTime());
    this.change('');
    this.drafts.keep();
    return true;
  }

  private amend(message: Message): void {
    const text = this.said();
    this.leaveEdit();
    if (text !== message.text) {
      void this.desk.amending.edit(this.conversation, message, text);
    }
  }

  leave(): void {
    this.leaveEdit();
    this.drafts.keep();
  }
}
