/** What the server says of a web chat before anybody has written: `GET /livechat/{code}`. */
export interface Config {
  name: string;
  color: string;
  position: 'start' | 'end';
  greeting: string;
  languages: string[];
  form: Record<'name' | 'email' | 'phone', 'off' | 'optional' | 'required'>;
  consent: string;
  offline: string;
  /** Whether those who answer want to see that the visitor writes. */
  typing: boolean;
  online: boolean;
  /** Seconds until people usually answer; null: too few answers to tell. */
  answers_in: number | null;
  team: Face[];
  /** What is taken: bytes, and media types such as `image/*`; none: all. */
  files: { largest: number; types: string[] };
}

export interface Face {
  name: string;
  avatar: string;
}

/** A visitor whom the page vouches for: the hash is made on the page's server. */
export interface Identity {
  id: string;
  hash: string;
}

/** What the page says in the attributes of the script. */
export interface Options {
  /** Where the server is, without a slash at the end. */
  base: string;
  code: string;
  mode: 'bubble' | 'page';
  language: string;
  theme: 'light' | 'dark' | 'auto';
  identity: Identity | null;
  /** What the page knows of its visitor. */
  known: { name: string; email: string; phone: string };
}

export interface Button {
  id: string;
  text: string;
}

export interface File {
  id: string;
  name: string;
  type: string;
  size: number;
  url: string;
  /** A small picture of a picture. */
  preview: string | null;
  width: number;
  height: number;
}

export interface Message {
  id: number;
  session: number;
  at: number;
  author: { kind: 'client' | 'operator' | 'agent' | 'system'; name?: string; avatar?: string };
  text: string;
  buttons: Button[];
  /** What the line asks for by a form, until it is filled in. */
  form?: ('name' | 'email' | 'phone')[];
  files: File[];
  /** The id that this or another browser of the visitor made for it. */
  client_id?: string;
}

/** How the talk stands. */
export interface Talk {
  version: string;
  session: number | null;
  stage: 'none' | 'waiting' | 'agent' | 'work' | 'closed';
  /** Whether it is time to say how it was. */
  rates: boolean;
  stars: number | null;
  operator: Face | null;
  /** The last message that whoever answers has seen. */
  read: number;
}

export interface History {
  messages: Message[];
  more: boolean;
  seen: number;
  state: Talk | null;
}

export type News =
  | { type: 'message'; data: Message }
  | { type: 'changed'; data: Message }
  | { type: 'state'; data: Talk }
  | { type: 'typing'; data: Face };

/** What the launcher gets back from the panel. */
export interface Panel {
  open(): void;
  close(): void;
}

/** What the panel asks of the launcher. */
export interface Launcher {
  unread(count: number): void;
  opened(open: boolean): void;
}

export type MountPanel = (
  root: HTMLElement,
  options: Options,
  config: Config,
  launcher: Launcher,
) => Promise<Panel>;
