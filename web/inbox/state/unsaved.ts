import { ApiError, type Api } from '../../shared/api/api';
import type { Cards } from './cards.svelte';

const MOST = 50;
/** Characters that the server takes, of a draft and of a message. */
export const LONGEST = 20_000;

type Texts = Record<string, string>;

/** Whether it may be taken later, when the server is reached again or the person has logged in. */
function isPassing(fault: unknown): boolean {
  return fault instanceof ApiError && (fault.passing || fault.status === 401);
}

/**
 * Keeps what is being written on the server, and in this browser until the server has it: nothing that was typed goes
 * when the server is not reached, when the session has ended, or with the page.
 */
export class Unsaved {
  /** What each dialog's last draft waits for: one must not overtake the other. */
  private readonly lines = new Map<number, Promise<unknown>>();

  constructor(
    private readonly api: Api,
    private readonly cards: Cards,
    private readonly me: () => number,
  ) {}

  /** What the server has not got yet; empty when the draft was emptied. */
  of(chat: number): string | undefined {
    return this.read('unsaved')[chat];
  }

  /** Holds a text here, as long as it grows. */
  hold(chat: number, text: string): void {
    this.put('unsaved', chat, text);
  }

  /** Holds a text before what is held already. */
  putBack(chat: number, text: string): void {
    const before = this.of(chat);
    this.hold(chat, before ? `${text}\n${before}` : text);
  }

  /** The server has this text: it need not be held any longer. */
  settle(chat: number, text: string): void {
    if (this.of(chat) === text) {
      this.drop(chat);
    }
  }

  drop(chat: number): void {
    this.put('unsaved', chat, undefined);
  }

  async keep(chat: number, text: string): Promise<void> {
    this.hold(chat, text);
    const draft = text || null;
    try {
      await this.cards.hope(chat, { draft }, () =>
        this.inLine(chat, () => this.api.call('switchboard.inbox.draft', { CHAT_ID: chat, TEXT: text })),
      );
      this.settle(chat, text);
    } catch (fault) {
      const card = this.cards.get(chat);
      if (!isPassing(fault)) {
        this.settle(chat, text);
      } else if (card) {
        this.cards.put({ ...card, draft });
      }
      throw fault;
    }
  }

  private inLine(chat: number, work: () => Promise<unknown>): Promise<unknown> {
    const before = this.lines.get(chat);
    const done = before ? before.then(work) : work();
    const over = done
      .catch(() => {})
      .then(() => {
        if (this.lines.get(chat) === over) {
          this.lines.delete(chat);
        }
      });
    this.lines.set(chat, over);
    return done;
  }

  /** The server is reached again: it gets what it has missed. */
  async resume(): Promise<void> {
    for (const chat of Object.keys(this.read('unsaved')).map(Number)) {
      const text = this.of(chat);
      if (text !== undefined && text.length <= LONGEST) {
        await this.keep(chat, text).catch(() => {});
      }
    }
  }

  /** Whether what is being written there is for colleagues only. */
  isNote(chat: number): boolean {
    return this.read('notes')[chat] !== undefined;
  }

  markNote(chat: number, isNote: boolean): void {
    if (isNote !== this.isNote(chat)) {
      this.put('notes', chat, isNote ? '' : undefined);
    }
  }

  private read(what: string): Texts {
    try {
      return JSON.parse(localStorage.getItem(this.name(what)) ?? '{}') as Texts;
    } catch {
      return {};
    }
  }

  private put(what: string, chat: number, text: string | undefined): void {
    const { [chat]: _, ...others } = this.read(what);
    const all = text === undefined ? Object.entries(others) : [...Object.entries(others), [chat, text]];
    try {
      localStorage.setItem(this.name(what), JSON.stringify(Object.fromEntries(all.slice(-MOST))));
    } catch {
      // A browser that keeps nothing.
    }
  }

  private name(what: string): string {
    return `switchboard.${what}.${this.me()}`;
  }
}
