import { untrack } from 'svelte';
import type { Card } from '../../shared/api/types';

type Patch = Partial<Card>;

/**
 * Every dialog that is known, as the server last described it, and beside it what a person has just
 * done to it and the server has not yet confirmed.
 */
export class Cards {
  private readonly known = new Map<number, Card>();
  private readonly hopes = new Map<number, Patch[]>();
  private readonly shown = new Map<number, Card>();
  /** Grows with every change: who shows cards depends on it. */
  version = $state(0);

  get(chat: number): Card | undefined {
    void this.version;
    return this.shown.get(chat);
  }

  all(): Iterable<Card> {
    void this.version;
    return this.shown.values();
  }

  put(card: Card): void {
    this.known.set(card.chat, card);
    this.refresh(card.chat);
  }

  remove(chat: number): void {
    this.known.delete(chat);
    this.refresh(chat);
  }

  clear(): void {
    this.known.clear();
    this.shown.clear();
    this.changed();
  }

  /** Shows a change before the server has agreed to it; takes it back when it does not. */
  async hope(chat: number, patch: Patch, work: () => Promise<unknown>): Promise<void> {
    this.hopes.set(chat, [...(this.hopes.get(chat) ?? []), patch]);
    this.refresh(chat);
    try {
      await work();
      const card = this.known.get(chat);
      if (card) {
        this.known.set(chat, { ...card, ...patch });
      }
    } finally {
      const others = (this.hopes.get(chat) ?? []).filter((hope) => hope !== patch);
      if (others.length > 0) {
        this.hopes.set(chat, others);
      } else {
        this.hopes.delete(chat);
      }
      this.refresh(chat);
    }
  }

  private refresh(chat: number): void {
    const card = this.known.get(chat);
    if (card) {
      const hopes = this.hopes.get(chat);
      this.shown.set(chat, hopes ? Object.assign({}, card, ...hopes) : card);
    } else {
      this.shown.delete(chat);
    }
    this.changed();
  }

  /** An effect that changes a card must not depend on all of them thereby. */
  private changed(): void {
    this.version = untrack(() => this.version) + 1;
  }
}
