import { Api, Refused } from './api';
import { Store, type Unsent } from './store';
import { Stream } from './stream';
import { t } from './texts';
import type { Button, Config, Face, Launcher, Message, News, Options, Talk } from './types';

const TRIES = 4;
const TYPING_LASTS = 6_000;

/** Something of the visitor's own that the server has not confirmed. */
export type Outgoing = Unsent & { failed: string };

/** The form's fields, and what is wrong with them. */
export type Form = { name: string; email: string; phone: string; consent: boolean };

/** One visitor's chat: what the server said, and what is on its way to it. */
export class Chat {
  messages = $state.raw<Message[]>([]);
  outgoing = $state<Outgoing[]>([]);
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
  unread = $derived(this.messages.filter((message) => this.isNews(message)).length);
  asks = $derived.by(() => !this.begun && this.needsForm());

  private readonly api: Api;
  private readonly store: Store;
  private readonly stream: Stream;
  private sending = false;
  private typingTimer = 0;

  constructor(
    readonly options: Options,
    readonly config: Config,
    private readonly launcher: Launcher,
  ) {
    this.api = new Api(options);
    this.store = new Store(options);
    this.stream = new Stream(this.api, {
      cursor: () => ({ after: this.messages.at(-1)?.id ?? 0, state: this.talk?.version ?? '' }),
      news: (events) => events.forEach((event) => this.apply(event)),
      link: (reached) => (this.reached = reached),
      back: () => void this.refresh(),
      gone: () => this.forget(),
    });
    this.store.listen(() => this.hearOtherTab());
    addEventListener('online', () => void this.sendAll());
  }

  /** Goes on where this browser was. */
  async start(): Promise<void> {
    const kept = this.store.read();
    this.seen = kept.seen;
    this.outgoing = kept.unsent.map((unsent) => ({ ...unsent, failed: '' }));
    if (kept.token) {
      await this.resume(kept.token);
    } else if (this.options.identity && !this.needsForm()) {
      await this.begin({ name: '', email: '', phone: '', consent: false }).catch(() => {});
    }
  }

  private async resume(token: string): Promise<void> {
    this.api.token = token;
    this.begun = true;
    await this.refresh();
    if (this.begun) {
      this.stream.start();
      void this.sendAll();
    }
  }

  /** Takes the newest page as it is now, for what changed while we were away. */
  private async refresh(): Promise<void> {
    try {
      const history = await this.api.history();
      this.more = this.messages.length > history.messages.length ? this.more : history.more;
      this.seen = Math.max(this.seen, history.seen);
      history.messages.forEach((message) => this.put(message));
      this.setTalk(history.state);
      this.tell();
    } catch (problem) {
      if (problem instanceof Refused && !problem.passing) {
        this.forget();
      } else {
        this.reached = false;
      }
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
      this.settle(message.client_id);
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
      const known = this.unread > 0;
      this.seen = last;
      this.store.write({ seen: last });
      if (known) {
        this.api.seen(last).catch(() => {});
      }
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

  send(text: string): void {
    this.queue({ id: crypto.randomUUID(), text, at: Date.now() });
  }

  press(message: Message, button: Button): void {
    this.queue({
      id: crypto.randomUUID(),
      text: button.text,
      at: Date.now(),
      press: { message: message.id, button: button.id },
    });
  }

  private queue(unsent: Unsent): void {
    this.outgoing.push({ ...unsent, failed: '' });
    this.keep();
    void this.sendAll();
  }

  again(id: string): void {
    const outgoing = this.outgoing.find((one) => one.id === id);
    if (outgoing) {
      outgoing.failed = '';
      void this.sendAll();
    }
  }

  /** One after the other, so that they arrive in order. */
  private async sendAll(): Promise<void> {
    if (this.sending) {
      return;
    }
    this.sending = true;
    try {
      for (let next = this.next(); next; next = this.next()) {
        await this.sendOne(next);
      }
    } finally {
      this.sending = false;
    }
  }

  private next(): Outgoing | undefined {
    return this.outgoing.find((one) => one.failed === '');
  }

  private async sendOne(one: Outgoing): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        if (!this.begun) {
          await this.begin({ name: '', email: '', phone: '', consent: false });
        }
        await (one.press
          ? this.api.press(one.id, one.press.message, one.press.button)
          : this.api.write(one.id, one.text));
        this.outgoing = this.outgoing.map((other) => (other.id === one.id ? { ...other, failed: 'sent' } : other));
        await this.confirm(one.id);
        return;
      } catch (problem) {
        if (!(problem instanceof Refused) || !problem.passing || attempt >= TRIES) {
          this.fail(one.id, problem);
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 600 * 2 ** attempt));
      }
    }
  }

  /** The stream usually brings a message back at once; when it does not, we ask. */
  private async confirm(id: string): Promise<void> {
    if (this.outgoing.some((one) => one.id === id)) {
      await this.refresh();
      this.settle(id);
    }
  }

  private fail(id: string, problem: unknown): void {
    if (problem instanceof Refused && problem.status === 401) {
      this.forget();
    }
    const code = problem instanceof Refused ? problem.code : '';
    const why = code === 'LIVECHAT_NOT_FOUND' ? t('gone') : code === 'TOO_MANY_REQUESTS' ? t('busy') : t('failed');
    this.outgoing = this.outgoing.map((one) => (one.id === id ? { ...one, failed: why } : one));
  }

  private settle(id: string): void {
    if (this.outgoing.some((one) => one.id === id)) {
      this.outgoing = this.outgoing.filter((one) => one.id !== id);
      this.keep();
    }
  }

  private keep(): void {
    this.store.write({ unsent: this.outgoing.map(({ failed: _, ...unsent }) => unsent) });
  }

  async rate(stars: number): Promise<void> {
    const session = this.talk?.session;
    if (session) {
      const before = this.stars;
      this.stars = stars;
      await this.api.rate(session, stars, '').catch(() => (this.stars = before));
    }
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
}
