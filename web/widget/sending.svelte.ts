import { Refused, type Api } from './api';
import type { Store, Unsent } from './store';
import { moment, size, t } from './texts';
import type { Button, Config, Message } from './types';

const TRIES = 4;
const CONFIRMED_AFTER = 2_000;

/** Something of the visitor's own that the server has not confirmed. */
export type Outgoing = Unsent & {
  /** Why it was not sent; empty: it is on its way. `sent`: stored, and not back yet. */
  failed: string;
  /** Whether the same can go through later. */
  passing?: boolean;
  /** A file lives as long as the page. */
  file?: File;
  /** A picture to look at while it goes. */
  preview?: string;
  /** How much of a file has gone, 0 to 1. */
  progress?: number;
};

/** What sending needs of the chat. */
export interface Sender {
  /** Begins a chat that has not begun. */
  begin(): Promise<void>;
  /** Asks for what came back, and says whether the server answered. */
  refresh(): Promise<boolean>;
  /** The server does not know this browser any more. */
  forget(): void;
}

/** An id for what is sent, also where the page came by plain http. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the visitor has sent and the server has not confirmed: kept, and sent once. */
export class Sending {
  list = $state.raw<readonly Outgoing[]>([]);
  private busy = false;
  private readonly aborts = new Map<string, AbortController>();

  constructor(
    private readonly api: Api,
    private readonly store: Store,
    private readonly files: Config['files'],
    private readonly sender: Sender,
  ) {}

  restore(unsent: readonly Unsent[]): void {
    this.list = unsent.map((one) => ({ ...one, failed: '' }));
  }

  text(text: string): void {
    this.queue({ id: newId(), text, at: Date.now(), failed: '' });
  }

  press(message: Message, button: Button): void {
    this.queue({
      id: newId(),
      text: button.text,
      at: Date.now(),
      press: { message: message.id, button: button.id },
      failed: '',
    });
  }

  attach(file: File): void {
    const failed = file.size > this.files.largest ? t('file.large', { size: size(this.files.largest) }) : '';
    const preview = file.type.startsWith('image/') && !failed ? URL.createObjectURL(file) : undefined;
    this.queue({ id: newId(), text: '', at: Date.now(), file, progress: 0, failed, ...(preview && { preview }) });
  }

  private queue(one: Outgoing): void {
    this.list = [...this.list, one];
    this.keep();
    void this.all();
  }

  private change(id: string, change: Partial<Outgoing>): void {
    this.list = this.list.map((one) => (one.id === id ? { ...one, ...change } : one));
  }

  again(id: string): void {
    this.change(id, { failed: '', progress: 0 });
    void this.all();
  }

  /** The visitor does not want to send it any more. */
  drop(id: string): void {
    this.aborts.get(id)?.abort();
    this.settle(id);
  }

  /** The network is back: whatever only the network kept goes now. */
  resume(): void {
    this.list = this.list.map((one) => (one.passing && one.failed !== 'sent' ? { ...one, failed: '' } : one));
    void this.all();
  }

  /** One after the other, so that they arrive in order. */
  async all(): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      for (let next = this.next(); next; next = this.next()) {
        await this.one(next);
      }
    } finally {
      this.busy = false;
    }
  }

  private next(): Outgoing | undefined {
    return this.list.find((one) => one.failed === '');
  }

  private async one(one: Outgoing): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.sender.begin();
        await this.deliver(one);
        this.change(one.id, { failed: 'sent', progress: 1 });
        setTimeout(() => void this.confirm(one.id), CONFIRMED_AFTER);
        return;
      } catch (problem) {
        if (!this.list.some((other) => other.id === one.id)) {
          return;
        }
        if (!(problem instanceof Refused) || !problem.passing || attempt >= TRIES) {
          this.fail(one.id, problem);
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 600 * 2 ** attempt));
      }
    }
  }

  private async deliver(one: Outgoing): Promise<void> {
    if (one.press) {
      await this.api.press(one.id, one.press.message, one.press.button);
    } else if (one.file) {
      const abort = new AbortController();
      this.aborts.set(one.id, abort);
      await this.api
        .upload(one.id, one.file, (progress) => this.change(one.id, { progress }), abort.signal)
        .finally(() => this.aborts.delete(one.id));
    } else {
      await this.api.write(one.id, one.text);
    }
  }

  /** The stream usually brings a message back at once; when it does not, we ask. */
  private async confirm(id: string): Promise<void> {
    if (this.list.some((one) => one.id === id)) {
      if (await this.sender.refresh()) {
        this.settle(id);
      }
    }
  }

  private fail(id: string, problem: unknown): void {
    const refused = problem instanceof Refused ? problem : null;
    if (refused?.status === 401) {
      this.sender.forget();
    }
    this.change(id, { failed: this.why(refused), passing: refused?.passing ?? true });
  }

  private why(refused: Refused | null): string {
    switch (refused?.code) {
      case 'LIVECHAT_NOT_FOUND':
        return t('gone');
      case 'TOO_MANY_REQUESTS':
        return t('busy');
      case 'FILE_TYPE_WRONG':
        return t('file.type');
      case 'FILE_TOO_LARGE':
        return t('file.large', { size: size(this.files.largest) });
      case 'UPLOAD_LIMIT':
        return t('file.limit', { time: moment(refused.againAt) });
      case 'FILE_EMPTY':
        return t('file.empty');
      default:
        return t('failed');
    }
  }

  /** The server has it, or nobody wants it any more. */
  settle(id: string): void {
    const gone = this.list.find((one) => one.id === id);
    if (gone) {
      this.list = this.list.filter((one) => one.id !== id);
      this.keep();
      if (gone.preview) {
        setTimeout(() => URL.revokeObjectURL(gone.preview!), 10_000);
      }
    }
  }

  private keep(): void {
    const unsent = this.list.filter((one) => !one.file);
    this.store.write({
      unsent: unsent.map(({ id, text, at, press }) => ({ id, text, at, ...(press && { press }) })),
    });
  }
}
