import { untrack } from 'svelte';
import type { Card } from '../../shared/api/types';
import { t } from '../../shared/i18n/i18n';

type Patch = Partial<Card>;

const REMEMBERED = 1_000;

/**
 * Every dialog that is known, as the server last described it, and beside it what a person has just
 * done to it and the server has not yet confirmed.
 */
export class Cards {
  private readonly known = new Map<number, Card>();
  private readonly hopes = new Map<number, Patch[]>();
  private readonly shown = new Map<number, Card>();
  /** The chats that changed, the newest last; the oldest are forgotten. */
  private readonly journal: number[] = [];
  private forgotten = 0;
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

  /** A place in the journal: behind the last change. */
  get mark(): number {
    return this.forgotten + this.journal.length;
  }

  /** What changed since a place in the journal; null when that is too long ago to say. */
  changedSince(mark: number): ReadonlySet<number> | null {
    return mark < this.forgotten ? null : new Set(this.journal.slice(mark - this.forgotten));
  }

  put(card: Card): void {
    this.known.set(card.chat, card.title === '' ? { ...card, title: t('thread.nobody') } : card);
    this.refresh(card.chat);
  }

  remove(chat: number): void {
    this.known.delete(chat);
    this.refresh(chat);
  }

  clear(): void {
    this.known.clear();
    this.shown.clear();
    this.forgotten += this.journal.length + 1;
    this.journal.length = 0;
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
    this.journal.push(chat);
    if (this.journal.length > REMEMBERED) {
      this.forgotten += this.journal.splice(0, REMEMBERED / 2).length;
    }
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
