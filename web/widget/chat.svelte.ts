import { Api, Refused } from './api';
import { Marks } from './marks';
import { Sending } from './sending.svelte';
import { Store } from './store';
import { Stream } from './stream';
import { t } from './texts';
import type { Config, Face, Launcher, Message, News, Options, Talk } from './types';

const TYPING_LASTS = 6_000;
const TYPING_EVERY = 3_000;
const MOST_FILES = 10;
const NO_FORM = { name: '', email: '', phone: '', consent: false };

/** The form's fields, and what is wrong with them. */
export type Form = { name: string; email: string; phone: string; consent: boolean };

/** One visitor's chat: what the server said, and what is on its way to it. */
export class Chat {
  messages = $state.raw<Message[]>([]);
  talk = $state.raw<Talk | null>(null);
  more = $state(false);
  seen = $state(0);
  open = $state(false);
  reached = $state(true);
  gone = $state(false);
  begun = $state(false);
  typing = $state.raw<Face | null>(null);
  busy = $state(false);
  trouble = $state('');
  wrong = $state.raw<Record<string, string>>({});
  stars = $state<number | null>(null);
  /** Messages whose form was filled in here. */
  filled = $state.raw<number[]>([]);
  /** The visitor's newest message that whoever answers has seen. */
  read = $derived.by(() => {
    const answered = this.messages.findLast((message) => message.author.kind === 'operator')?.id ?? 0;
    const upTo = Math.max(answered, this.talk?.read ?? 0);
    return this.messages.findLast((message) => message.author.kind === 'client' && message.id <= upTo)?.id ?? 0;
  });
  unread = $derived(this.messages.filter((message) => this.isNews(message)).length);
  asks = $derived.by(() => !this.begun && this.needsForm());

  private readonly api: Api;
  private readonly store: Store;
  private readonly stream: Stream;
  private readonly marks: Marks;
  readonly sending: Sending;
  /** What is being written; it waits on the next page, too. */
  draft = '';
  private typingTimer = 0;
  private typed = 0;

  constructor(
    readonly options: Options,
    readonly config: Config,
    private readonly launcher: Launcher,
  ) {
    this.api = new Api(options);
    this.store = new Store(options);
    this.marks = new Marks(this.api);
    this.sending = new Sending(this.api, this.store, config.files, {
      begin: async () => {
        if (!this.begun) {
          await this.begin(NO_FORM);
        }
      },
      refresh: () => this.refresh(),
      forget: () => this.forget(),
    });
    this.stream = new Stream(this.api, {
      cursor: () => ({ after: this.messages.at(-1)?.id ?? 0, state: this.talk?.version ?? '' }),
      news: (events) => events.forEach((event) => this.apply(event)),
      link: (reached) => (this.reached = reached),
      back: () => this.back(),
      gone: () => this.forget(),
    });
    this.store.listen(() => this.hearOtherTab());
    addEventListener('online', () => this.sending.resume());
  }

  /** Goes on where this browser was. */
  async start(): Promise<void> {
    const kept = this.store.read();
    this.seen = kept.seen;
    this.draft = kept.draft;
    this.sending.restore(kept.unsent);
    if (kept.token) {
      await this.resume(kept.token);
    } else if (this.options.identity && !this.needsForm()) {
      await this.begin(NO_FORM).catch(() => {});
    }
  }

  private async resume(token: string): Promise<void> {
    this.api.token = token;
    this.begun = true;
    await this.refresh();
    if (this.begun) {
      this.stream.start();
      void this.sending.all();
    }
  }

  /** Takes the newest page as it is now, for what changed while we were away. */
  private async refresh(): Promise<boolean> {
    try {
      const history = await this.api.history();
      this.more = this.messages.length > history.messages.length ? this.more : history.more;
      this.seen = Math.max(this.seen, history.seen);
      this.marks.known(history.seen);
      history.messages.forEach((message) => this.put(message));
      this.setTalk(history.state);
      this.tell();
      return true;
    } catch (problem) {
      if (problem instanceof Refused && !problem.passing) {
        this.forget();
      } else {
        this.reached = false;
      }
      return false;
    }
  }

  async older(): Promise<void> {
    const history = await this.api.history(this.messages[0]?.id).catch(() => null);
    if (history) {
      this.more = history.more;
      history.messages.forEach((message) => this.put(message));
    }
  }

  /** The only writer of what the server says. */
  private apply(event: News): void {
    switch (event.type) {
      case 'message':
        this.typing = null;
        this.put(event.data);
        this.tell();
        return;
      case 'changed':
        this.put(event.data);
        return;
      case 'state':
        this.setTalk(event.data);
        return;
      case 'typing':
        this.typing = event.data;
        clearTimeout(this.typingTimer);
        this.typingTimer = window.setTimeout(() => (this.typing = null), TYPING_LASTS);
        return;
      default:
        event satisfies never;
    }
  }

  private put(message: Message): void {
    const others = this.messages.filter((known) => known.id !== message.id);
    const at = others.findLastIndex((known) => known.id < message.id) + 1;
    this.messages = [...others.slice(0, at), message, ...others.slice(at)];
    if (message.client_id) {
      this.sending.settle(message.client_id);
    }
  }

  private setTalk(talk: Talk | null): void {
    this.talk = talk;
    this.stars = talk?.stars ?? null;
  }

  private isNews(message: Message): boolean {
    return message.id > this.seen && message.author.kind !== 'client';
  }

  /** Tells the launcher, and the server when the visitor is looking. */
  tell(): void {
    const last = this.messages.at(-1)?.id ?? 0;
    if (this.open && !document.hidden && last > this.seen) {
      this.seen = last;
      this.store.write({ seen: last });
    }
    const theirs = this.messages.findLast((message) => message.author.kind !== 'client')?.id ?? 0;
    if (this.begun && theirs > 0) {
      this.marks.note(theirs, Math.min(theirs, this.seen));
    }
    this.launcher.unread(this.open ? 0 : this.unread);
  }

  needsForm(): boolean {
    const { form, consent, online } = this.config;
    const asked = Object.values(form).some((ask) => ask !== 'off');
    return asked || consent !== '' || !online;
  }

  /** Fills the form. What is wrong with it is shown at its fields. */
  async submit(form: Form): Promise<void> {
    this.busy = true;
    this.wrong = {};
    this.trouble = '';
    try {
      await this.begin(form);
    } catch (problem) {
      this.explain(problem);
    } finally {
      this.busy = false;
    }
  }

  private async begin(form: Form): Promise<void> {
    const { known, identity, language } = this.options;
    const { token } = await this.api.begin({
      name: form.name || known.name,
      email: form.email || known.email,
      phone: form.phone || known.phone,
      consent: form.consent,
      language,
      page: location.href.slice(0, 2000),
      ...(identity && { identity }),
    });
    if (token) {
      this.store.write({ token });
      await this.resume(token);
    }
  }

  private explain(problem: unknown): void {
    const code = problem instanceof Refused ? problem.code : '';
    const field = /^(NAME|EMAIL|PHONE|CONSENT)_(REQUIRED|WRONG)$/.exec(code);
    if (!field) {
      this.trouble = t(code === 'LIVECHAT_NOT_FOUND' ? 'gone' : code === 'TOO_MANY_REQUESTS' ? 'busy' : 'trouble');
      return;
    }
    const name = field[1]!.toLowerCase();
    if (name === 'consent' || field[2] === 'WRONG') {
      this.wrong = { [name]: t(name === 'email' || name === 'phone' || name === 'consent' ? `wrong.${name}` : 'missing') };
    } else {
      this.wrong = { [name]: t('missing') };
    }
  }

  /** Tells whoever answers that the visitor writes, from time to time. */
  types(text: string): void {
    this.draft = text;
    this.store.write({ draft: text });
    const now = Date.now();
    if (this.config.typing && this.begun && text && now - this.typed > TYPING_EVERY) {
      this.typed = now;
      this.api.typing().catch(() => {});
    }
  }

  attach(files: Iterable<File> | null | undefined): void {
    [...(files ?? [])].slice(0, MOST_FILES).forEach((file) => this.sending.attach(file));
  }

  send(text: string): void {
    this.types('');
    this.typed = 0;
    this.sending.text(text);
  }

  /** The network, or the server, is back. */
  private back(): void {
    void this.refresh();
    this.sending.resume();
    this.marks.again();
  }

  async rate(stars: number): Promise<void> {
    const session = this.talk?.session;
    if (session) {
      const before = this.stars;
      this.stars = stars;
      await this.api.rate(session, stars, '').catch(() => (this.stars = before));
    }
  }

  async fill(message: Message, said: { name: string; email: string; phone: string }): Promise<void> {
    await this.api.fill(message.id, said);
    this.filled = [...this.filled, message.id];
    this.put({ ...message, form: [] });
  }

  show(open: boolean): void {
    this.open = open;
    if (this.options.mode === 'bubble') {
      this.store.leaveOpen(open);
    }
    this.launcher.opened(open);
    this.tell();
  }

  /** The server does not know this browser any more: what was said here is over. */
  private forget(): void {
    this.stream.stop();
    this.marks.forget();
    this.api.token = '';
    this.begun = false;
    this.messages = [];
    this.setTalk(null);
    this.store.write({ token: '', seen: 0 });
    this.seen = 0;
    this.tell();
  }

  private hearOtherTab(): void {
    const kept = this.store.read();
    if (kept.token && kept.token !== this.api.token) {
      void this.resume(kept.token);
    }
    if (kept.seen > this.seen) {
      this.seen = kept.seen;
      this.tell();
    }
  }

  /** Gives the visitor the conversation as a page of his own. */
  async save(): Promise<void> {
    const page = await this.api.transcript().catch(() => null);
    if (page) {
      const link = Object.assign(document.createElement('a'), {
        href: URL.createObjectURL(page),
        download: 'conversation.html',
      });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    }
  }
}
