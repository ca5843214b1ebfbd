import type { History, News, Options } from './types';

/** The server said no, or could not be reached (`status` 0). */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    /** From when on the same is taken again. */
    readonly againAt = 0,
  ) {
    super(code);
  }

  /** Whether the same may go through in a moment. */
  get passing(): boolean {
    if (this.code === 'UPLOAD_LIMIT') {
      return false; // the limit of a day
    }
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** The requests of one visitor. Never with cookies. */
export class Api {
  token = '';

  constructor(private readonly options: Options) {}

  begin(form: Record<string, unknown>): Promise<{ token?: string }> {
    return this.post('begin', form);
  }

  history(before?: number): Promise<History> {
    return this.ask(`/messages${before === undefined ? '' : `?before=${before}`}`);
  }

  write(id: string, text: string): Promise<{ message: number }> {
    return this.post('messages', { id, text });
  }

  press(id: string, message: number, button: string): Promise<{ message: number }> {
    return this.post('press', { id, message, button });
  }

  /** @param got the last message that has come, whether it was read or not */
  seen(upTo: number, got: number): Promise<unknown> {
    return this.post('seen', { up_to: upTo, got });
  }

  typing(): Promise<unknown> {
    return this.post('typing', {});
  }

  /** Sends a file; only the old way of asking tells how much of it has gone. */
  upload(id: string, file: File, progress: (share: number) => void, signal: AbortSignal): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const call = new XMLHttpRequest();
      const name = encodeURIComponent(file.name.slice(-200) || 'file');
      call.open('POST', this.address(`/files?id=${id}&name=${name}`));
      call.setRequestHeader('Authorization', `Bearer ${this.token}`);
      call.setRequestHeader('Content-Type', 'application/octet-stream');
      call.responseType = 'json';
      call.upload.onprogress = (event) => progress(event.loaded / event.total);
      call.onload = () =>
        call.status === 200
          ? resolve(call.response)
          : reject(new Refused(call.status, call.response?.error ?? '', call.response?.again_at));
      call.onerror = call.onabort = call.ontimeout = () => reject(new Refused(0, 'UNREACHABLE'));
      signal.addEventListener('abort', () => call.abort());
      call.send(file);
    });
  }

  async transcript(): Promise<Blob | null> {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const answer = await this.fetch(`/transcript?language=${this.options.language}&zone=${encodeURIComponent(zone)}`);
    return answer.ok ? answer.blob() : null;
  }

  private address(path: string): string {
    return `${this.options.base}/livechat/${this.options.code}${path}`;
  }

  rate(session: number, stars: number, comment: string): Promise<unknown> {
    // Who has given stars often leaves at once.
    return this.post('rate', { session, stars, comment }, true);
  }

  /** Fills in the form of a message. */
  fill(message: number, said: Record<string, string>): Promise<unknown> {
    return this.post('form', { message, ...said });
  }

  /** What came after a cursor, waiting for it. */
  poll(after: number, state: string, signal: AbortSignal): Promise<{ events: News[] }> {
    return this.ask(`/events?wait=25&after=${after}&state=${state}`, { signal });
  }

  /** @param keepalive it arrives although the page is left meanwhile */
  private post<T>(action: string, body: unknown, keepalive = false): Promise<T> {
    return this.ask(`/${action}`, { method: 'POST', body: JSON.stringify(body), keepalive });
  }

  private async ask<T>(path: string, init: RequestInit = {}): Promise<T> {
    const answer = await this.fetch(path, init);
    const body = (await answer.json().catch(() => ({}))) as T & { error?: string };
    if (!answer.ok) {
      throw new Refused(answer.status, body.error ?? '');
    }
    return body;
  }

  /** Sends a request as this visitor. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.token) {
      headers.set('Authorization', `Bearer ${this.token}`);
    }
    if (init.body) {
      headers.set('Content-Type', 'application/json');
    }
    try {
      return await fetch(this.address(path), {
        ...init,
        headers,
        credentials: 'omit',
        cache: 'no-store',
      });
    } catch {
      throw new Refused(0, 'UNREACHABLE');
    }
  }
}
