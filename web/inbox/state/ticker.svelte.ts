/** The time, for what counts down or says how long ago: one timer for the whole page. */
class Ticker {
  /** Changes every second. */
  seconds = $state(Date.now());
  /** Changes every half minute. */
  minutes = $state(Date.now());

  constructor() {
    if (typeof window !== 'undefined') {
      setInterval(() => (this.seconds = Date.now()), 1_000);
      setInterval(() => (this.minutes = Date.now()), 30_000);
    }
  }
}

export const ticker = new Ticker();
