import type { Api } from '../../shared/api/api';
import type { Presence } from '../../shared/api/types';

export interface Colleague {
  id: number;
  name: string;
  position?: string;
  presence?: Presence;
}

interface Line {
  ID: string | number;
  LINE_NAME: string;
  ACTIVE: string;
}

export interface LineChoice {
  id: number;
  name: string;
}

/** Colleagues and lines: where a dialog can go. */
export class People {
  list: Colleague[] = $state.raw([]);
  lines: LineChoice[] = $state.raw([]);

  constructor(private readonly api: Api) {}

  async load(): Promise<void> {
    const [people, lines] = await Promise.allSettled([
      this.api.call<Colleague[] | { people: Colleague[] }>('switchboard.people.list'),
      this.api.call<Line[]>('imopenlines.config.list.get', { PARAMS: { select: ['ID', 'LINE_NAME', 'ACTIVE'] } }),
    ]);
    if (people.status === 'fulfilled') {
      this.list = Array.isArray(people.value) ? people.value : people.value.people;
    }
    if (lines.status === 'fulfilled') {
      this.lines = lines.value
        .filter((line) => line.ACTIVE !== 'N')
        .map((line) => ({ id: Number(line.ID), name: line.LINE_NAME }));
    }
  }

  presenceOf(user: number): Presence | undefined {
    return this.list.find((person) => person.id === user)?.presence;
  }

  present(user: number, presence: Presence): void {
    this.list = this.list.map((person) => (person.id === user ? { ...person, presence } : person));
  }
}
