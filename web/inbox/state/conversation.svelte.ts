import type { Card, Message, Person } from '../../shared/api/types';
import type { Uploads } from './uploads.svelte';

export interface PastSession {
  id: number;
  state: string;
  since: number;
  line: Person;
  holder: Person | null;
  created_at: number;
  closed_at: number | null;
  spam: boolean;
  rating: number | null;
  comment: string | null;
}

export interface Client {
  id: number;
  name: string;
  avatar: string | null;
  login: string | null;
  phone: string | null;
  email: string | null;
  site: string | null;
  user_code: string;
  description: string | null;
  lead: number | null;
  since: number;
}

export interface Variable {
  name: string;
  value: string;
}

/** Who has erased the dialog; it is done when nothing of it is left. */
export interface Erasure {
  at: number;
  by: Person;
  done: boolean;
}

/** What `switchboard.inbox.open` answers. */
export interface Opened {
  dialog: Card;
  messages: Message[];
  more: boolean;
  session: PastSession | null;
  client: Client;
  erased?: Erasure | null;
  past: PastSession[];
  variables?: Variable[];
  cursor: string;
}

/** A message on its way out. */
export interface Outgoing {
  key: number;
  text: string;
  /** Files that the server has already. */
  files: { id: number; name: string }[];
  note: boolean;
  at: number;
  /** held: can still be taken back; sent: stored, but not yet come back; failed: can be sent again. */
  state: 'held' | 'sending' | 'sent' | 'failed';
  /** What the server called it, once it is sent. */
  id: number;
  error: string;
  /** By which the server knows it when it is sent again. */
  once: string;
  /** It failed because the server was not reached: it goes by itself once it is. */
  lost: boolean;
  /** When a held message goes out. */
  goes: number;
}

/** One dialog that is or was open: its messages so far, and what is known of its client. */
export class Conversation {
  messages: Message[] = $state.raw([]);
  outgoing: Outgoing[] = $state.raw([]);
  more = $state(false);
  ready = $state(false);
  loading = $state(false);
  error = $state('');
  session: PastSession | null = $state.raw(null);
  client: Client | null = $state.raw(null);
  erased: Erasure | null = $state.raw(null);
  past: PastSession[] = $state.raw([]);
  variables: Variable[] = $state.raw([]);
  /** Files for the next message: they stay when another dialog is opened meanwhile. */
  uploads: Uploads | null = null;
  /** The own message whose words are being changed. */
  editing: Message | null = $state.raw(null);
  /** How far the client has read. */
  readUpTo = $state(0);

  constructor(readonly chat: number) {}

  take(opened: Opened): void {
    this.messages = opened.messages;
    this.more = opened.more;
    this.session = opened.session;
    this.client = opened.client;
    this.erased = opened.erased ?? null;
    this.past = opened.past;
    this.variables = opened.variables ?? [];
    this.ready = true;
    this.error = '';
  }

  /** An earlier page. */
  prepend(opened: Opened): void {
    const known = new Set(this.messages.map((message) => message.id));
    this.messages = [...opened.messages.filter((message) => !known.has(message.id)), ...this.messages];
    this.more = opened.more;
  }

  upsert(message: Message): void {
    const at = this.messages.findLastIndex((each) => each.id <= message.id);
    const known = this.messages[at]?.id === message.id;
    this.messages = known
      ? this.messages.with(at, message)
      : this.messages.toSpliced(at + 1, 0, message);
  }

  remove(id: number): void {
    this.messages = this.messages.filter((message) => message.id !== id);
  }

  queue(message: Outgoing): void {
    this.outgoing = [...this.outgoing, message];
  }

  change(key: number, patch: Partial<Outgoing>): void {
    this.outgoing = this.outgoing.map((each) => (each.key === key ? { ...each, ...patch } : each));
  }

  drop(key: number): void {
    this.outgoing = this.outgoing.filter((each) => each.key !== key);
  }
}
