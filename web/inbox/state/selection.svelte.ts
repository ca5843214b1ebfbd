import { SvelteSet } from 'svelte/reactivity';

/** The dialogs that a person has picked, to do something with all of them. */
export class Selection {
  readonly chats = new SvelteSet<number>();
  /** While something is being done with them: how far it is. */
  progress: { done: number; of: number } | null = $state.raw(null);
  private anchor: number | null = null;

  get size(): number {
    return this.chats.size;
  }

  has(chat: number): boolean {
    return this.chats.has(chat);
  }

  toggle(chat: number): void {
    if (!this.chats.delete(chat)) {
      this.chats.add(chat);
    }
    this.anchor = chat;
  }

  /** Picks everything between the last one touched and this one. */
  extend(order: readonly number[], to: number): void {
    const from = order.indexOf(this.anchor ?? to);
    const until = order.indexOf(to);
    const [first, last] = from < 0 ? [until, until] : [Math.min(from, until), Math.max(from, until)];
    for (const chat of order.slice(first, last + 1)) {
      this.chats.add(chat);
    }
    this.anchor = to;
  }

  pick(chats: readonly number[]): void {
    for (const chat of chats) {
      this.chats.add(chat);
    }
  }

  clear(): void {
    this.chats.clear();
    this.anchor = null;
  }
}
