import type { Options } from './types';

/** What has not reached the server yet. */
export interface Unsent {
  id: string;
  text: string;
  at: number;
  press?: { message: number; button: string };
}

/** What a browser keeps of a chat, for all pages and tabs of one origin. */
export interface Kept {
  token: string;
  /** The identity that the token was given for. */
  identity: string;
  seen: number;
  unsent: Unsent[];
  /** What was being written. */
  draft: string;
}

const NOTHING: Kept = { token: '', identity: '', seen: 0, unsent: [], draft: '' };

/** The storage of the page; where there is none, the chat lasts as long as the page. */
export class Store {
  private readonly key: string;
  private memory: Kept = NOTHING;

  constructor(private readonly options: Options) {
    this.key = `switchboard.chat.${options.code}`;
  }

  read(): Kept {
    try {
      const kept = { ...NOTHING, ...(JSON.parse(localStorage.getItem(this.key) ?? '{}') as Kept) };
      this.memory = kept.identity === this.identity() ? kept : NOTHING;
    } catch {
      // No storage here, or something else wrote into it.
    }
    return this.memory;
  }

  write(change: Partial<Kept>): void {
    this.memory = { ...this.read(), ...change, identity: this.identity() };
    try {
      localStorage.setItem(this.key, JSON.stringify(this.memory));
    } catch {
      // Kept in memory.
    }
  }

  private identity(): string {
    return this.options.identity?.id ?? '';
  }

  /** Whether the chat is open in this tab, for the next page. */
  leaveOpen(open: boolean): void {
    try {
      sessionStorage.setItem(`${this.key}.open`, open ? '1' : '0');
    } catch {
      // The next page begins closed.
    }
  }

  /** Hears what other tabs change. */
  listen(changed: () => void): void {
    addEventListener('storage', (event) => {
      if (event.key === this.key) {
        changed();
      }
    });
  }
}
