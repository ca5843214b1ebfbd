import type { Card } from '../../shared/api/types';

/** The dialogs that a person has chosen to do one thing to all of them. */
export class Picked {
  private chats: ReadonlySet<number> = $state.raw(new Set());
  private anchor: number | null = null;
  /** How far the deed that runs has come. */
  running: { done: number; of: number } | null = $state.raw(null);

  get size(): number {
    return this.chats.size;
  }

  has(chat: number): boolean {
    return this.chats.has(chat);
  }

  /** Those of a list that are chosen: what has left the list meanwhile is no longer meant. */
  of(cards: readonly Card[]): Card[] {
    return cards.filter((card) => this.chats.has(card.chat));
  }

  toggle(chat: number): void {
    const chats = new Set(this.chats);
    if (!chats.delete(chat)) {
      chats.add(chat);
    }
    this.chats = chats;
    this.anchor = chat;
  }

  /** Chooses everything from the last one that was touched, or from the one that is open, to this one. */
  reach(chat: number, cards: readonly Card[], open: number | null): void {
    const from = cards.findIndex((card) => card.chat === (this.anchor ?? open ?? chat));
    const to = cards.findIndex((card) => card.chat === chat);
    const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
    this.add(cards.slice(first, last + 1));
    this.anchor ??= from < 0 ? chat : (cards[from]?.chat ?? chat);
  }

  add(cards: readonly Card[]): void {
    this.chats = new Set([...this.chats, ...cards.map((card) => card.chat)]);
  }

  clear(): void {
    this.chats = new Set();
    this.anchor = null;
  }
}
