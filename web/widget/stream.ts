import { Refused, type Api } from './api';
import type { News } from './types';

/** Where the reader stands, and what to do with what comes. */
export interface Reader {
  cursor(): { after: number; state: string };
  news(events: News[]): void;
  /** Whether the server is reached; said whenever it changes. */
  link(reached: boolean): void;
  /** The link was lost and is back: something older may have changed. */
  back(): void;
  /** The browser is no longer known. */
  gone(): void;
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 20_000;
/** The server says something at least every 15 s. */
const SILENCE = 40_000;
/** Who gets nothing for so long after a stream began has a proxy that keeps it back. */
const KEPT_BACK = 6_000;
const UNSEEN = 5 * 60_000;

/**
 * Follows a dialog: by server-sent events, or by long polling where a proxy keeps a stream back.
 * Every (re)connect goes on after the reader's own cursor, so nothing is missed.
 */
export class Stream {
  private abort: AbortController | null = null;
  private polls = false;
  private failures = 0;
  private wake: (() => void) | null = null;
  private running = false;
  private resting = false;
  private hidden = 0;

  constructor(
    private readonly api: Api,
    private readonly reader: Reader,
  ) {
    addEventListener('online', () => this.again());
    addEventListener('offline', () => this.abort?.abort());
    document.addEventListener('visibilitychange', () => this.looked());
  }

  /** A page that nobody has looked at for minutes needs no news: it catches up when it is seen. */
  private looked(): void {
    clearTimeout(this.hidden);
    if (document.hidden) {
      this.hidden = window.setTimeout(() => this.rest(), UNSEEN);
    } else if (this.resting) {
      this.resting = false;
      this.start();
      this.reader.back();
    } else if (this.failures > 0) {
      this.again();
    }
  }

  private rest(): void {
    if (this.running) {
      this.stop();
      this.resting = true;
    }
  }

  start(): void {
    if (!this.running) {
      this.running = true;
      void this.run();
    }
  }

  stop(): void {
    this.running = this.resting = false;
    this.abort?.abort();
    this.wake?.();
  }

  private again(): void {
    this.wake?.();
  }

  private async run(): Promise<void> {
    while (this.running) {
      try {
        await (this.polls ? this.poll() : this.read());
        await this.pause(this.polls ? 0 : FIRST_PAUSE);
      } catch (problem) {
        if (problem instanceof Refused && !problem.passing) {
          this.running = false;
          this.reader.gone();
          return;
        }
        this.lost();
        await this.pause(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.failures));
      }
    }
  }

  private lost(): void {
    if (this.running) {
      this.failures++;
      if (this.failures > 1) {
        this.reader.link(false);
      }
    }
  }

  private reached(): void {
    if (this.failures > 0) {
      this.failures = 0;
      this.reader.back();
    }
    this.reader.link(true);
  }

  /** Partly random: many browsers lose the same server at the same moment. */
  private pause(milliseconds: number): Promise<void> {
    if (milliseconds === 0) {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds * (0.75 + Math.random() / 2));
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async poll(): Promise<void> {
    const { after, state } = this.reader.cursor();
    this.abort = new AbortController();
    const watch = setTimeout(() => this.abort?.abort(), SILENCE);
    try {
      const { events } = await this.api.poll(after, state, this.abort.signal);
      this.reached();
      this.reader.news(events);
    } finally {
      clearTimeout(watch);
    }
  }

  private async read(): Promise<void> {
    const { after, state } = this.reader.cursor();
    const abort = (this.abort = new AbortController());
    let watch = setTimeout(() => abort.abort(), SILENCE);
    const heard = (patience: number) => {
      clearTimeout(watch);
      watch = setTimeout(() => abort.abort(), patience);
    };
    try {
      const answer = await this.api.fetch(`/stream?after=${after}&state=${state}`, {
        headers: { Accept: 'text/event-stream' },
        signal: abort.signal,
      });
      if (!answer.ok) {
        throw new Refused(answer.status, '');
      }
      if (!answer.body || !answer.headers.get('Content-Type')?.startsWith('text/event-stream')) {
        this.polls = true;
        return;
      }
      heard(KEPT_BACK);
      await this.lines(answer.body, () => heard(SILENCE));
    } finally {
      clearTimeout(watch);
    }
  }

  private async lines(body: ReadableStream<Uint8Array>, heard: () => void): Promise<void> {
    const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
    let rest = '';
    let first = true;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) {
          return;
        }
        if (first) {
          first = false;
          this.reached();
        }
        heard();
        const blocks = (rest + value).split('\n\n');
        rest = blocks.pop()!;
        this.reader.news(blocks.flatMap(event));
      }
    } catch (problem) {
      this.polls ||= first;
      throw problem;
    }
  }
}

/** The event of a block; comments hold none. */
function event(block: string): News[] {
  return block
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => JSON.parse(line.slice(5)) as News);
}
