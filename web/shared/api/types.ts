/** What the server says, as `docs/realtime.md` describes it. Times are epoch milliseconds. */

export interface Person {
  id: number;
  name: string;
}

export type DialogState = 'waiting' | 'agent' | 'work' | 'closed';

export interface LastMessage {
  id: number;
  at: number;
  author: 'client' | 'operator' | 'agent' | 'system' | 'note';
  name: string;
  text: string;
}

/** A dialog as a list shows it. */
export interface Card {
  chat: number;
  title: string;
  avatar: string | null;
  color: string;
  /** `edits`, `deletes`: whether the channel changes with the client what was said to him. */
  channel: { connector: string; name: string; edits: boolean; deletes: boolean };
  line: Person;
  /** Nobody can write to the client any more. */
  line_gone: boolean;
  session: number | null;
  state: DialogState;
  operator: Person | null;
  agent: Person | null;
  pinned: boolean;
  silent: boolean;
  unread: number;
  /** The newest message in which a colleague has named the reader. */
  mentioned: number | null;
  mention_unread: boolean;
  tags: string[];
  waiting_since: number | null;
  /** When the next promised answer is due. */
  due: number | null;
  snoozed_until: number | null;
  rating: number | null;
  draft: string | null;
  last: LastMessage | null;
  changed_at: number;
}

export interface Attachment {
  id: string | number;
  name: string;
  size: number;
  type: string;
  url: string;
  preview: string | null;
}

export interface Choice {
  id: string;
  text: string;
  chosen: boolean;
}

export type DeliveryState = 'sending' | 'sent' | 'delivered' | 'read' | 'failed' | 'parked';

export interface Delivery {
  state: DeliveryState;
  at: number;
  /** Of the last attempt that failed. */
  error: string | null;
  /** What the channel answered then, as HTTP counts it. */
  status?: number | null;
  /** When it is tried again. */
  next_at?: number | null;
}

export type AuthorKind = 'client' | 'operator' | 'agent' | 'system';

export interface Message {
  id: number;
  chat: number;
  session: number | null;
  at: number;
  author: { kind: AuthorKind; id: number; name: string };
  note: boolean;
  text: string;
  files: Attachment[];
  buttons: Choice[];
  /** The message of the same dialog that this one answers. */
  reply_to: number | null;
  delivery: Delivery | null;
  edited: boolean;
  deleted: boolean;
}

/** What must be true of a dialog; what is empty does not matter, and of a list one has to fit. */
export interface DialogFilter {
  /** Empty: whatever is open. */
  state: '' | DialogState;
  lines: number[];
  channels: string[];
  tags: string[];
  /** 0: nobody. */
  operators: number[];
  mine: boolean;
  sla: '' | 'soon' | 'late';
}

export interface SavedView {
  id: number;
  name: string;
  /** Everybody has it. */
  shared: boolean;
  own: boolean;
  filter: DialogFilter;
  /** None for what is closed. */
  count: number | null;
}

export interface Counts {
  mine: number;
  waiting: number;
  all: number;
}

export type Presence = 'online' | 'paused' | 'away' | 'offline';

/** One frame of the stream. */
export type StreamEvent =
  | { id: string; type: 'hello' }
  | { id: string; type: 'reset' }
  | { id: string; type: 'dialog.changed'; data: Card }
  | { id: string; type: 'dialog.removed'; data: { chat: number } }
  | { id: string; type: 'message.added'; data: Message }
  | { id: string; type: 'message.changed'; data: Message }
  | { id: string; type: 'message.removed'; data: { chat: number; id: number } }
  | { id: string; type: 'read'; data: { chat: number; user?: number; client?: number; up_to: number } }
  | { id: string; type: 'typing'; data: { chat: number; user?: number; client?: number; name: string } }
  | { id: string; type: 'looking'; data: { chat: number; users: Person[] } }
  | { id: string; type: 'presence'; data: { user: number; state: Presence } }
  | { id: string; type: 'counts'; data: Counts }
  | { id: string; type: 'views'; data: { views: SavedView[] } }
  | { id: string; type: 'me.changed'; data: unknown };

export interface Me {
  id: number;
  name: string;
  administrator: boolean;
  /** On every line. */
  rights: readonly string[];
  /** On single lines, by right. */
  lines?: Readonly<Record<string, readonly number[]>>;
  language: string;
}
