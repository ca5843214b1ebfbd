import type { Card, Message } from '../../shared/api/types';
import { parse, plain } from './bbcode';
import type { Desk } from './desk.svelte';
import type { Page } from './listing.svelte';

export interface Piece {
  text: string;
  marked: boolean;
}

export interface Hit {
  id: string;
  card: Card;
  at: number;
  pieces: Piece[];
}

/** Where a word that was searched for stands in a text. */
export interface Highlight {
  from: number;
  length: number;
}

interface Found {
  messages: (Message & { highlights: Highlight[] })[];
  dialogs: Card[];
}

const PAUSE = 180;
const SHORTEST = 2;
const BEFORE = 40;
const MOST = 20;

/** Dialogs by name and messages by their words, asked as the query grows. */
export class Search {
  hits: Hit[] = $state.raw([]);
  busy = $state(false);
  private asked = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly desk: Desk) {}

  ask(query: string): void {
    clearTimeout(this.timer);
    this.asked = query;
    if (query.length < SHORTEST) {
      this.hits = [];
      return;
    }
    this.busy = true;
    this.timer = setTimeout(() => void this.run(query), PAUSE);
  }

  private async run(query: string): Promise<void> {
    const [named, closed, said] = await Promise.all([
      this.named(query, 'all'),
      this.named(query, 'closed'),
      this.said(query),
    ]);
    if (this.asked === query) {
      this.hits = [...named, ...closed, ...said];
      this.busy = false;
    }
  }

  private async named(query: string, view: string): Promise<Hit[]> {
    try {
      const page = await this.desk.api.call<Page>('switchboard.inbox.list', { VIEW: view, SEARCH: query, LIMIT: MOST });
      return page.dialogs.map((card) => ({
        id: `chat-${card.chat}`,
        card,
        at: card.last?.at ?? card.changed_at,
        pieces: [{ text: plain(parse(card.last?.text ?? '')), marked: false }],
      }));
    } catch {
      return [];
    }
  }

  private async said(query: string): Promise<Hit[]> {
    if (!this.desk.can('switchboard.inbox.search')) {
      return [];
    }
    try {
      const found = await this.desk.api.call<Found>('switchboard.inbox.search', { QUERY: query, LIMIT: MOST });
      const cards = new Map(found.dialogs.map((card) => [card.chat, card]));
      return found.messages.flatMap((message) => {
        const card = cards.get(message.chat);
        const pieces = marked(message.text, message.highlights);
        return card ? [{ id: `message-${message.id}`, card, at: message.at, pieces }] : [];
      });
    } catch {
      return [];
    }
  }
}

/** The words around the first one that was searched for, with each of those marked. */
export function marked(text: string, highlights: readonly Highlight[]): Piece[] {
  const start = Math.max(0, (highlights[0]?.from ?? 0) - BEFORE);
  const pieces: Piece[] = [];
  let at = start;
  for (const { from, length } of highlights) {
    if (from >= at) {
      pieces.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, from + length), marked: true });
      at = from + length;
    }
  }
  pieces.push({ text: text.slice(at), marked: false });
  return start > 0 ? [{ text: '…', marked: false }, ...pieces] : pieces;
}
