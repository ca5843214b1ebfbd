import type { Card } from '../../shared/api/types';
import type { Desk } from './desk.svelte';

/** `filled`: with what is known of the client in the place of variables. */
export interface QuickReply {
  id: number;
  shortcut: string;
  title: string;
  text: string;
  filled: string;
}

const LIST = 'switchboard.reply.list';
const PAGE = 50;
const MOST = 8;
const books = new WeakMap<Desk, QuickReplyBook>();

/** How well a reply fits, 0 best; -1: not at all. */
function rank({ shortcut, title, text }: QuickReply, wanted: string): number {
  const has = (field: string) => field.toLocaleLowerCase().includes(wanted);
  if (shortcut.toLocaleLowerCase().startsWith(wanted)) {
    return 0;
  }
  return has(title) || has(shortcut) ? 1 : has(text) ? 2 : -1;
}

/** Those that fit, best first. */
export function fitting(replies: readonly QuickReply[], query: string): QuickReply[] {
  const wanted = query.trim().toLocaleLowerCase();
  return replies
    .map((reply) => ({ reply, at: rank(reply, wanted) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST)
    .map(({ reply }) => reply);
}

/** The texts that people keep at hand, filled in for the dialog that is open. */
export class QuickReplyBook {
  private replies: QuickReply[] = $state.raw([]);
  /** Whether it is known what there is. */
  ready = $state(false);
  private asked = '';
  private chat = 0;
  private full = false;

  private constructor(private readonly desk: Desk) {}

  static of(desk: Desk): QuickReplyBook {
    let book = books.get(desk);
    if (!book) {
      book = new QuickReplyBook(desk);
      books.set(desk, book);
    }
    return book;
  }

  get offered(): boolean {
    return this.desk.can(LIST);
  }

  /** Where there are more than come at once, the server looks for the query. */
  async load({ chat, line }: Card, query: string): Promise<void> {
    const search = this.full && this.chat === chat ? query.trim() : '';
    const asked = `${chat} ${search}`;
    if (!this.offered || this.asked === asked) {
      return;
    }
    this.ready &&= this.chat === chat;
    this.asked = asked;
    this.chat = chat;
    const what = { CHAT_ID: chat, LINE_ID: line.id, ...(search && { SEARCH: search }) };
    const found = await this.desk.api.call<QuickReply[]>(LIST, what).catch(() => null);
    if (this.asked !== asked) {
      return;
    }
    this.replies = found ?? [];
    this.full = search !== '' || this.replies.length === PAGE;
    this.ready = true;
    // What was not there, or changes meanwhile, is asked for when the list opens again.
    this.asked = found ? asked : '';
  }

  /** The list is closed: the next time it is fresh. */
  forget(): void {
    this.asked = '';
  }

  search(query: string): QuickReply[] {
    return this.ready ? fitting(this.replies, query) : [];
  }
}
