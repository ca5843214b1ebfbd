import type { Desk } from './desk.svelte';
import { ApiError } from '../../shared/api/api';
import { explain } from '../../shared/api/explain';
import { t } from '../../shared/i18n/i18n';
import { fileSize } from '../thread/files';

const METHOD = 'switchboard.file.upload';
const MOST = 10;
/** Bytes: the server reads 32 MB of Base64. */
const LARGEST = 24 << 20;

export interface Upload {
  key: number;
  name: string;
  size: number;
  /** How much has gone, from 0 to 1. */
  part: number;
  state: 'going' | 'ready' | 'failed';
  error: string;
  /** What the server called it. */
  id: number;
  file: File;
  /** Whether it may go at a second try. */
  passing: boolean;
}

function tooLarge(): string {
  return t('compose.tooLarge', { size: fileSize(LARGEST) });
}

/** Files that go up while the message for them is still being written. */
export class Uploads {
  list: Upload[] = $state.raw([]);
  private last = 0;

  constructor(
    private readonly desk: Desk,
    private readonly chat: number,
  ) {}

  get offered(): boolean {
    return this.desk.can(METHOD) && this.desk.can('im.disk.file.commit');
  }

  /** Whether something is still on its way. */
  get going(): boolean {
    return this.list.some((upload) => upload.state === 'going');
  }

  /** Whether something has to be taken out, or chosen again. */
  get failed(): boolean {
    return this.list.some((upload) => upload.state === 'failed');
  }

  add(files: Iterable<File>): void {
    for (const file of [...files].slice(0, MOST - this.list.length)) {
      void this.send(file);
    }
  }

  /** Sends once more what did not arrive. */
  again(key: number): void {
    const upload = this.list.find((each) => each.key === key && each.state === 'failed');
    if (upload) {
      this.change(key, { state: 'going', part: 0, error: '' });
      void this.post(key, upload.file, upload.name);
    }
  }

  remove(key: number): void {
    this.list = this.list.filter((upload) => upload.key !== key);
  }

  /** What was attached, which now belongs to a message. */
  take(): { id: number; name: string }[] {
    const taken = this.list.map(({ id, name }) => ({ id, name }));
    this.list = [];
    return taken;
  }

  private send(file: File): Promise<void> | undefined {
    const key = ++this.last;
    const name = file.name || 'file';
    const large = file.size > LARGEST;
    const start = large ? { state: 'failed' as const, error: tooLarge() } : { state: 'going' as const, error: '' };
    this.list = [...this.list, { key, name, size: file.size, part: 0, id: 0, file, passing: false, ...start }];
    return large ? undefined : this.post(key, file, name);
  }

  private async post(key: number, file: File, name: string): Promise<void> {
    const form = new FormData();
    form.append('CHAT_ID', String(this.chat));
    form.append('FILE', file, name);
    try {
      const answer = await this.desk.api.upload<{ ID: number }>(METHOD, form, (part) => this.change(key, { part }));
      this.change(key, { state: 'ready', id: Number(answer.ID) });
    } catch (fault) {
      const large = fault instanceof ApiError && fault.status === 413;
      const passing = fault instanceof ApiError && fault.passing;
      this.change(key, { state: 'failed', error: large ? tooLarge() : explain(fault), passing });
    }
  }

  private change(key: number, patch: Partial<Upload>): void {
    this.list = this.list.map((upload) => (upload.key === key ? { ...upload, ...patch } : upload));
  }

  /** Takes files that are pasted into the composer or dropped anywhere on the thread. */
  readonly listen = (form: HTMLElement): (() => void) => {
    const around = form.parentElement ?? form;
    const take = (event: Event, files: FileList | undefined) => {
      if (this.offered && files && files.length > 0) {
        event.preventDefault();
        this.add(files);
      }
    };
    const paste = (event: ClipboardEvent) => take(event, event.clipboardData?.files);
    const drop = (event: DragEvent) => take(event, event.dataTransfer?.files);
    const over = (event: DragEvent) => {
      if (this.offered && event.dataTransfer?.types.includes('Files')) {
        event.preventDefault();
      }
    };
    form.addEventListener('paste', paste);
    around.addEventListener('dragover', over);
    around.addEventListener('drop', drop);
    return () => {
      form.removeEventListener('paste', paste);
      around.removeEventListener('dragover', over);
      around.removeEventListener('drop', drop);
    };
  };
}
