import type { Card } from '../../shared/api/types';
import type { Desk } from './desk.svelte';

export interface QuickReply {
  id: number;
  name: string;
  text: string;
}

const LIST = 'switchboard.reply.list';
const MOST = 8;
const books = new WeakMap<Desk, QuickReplyBook>();

/** The texts that people keep at hand. */
export class QuickReplyBook {
  private replies: QuickReply[] = $state.raw([]);
  private loaded = false;

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

  async load(): Promise<void> {
    if (this.loaded || !this.offered) {
      return;
    }
    this.loaded = true;
    try {
      this.replies = await this.desk.api.call<QuickReply[]>(LIST);
    } catch {
      this.loaded = false;
    }
  }

  /** Those whose name begins with the query first, then those that contain it. */
  search(query: string): QuickReply[] {
    const wanted = query.toLocaleLowerCase();
    const at = (reply: QuickReply) => {
      const name = reply.name.toLocaleLowerCase().indexOf(wanted);
      return name >= 0 ? name : reply.text.toLocaleLowerCase().includes(wanted) ? 1000 : -1;
    };
    return this.replies
      .filter((reply) => at(reply) >= 0)
      .sort((a, b) => at(a) - at(b))
      .slice(0, MOST);
  }

  filled(reply: QuickReply, card: Card | undefined): string {
    const first = card?.title.split(' ')[0] ?? '';
    return reply.text.replaceAll('{name}', first);
  }
}
