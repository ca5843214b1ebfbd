import type { Me } from './types';

/** What the server, or the way to it, had against a call. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message);
  }

  /** Whether the same call may succeed later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export interface Session {
  user: Me;
  form_token: string;
  /** The name of this browser's session among those of the same person. */
  session?: string;
}

interface Refusal {
  error?: string;
  error_description?: string;
}

const TIMEOUT = 20_000;
/** Characters of a call that may outlive its page: browsers allow 64 KB. */
const OUTLIVES = 15_000;

/** The methods of the server, called as the person who has logged in. */
export class Api {
  private formToken = '';
  /** The page goes: what is called now goes on without it. */
  leaving = false;

  /** @param onLoggedOut what to do when the session has ended meanwhile */
  constructor(private readonly onLoggedOut: () => void) {}

  async session(): Promise<Session> {
    const session = await this.send<Session>('/session', { method: 'GET' });
    this.formToken = session.form_token;
    return session;
  }

  /** @param once an id of the call: made again with it, it is answered as before and done once */
  async call<Result>(method: string, parameters: object = {}, once = ''): Promise<Result> {
    try {
      return await this.post<Result>(method, parameters, once);
    } catch (e) {
      if (e instanceof ApiError && e.code === 'INVALID_FORM_TOKEN') {
        await this.session();
        return this.post<Result>(method, parameters, once);
      }
      throw e;
    }
  }

  /** Sends a form with a file in it, telling how much of it has gone, from 0 to 1. */
  upload<Result>(method: string, form: FormData, onProgress: (part: number) => void): Promise<Result> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', `/rest/${method}`);
      request.setRequestHeader('X-Form-Token', this.formToken);
      request.responseType = 'json';
      request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
      request.onerror = () => reject(new ApiError('UNREACHABLE', '', 0));
      request.onload = () => {
        const body = (request.response ?? {}) as Refusal & { result: Result };
        if (request.status === 200 && body.error === undefined) {
          resolve(body.result);
        } else {
          if (request.status === 401) {
            this.onLoggedOut();
          }
          reject(new ApiError(body.error ?? 'NO_ANSWER', body.error_description ?? '', request.status));
        }
      };
      request.send(form);
    });
  }

  private async post<Result>(method: string, parameters: object, once: string): Promise<Result> {
    const answer = await this.send<{ result: Result }>(`/rest/${method}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Form-Token': this.formToken,
        ...(once && { 'Idempotency-Key': once }),
      },
      body: JSON.stringify(parameters),
    });
    return answer.result;
  }

  private async send<Body>(path: string, request: RequestInit): Promise<Body> {
    const response = await this.reach(path, request);
    const body = (await response.json().catch(() => ({}))) as Body & Refusal;
    if (response.ok && body.error === undefined) {
      return body;
    }
    if (response.status === 401) {
      this.onLoggedOut();
    }
    throw new ApiError(body.error ?? 'NO_ANSWER', body.error_description ?? response.statusText, response.status);
  }

  private async reach(path: string, request: RequestInit): Promise<Response> {
    try {
      return await fetch(path, {
        ...request,
        credentials: 'same-origin',
        keepalive: this.leaving && String(request.body ?? '').length < OUTLIVES,
        signal: AbortSignal.timeout(TIMEOUT),
      });
    } catch {
      throw new ApiError('UNREACHABLE', '', 0);
    }
  }
}
