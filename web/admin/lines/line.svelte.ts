import type { Api } from '../../shared/api/api';
import { changed, read, written, type Card, type Place, type Values } from './values';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the editors choose from. */
export interface Choices {
  readonly people: readonly Named[];
  readonly departments: readonly Named[];
  readonly agents: readonly Named[];
}

interface Worker {
  id: number;
  name: string;
}
interface Agent {
  bot: number;
  name: string;
}
interface Bot {
  BOT_ID: number;
  NAME: string;
  OPENLINE?: boolean;
}
type Listed = { CONFIG_QUEUE: Place[] };
const OPEN_PAGE = 100;

/** The settings of one line: as they are, and as they will be. */
export class LineEditor {
  saved = $state.raw<Values>({});
  values = $state<Values>({});
  choices = $state.raw<Choices>({ people: [], departments: [], agents: [] });
  readonly changes = $derived(changed(this.saved, this.values));

  constructor(
    private readonly api: Api,
    readonly id: number,
  ) {}

  /** @return false when there is no such line */
  async load(): Promise<boolean> {
    const [values, choices] = await Promise.all([this.read(), this.loadChoices()]);
    if (!values) {
      return false;
    }
    this.choices = choices;
    this.saved = values;
    this.values = structuredClone(values);
    return true;
  }

  private async read(): Promise<Values | null> {
    const [card, lines] = await Promise.all([
      this.api.call<Card | false>('imopenlines.config.get', { CONFIG_ID: this.id, WITH_QUEUE: 'N' }),
      this.api.call<Listed[]>('imopenlines.config.list.get', {
        PARAMS: { select: ['ID'], filter: { ID: this.id } },
        OPTIONS: { CONFIG_QUEUE: 'Y' },
      }),
    ]);
    return card ? read(card, lines[0]?.CONFIG_QUEUE ?? []) : null;
  }

  private async loadChoices(): Promise<Choices> {
    const none = () => [];
    const [people, departments, agents, external, registered] = await Promise.all([
      this.api.call<{ people: Worker[] }>('switchboard.people.list'),
      this.api.call<{ ID: string; NAME: string }[]>('department.get').catch(none),
      this.api.call<Agent[]>('switchboard.agent.list').catch(none),
      this.api.call<Bot[]>('switchboard.externalbot.list').catch(none),
      this.api.call<Bot[]>('switchboard.bot.list').catch(none),
    ]);
    const bots = [...external, ...registered.filter(({ OPENLINE }) => OPENLINE)];
    return {
      people: people.people.map(({ id, name }) => ({ id: String(id), name })),
      departments: departments.map(({ ID, NAME }) => ({ id: ID, name: NAME })),
      agents: [
        ...agents.map(({ bot, name }) => ({ id: String(bot), name })),
        ...bots.map(({ BOT_ID, NAME }) => ({ id: String(BOT_ID), name: NAME })),
      ],
    };
  }

  undo(): void {
    this.values = structuredClone(this.saved);
  }

  /**
   * Reads the line again before a change is shown, so that what somebody else has saved meanwhile is
   * seen: it becomes the state before, unless it is what is being changed here.
   *
   * @return the settings that both have changed
   */
  async refresh(): Promise<string[]> {
    const now = await this.read();
    if (!now) {
      return [];
    }
    const others = changed(this.saved, now);
    const own = this.changes;
    for (const name of others.filter((other) => !own.includes(other))) {
      this.values[name] = now[name]!;
    }
    this.saved = now;
    return others.filter((other) => own.includes(other));
  }

  /** How many dialogs of the line are open, up to 100. */
  async open(): Promise<number> {
    const list = { VIEW: 'all', LINE_ID: this.id, LIMIT: OPEN_PAGE };
    return (await this.api.call<{ dialogs: unknown[] }>('switchboard.inbox.list', list)).dialogs.length;
  }

  async save(): Promise<void> {
    const params = written(this.changes, this.values);
    await this.api.call('imopenlines.config.update', { CONFIG_ID: this.id, PARAMS: params });
    this.saved = $state.snapshot(this.values);
  }
}
