import type { History, News, Options } from './types';

/** The server said no, or could not be reached (`status` 0). */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code);
  }

  /** Whether the same may go through later. */
  get passing(): boolean {
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

  seen(upTo: number): Promise<unknown> {
    return this.post('seen', { up_to: upTo });
  }

  rate(session: number, stars: number, comment: string): Promise<unknown> {
    return this.post('rate', { session, stars, comment });
  }

  /** What came after a cursor, waiting for it. */
  poll(after: number, state: string, signal: AbortSignal): Promise<{ events: News[] }> {
    return this.ask(`/events?wait=25&after=${after}&state=${state}`, { signal });
  }

  private post<T>(action: string, body: unknown): Promise<T> {
    return this.ask(`/${action}`, { method: 'POST', body: JSON.stringify(body) });
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
      return await fetch(`${this.options.base}/livechat/${this.options.code}${path}`, {
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
