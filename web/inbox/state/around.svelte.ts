import { SvelteMap } from 'svelte/reactivity';
import type { Person } from '../../shared/api/types';

/** Somebody who typed is taken to type for this long. */
const TYPES = 6_000;

/** Who types in a dialog and who looks at it: nothing of it is kept. */
export class Around {
  private readonly typers = new SvelteMap<string, { chat: number; name: string }>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly lookers = new SvelteMap<number, Person[]>();

  typing(chat: number, name: string, user: number, me: number): void {
    if (user === me) {
      return;
    }
    const key = `${chat} ${name}`;
    clearTimeout(this.timers.get(key));
    this.typers.set(key, { chat, name });
    this.timers.set(key, setTimeout(() => this.typers.delete(key), TYPES));
  }

  /** What somebody typed has come. */
  stopped(chat: number, name: string): void {
    this.typers.delete(`${chat} ${name}`);
  }

  looking(chat: number, users: Person[]): void {
    this.lookers.set(chat, users);
  }

  whoTypes(chat: number): string[] {
    return [...this.typers.values()].filter((typer) => typer.chat === chat).map((typer) => typer.name);
  }

  whoLooks(chat: number, me: number): Person[] {
    return (this.lookers.get(chat) ?? []).filter((person) => person.id !== me);
  }
}
