import type { Api } from '../../shared/api/api';
import type { Problem } from './agents';

export interface Choice {
  id: string;
  label: string;
}

export interface SentFile {
  type: string;
  name: string;
  url: string;
}

export interface Asked {
  method: string;
  url: string;
  body: string;
}

/** As many as a message can lead to. */
const MOST_REQUESTS = 5;

export interface Line {
  who: 'client' | 'agent' | 'system';
  text: string;
  buttons: readonly Choice[];
  file?: SentFile;
  /** What would have gone to other servers. */
  requests?: readonly Asked[];
  /** The slots that were executed before this was said, and what went wrong at them. */
  trace: readonly { slot: number; note: string }[];
}

export type Outcome = 'waiting' | 'closed' | 'handed_over' | 'looped' | 'excessive' | 'failed' | 'refused';

interface Turn {
  outcome: Outcome;
  said?: { text?: string; buttons?: Choice[]; file?: SentFile }[];
  trace?: { slot: number; note: string }[];
  requests?: Asked[];
  problems?: Problem[];
  state?: string;
}

/** A conversation with an agent that nobody hears of. What the agent remembers stays here. */
export class Trial {
  lines = $state.raw<readonly Line[]>([]);
  outcome = $state<Outcome | null>(null);
  busy = $state(false);
  failed = $state(false);
  draft = $state(false);
  problems = $state.raw<readonly Problem[]>([]);
  /** What other servers answer; without a status nobody does. */
  status = $state('');
  answer = $state('');
  private memory = '';

  constructor(
    private readonly api: Api,
    private readonly agent: number,
  ) {}

  restart(): void {
    this.lines = [];
    this.outcome = null;
    this.problems = [];
    this.memory = '';
  }

  async say(text: string, button = ''): Promise<void> {
    this.add({ who: 'client', text, buttons: [], trace: [] });
    this.busy = true;
    this.failed = false;
    try {
      this.take(
        await this.api.call<Turn>('switchboard.agent.try', {
          ID: this.agent,
          TEXT: text,
          ...(button !== '' && { BUTTON: button }),
          ...(this.memory !== '' && { STATE: this.memory }),
          ...(this.status !== '' && { RESPONSES: this.responses() }),
          SCRIPT: this.draft ? 'draft' : 'serving',
        }),
      );
    } catch {
      this.failed = true;
    } finally {
      this.busy = false;
    }
  }

  private responses(): object[] {
    return new Array(MOST_REQUESTS).fill({ status: Number(this.status), body: this.answer }) as object[];
  }

  private take(turn: Turn): void {
    this.outcome = turn.outcome;
    this.memory = turn.state ?? this.memory;
    this.problems = turn.problems ?? [];
    let trace = turn.trace ?? [];
    if (turn.requests && turn.requests.length > 0) {
      this.add({ who: 'system', text: '', buttons: [], trace: [], requests: turn.requests });
    }
    for (const { text = '', buttons = [], file } of turn.said ?? []) {
      this.add({ who: 'agent', text, buttons, trace, ...(file && { file }) });
      trace = [];
    }
    if (trace.length > 0) {
      this.add({ who: 'system', text: '', buttons: [], trace });
    }
  }

  private add(line: Line): void {
    this.lines = [...this.lines, line];
  }
}
