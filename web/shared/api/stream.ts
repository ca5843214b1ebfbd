import type { StreamEvent } from './types';

export type Link = 'connecting' | 'live' | 'lost';

export interface StreamListener {
  /** Each event once, in order. */
  event(event: StreamEvent): void;
  /** Whether news arrive at all. */
  linked(state: Link): void;
}

/** One way to hear events; the next is tried when one never gets through. */
export interface Way {
  open(cursor: string, onEvent: (event: StreamEvent) => void, onEnd: (opened: boolean) => void): () => void;
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;

/**
 * The stream of everything that happens, resumed after every cut from the last event heard.
 *
 * A WebSocket is tried first, then server-sent events, then requests that wait: each is given up
 * for the next when it ends twice running without a single event.
 */
export class Stream {
  private cursor = '';
  private way = 0;
  private failures = 0;
  private close: () => void = () => {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor(
    private readonly ways: readonly Way[],
    private readonly listener: StreamListener,
  ) {}

  start(): void {
    this.stopped = false;
    this.connect();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.close();
  }

  /** Tries at once, as when the network or the page has come back. */
  hurry(): void {
    if (this.timer !== undefined && !this.stopped) {
      this.connect();
    }
  }

  private connect(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.listener.linked('connecting');
    const way = this.ways[this.way % this.ways.length]!;
    this.close = way.open(
      this.cursor,
      (event) => this.take(event),
      (opened) => this.ended(opened),
    );
  }

  private take(event: StreamEvent): void {
    this.failures = 0;
    this.cursor = event.id;
    this.listener.linked('live');
    this.listener.event(event);
  }

  private ended(opened: boolean): void {
    if (this.stopped) {
      return;
    }
    this.failures++;
    if (!opened && this.failures % 2 === 0) {
      this.way++;
    }
    this.listener.linked('lost');
    this.timer = setTimeout(() => this.connect(), this.pause());
  }

  private pause(): number {
    const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(this.failures - 1, 6));
    return longest * (0.5 + Math.random() / 2);
  }
}
