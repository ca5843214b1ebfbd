import type { Api } from '../../shared/api/api';
import type { Person } from '../../shared/api/types';

const METHOD = 'switchboard.inbox.readers';
const TAGGED = /\[user=[1-9]\d{0,17}\]([^[\]\n]{1,200})\[\/user\]/gi;
const BEGUN = /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N}.'’ -]{0,40})?$/u;
const FEW = 8;

/** Mentions as they are written: `@Name`. */
export function untagged(text: string): string {
  return text.replace(TAGGED, '@$1');
}

/** As the server understands them. Of two names that begin alike, the longer one is meant. */
export function tagged(text: string, people: readonly Person[]): string {
  const byName = new Map(people.filter((person) => person.name).map((person) => [person.name, person.id]));
  if (byName.size === 0 || !text.includes('@')) {
    return text;
  }
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const named = new RegExp(`(^|[\\s(])@(${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return text.replace(named, (_, before: string, name: string) => `${before}[USER=${byName.get(name)}]${name}[/USER]`);
}

/** Whom one can name in a dialog: those who may read it. Asked for when the first `@` is written. */
export class Mentions {
  people: Person[] = $state.raw([]);
  private asked = false;

  constructor(
    private readonly api: Api,
    private readonly chat: number,
  ) {}

  async load(): Promise<void> {
    if (!this.asked) {
      this.asked = true;
      try {
        this.people = (await this.api.call<{ people: Person[] }>(METHOD, { CHAT_ID: this.chat })).people;
      } catch {
        this.asked = false;
      }
    }
  }

  /** What is being written of a name before the caret; null: no name. */
  static begun(text: string): string | null {
    const match = BEGUN.exec(text);
    return match ? (match[1] ?? '') : null;
  }

  search(query: string): Person[] {
    const wanted = query.toLocaleLowerCase();
    const fits = (name: string) => name.toLocaleLowerCase().startsWith(wanted) || name.toLocaleLowerCase().split(/\s+/).some((word) => word.startsWith(wanted));
    return this.people.filter((person) => person.name !== query && fits(person.name)).slice(0, FEW);
  }
}
