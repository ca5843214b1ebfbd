import type { Office } from '../context';
import { Loading } from '../parts/loading.svelte';

export type State = 'parked' | 'failing' | 'waiting';

/** Times are epoch milliseconds, 0: never. */
export interface Row {
  id: number;
  state: State;
  destination: string;
  title: string;
  kind: string;
  attempts: number;
  created: number;
  tried: number;
  status: number;
  next: number;
  error: string;
}

export interface Whole extends Row {
  order: string;
  request: unknown;
  answer: unknown;
}

export interface Receiver {
  destination: string;
  title: string;
  kind: string;
  parked: number;
  failing: number;
  waiting: number;
}

interface Job {
  state?: 'running' | 'done' | 'failed';
  total: number;
  replayed: number;
}

interface Part {
  items: Row[];
  next: number;
}

const LOOK_AGAIN = 700;

/** The deliveries that have not arrived, one receiver or all of them, in one state. */
export class Deliveries {
  state = $state<State>('parked');
  destination = $state('');
  rows = $state.raw<readonly Row[]>([]);
  next = $state(0);
  job = $state.raw<Job | null>(null);
  readonly receivers: Loading<Receiver[]>;
  readonly list: Loading<Part>;

  constructor(
    private readonly office: Office,
    destination: string,
  ) {
    this.destination = destination;
    this.receivers = new Loading(() => office.api.call<Receiver[]>('switchboard.delivery.receivers'));
    this.list = new Loading(() => this.first());
  }

  count(state: State): number {
    const asked = (this.receivers.value ?? []).filter(
      ({ destination }) => this.destination === '' || destination === this.destination,
    );
    return asked.reduce((sum, receiver) => sum + receiver[state], 0);
  }

  show(state: State, destination: string): void {
    this.state = state;
    this.destination = destination;
    void this.list.again();
  }

  async reload(): Promise<void> {
    await Promise.all([this.receivers.again(), this.list.again()]);
  }

  async more(): Promise<void> {
    const part = await this.fetch({ BEFORE: this.next });
    this.rows = [...this.rows, ...part.items];
    this.next = part.next;
  }

  /** Sends everything that is parked for the receiver again, and follows how far that is. */
  async sendAll(): Promise<void> {
    this.job = await this.office.api.call<Job>('switchboard.delivery.retry.all', this.which());
    while (this.job?.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
      this.job = await this.office.api.call<Job>('switchboard.delivery.retry.progress');
    }
    await this.reload();
  }

  private async first(): Promise<Part> {
    const part = await this.fetch({});
    this.rows = part.items;
    this.next = part.next;
    return part;
  }

  private fetch(page: object): Promise<Part> {
    return this.office.api.call<Part>('switchboard.delivery.list', { STATE: this.state, ...this.which(), ...page });
  }

  private which(): object {
    return this.destination === '' ? {} : { DESTINATION: this.destination };
  }
}
