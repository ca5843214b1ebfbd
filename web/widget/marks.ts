import type { Api } from './api';

const MOMENT = 250;

/** Tells the server, a moment later and at once for all, what has come and what was read. */
export class Marks {
  private got = 0;
  private seen = 0;
  private told = { got: 0, seen: 0 };
  private timer = 0;

  constructor(private readonly api: Api) {}

  /** What the server knows already. */
  known(seen: number): void {
    this.told.seen = Math.max(this.told.seen, seen);
    this.told.got = Math.max(this.told.got, seen);
  }

  note(got: number, seen: number): void {
    this.got = Math.max(this.got, got);
    this.seen = Math.max(this.seen, seen);
    if ((this.got > this.told.got || this.seen > this.told.seen) && !this.timer) {
      this.timer = window.setTimeout(() => this.tell(), MOMENT);
    }
  }

  private tell(): void {
    this.timer = 0;
    const now = { got: this.got, seen: this.seen };
    this.api.seen(now.seen, now.got).then(
      () => (this.told = now),
      () => {},
    );
  }

  /** The link was lost: what could not be told is told again. */
  again(): void {
    this.note(this.got, this.seen);
  }

  forget(): void {
    clearTimeout(this.timer);
    this.timer = this.got = this.seen = 0;
    this.told = { got: 0, seen: 0 };
  }
}
