import type { Api } from '../../shared/api/api';
import { ApiError } from '../../shared/api/api';
import type { Card, StreamEvent } from '../../shared/api/types';
import { language } from '../../shared/i18n/i18n';

export interface Chat {
  readonly active: boolean;
  readonly page: string;
  readonly qr: string;
  readonly snippet: string;
}

export interface Invited {
  readonly name: string;
  readonly url: string;
}

interface Line {
  ID: string;
  LINE_NAME: string;
  CONFIG_QUEUE: { ENTITY_TYPE: string; ENTITY_ID: string }[];
}

/** From an empty server to a line with a web chat and its first answered message. */
export class Setup {
  line = $state.raw<Line | null>(null);
  chat = $state.raw<Chat | null>(null);
  invited = $state.raw<Invited[]>([]);
  /** The dialog that the latest client has begun in the web chat. */
  first = $state.raw<Card | null>(null);
  answer = $state('');
  loaded = $state(false);

  /** Whether this person stands in the line's queue. */
  readonly answers = $derived(
    this.line?.CONFIG_QUEUE.some((entry) => entry.ENTITY_TYPE === 'user' && entry.ENTITY_ID === String(this.me)) ?? false,
  );

  constructor(
    private readonly api: Api,
    private readonly me: number,
  ) {}

  async load(): Promise<void> {
    await this.readLine();
    if (this.line) {
      const LINE_ID = this.line.ID;
      const found = await this.api.call<Chat>('switchboard.livechat.get', { LINE_ID }).catch(noChat);
      this.chat = found?.active ? found : null;
    }
    this.loaded = true;
  }

  private async readLine(): Promise<void> {
    const lines = await this.api.call<Line[]>('imopenlines.config.list.get', {
      PARAMS: { select: ['ID', 'LINE_NAME'], order: { ID: 'ASC' }, limit: 1 },
      OPTIONS: { CONFIG_QUEUE: 'Y', CHECK_PERMISSION: 'MODIFY' },
    });
    this.line = lines[0] ?? null;
  }

  async name(name: string): Promise<void> {
    const PARAMS = { LINE_NAME: name, LANGUAGE_ID: language(), WATCH_TYPING: 'Y', QUEUE: [this.me] };
    await this.api.call('imopenlines.config.add', { PARAMS });
    await this.readLine();
    await this.switchOn();
  }

  async switchOn(): Promise<void> {
    const fields = { LINE_ID: this.line!.ID, FIELDS: { active: 'Y' } };
    this.chat = await this.api.call<Chat>('switchboard.livechat.update', fields);
    await this.look();
  }

  /** Adds a person, puts the person into the queue and makes the link for the first login. */
  async invite(name: string, email: string): Promise<void> {
    const [NAME, ...rest] = name.split(/\s+/);
    const ID = await this.api.call<number>('user.add', { NAME, LAST_NAME: rest.join(' '), EMAIL: email });
    await this.readLine();
    const QUEUE = [...this.line!.CONFIG_QUEUE, { ENTITY_TYPE: 'user', ENTITY_ID: String(ID) }];
    await this.api.call('imopenlines.config.update', { CONFIG_ID: this.line!.ID, PARAMS: { QUEUE } });
    const { url } = await this.api.call<{ url: string }>('switchboard.staff.invite', { ID });
    this.invited = [...this.invited, { name, url }];
  }

  /** What is there already: after a reload, and after every cut. */
  async look(): Promise<void> {
    if (!this.line) {
      return;
    }
    const list = { VIEW: 'all', LINE_ID: this.line.ID, LIMIT: 1 };
    const { dialogs } = await this.api.call<{ dialogs: Card[] }>('switchboard.inbox.list', list);
    dialogs.forEach((card) => this.take(card));
  }

  hear(event: StreamEvent): void {
    if (event.type === 'dialog.changed') {
      this.take(event.data);
    } else if (event.type === 'hello' || event.type === 'reset') {
      void this.look().catch(() => {});
    }
  }

  private take(card: Card): void {
    const ours = card.line.id === Number(this.line?.ID) && card.channel.connector === 'livechat';
    if (ours && card.last?.author === 'client') {
      // That an operator has taken the dialog may be told after he has answered in it.
      const known = card.last.id === this.first?.last?.id;
      this.first = card;
      this.answer = known ? this.answer : '';
    }
  }

  async reply(text: string): Promise<void> {
    const chat = this.first!.chat;
    if (this.first!.state !== 'work' || this.first!.operator?.id !== this.me) {
      await this.api.call('imopenlines.operator.answer', { CHAT_ID: chat });
    }
    await this.api.call('im.message.add', { DIALOG_ID: `chat${chat}`, MESSAGE: text });
    this.answer = text;
  }
}

function noChat(fault: unknown): null {
  if (fault instanceof ApiError && fault.code === 'LIVECHAT_NOT_FOUND') {
    return null;
  }
  throw fault;
}
