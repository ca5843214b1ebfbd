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

interface Found {
  results?: { message: Message; dialog: Card }[];
  messages?: Message[];
  dialogs?: Card[];
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
      return pairs(found).map(({ message, dialog }) => ({
        id: `message-${message.id}`,
        card: dialog,
        at: message.at,
        pieces: marked(plain(parse(message.text)), query),
      }));
    } catch {
      return [];
    }
  }
}

function pairs(found: Found): { message: Message; dialog: Card }[] {
  if (found.results) {
    return found.results;
  }
  const cards = new Map((found.dialogs ?? []).map((card) => [card.chat, card]));
  return (found.messages ?? []).flatMap((message) => {
    const dialog = cards.get(message.chat);
    return dialog ? [{ message, dialog }] : [];
  });
}

/** The words around the first place where the query stands, which is marked. */
export function marked(text: string, query: string): Piece[] {
  const at = text.toLocaleLowerCase().indexOf(query.toLocaleLowerCase());
  if (at < 0) {
    return [{ text, marked: false }];
  }
  const from = Math.max(0, at - BEFORE);
  return [
    { text: (from > 0 ? '…' : '') + text.slice(from, at), marked: false },
    { text: text.slice(at, at + query.length), marked: true },
    { text: text.slice(at + query.length), marked: false },
  ];
}
