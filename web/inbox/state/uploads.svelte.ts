import type { Desk } from './desk.svelte';
import { explain } from '../../shared/api/explain';

const METHOD = 'switchboard.file.upload';
const MOST = 10;

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

  remove(key: number): void {
    this.list = this.list.filter((upload) => upload.key !== key);
  }

  /** What was attached, which now belongs to a message. */
  take(): { id: number; name: string }[] {
    const taken = this.list.map(({ id, name }) => ({ id, name }));
    this.list = [];
    return taken;
  }

  private async send(file: File): Promise<void> {
    const key = ++this.last;
    const name = file.name || 'file';
    this.list = [...this.list, { key, name, size: file.size, part: 0, state: 'going', error: '', id: 0 }];
    const form = new FormData();
    form.append('CHAT_ID', String(this.chat));
    form.append('FILE', file, name);
    try {
      const answer = await this.desk.api.upload<{ ID: number }>(METHOD, form, (part) => this.change(key, { part }));
      this.change(key, { state: 'ready', id: Number(answer.ID) });
    } catch (fault) {
      this.change(key, { state: 'failed', error: explain(fault) });
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
