import { tick } from 'svelte';
import type { Message } from './types';

const NEAR = 48;

/** Follows the end of the thread, but never moves what somebody is reading. */
export class Following {
  element = $state<HTMLElement>();
  fresh = $state(0);
  atEnd = $state(true);
  private lastId = 0;
  private sent = 0;

  scrolled(): void {
    const element = this.element;
    if (element) {
      this.atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
      if (this.atEnd) {
        this.fresh = 0;
      }
    }
  }

  arrived(messages: readonly Message[], outgoing: number, _typing: boolean): void {
    const news = messages.filter((message) => message.id > this.lastId);
    const wrote = outgoing > this.sent;
    this.lastId = messages.at(-1)?.id ?? 0;
    this.sent = outgoing;
    if (this.atEnd || wrote) {
      void tick().then(() => this.toEnd());
    } else {
      this.fresh += news.filter((message) => message.author.kind !== 'client').length;
    }
  }

  toEnd(): void {
    this.element?.scrollTo({ top: this.element.scrollHeight });
    this.fresh = 0;
    this.atEnd = true;
  }

  /** Adds above what is read, and leaves that where it is. */
  async keeping(add: () => Promise<void>): Promise<void> {
    const element = this.element;
    const below = element ? element.scrollHeight - element.scrollTop : 0;
    await add();
    await tick();
    element?.scrollTo({ top: element.scrollHeight - below });
  }
}
