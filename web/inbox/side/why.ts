import { language, t } from '../../shared/i18n/i18n';

type State = 'BOT' | 'ASKED' | 'WAITING' | 'TAKEN' | 'CLOSED';
type Reason = 'FREE' | 'FULL' | 'AWAY' | 'OFFLINE' | 'UNSKILLED' | 'PASSED';
type Coming = 'BOT_TIME_UP' | 'HOP' | 'WAIVE_SKILLS' | 'REACT' | 'FREED';
type What =
  | 'ASKED_RESPONSIBLE'
  | 'ASKED_LAST'
  | 'ASKED_LEAST'
  | 'ASKED_FIRST'
  | 'ASKED_FREED'
  | 'ASKED_BY_HAND'
  | 'EVERYONE'
  | 'NOBODY'
  | 'KEPT'
  | 'PASSED'
  | 'TIME_UP'
  | 'GONE'
  | 'LEFT'
  | 'TAKEN'
  | 'BOT'
  | 'BOT_TIME_UP'
  | 'BOT_LOST'
  | 'BOT_FAILED'
  | 'SKILLS_WAIVED'
  | 'REACTED'
  | 'CLOSED';

/** Those who were passed over for the same reason; some of them by id. */
interface Group {
  WHY: Reason;
  COUNT: number;
  USERS: number[];
}

export interface Decided {
  AT: string;
  WHAT: What;
  USER_ID: number;
  OTHERS: Group[];
}

/** What a clock will do; what somebody has to do first has no time. */
export interface Next {
  AT?: string;
  WHAT: Coming;
}

/** The answer of `switchboard.routing.explain`. */
export interface Explanation {
  STAGE: State;
  /** Who has the dialog or is asked to take it; 0: nobody. */
  USER_ID: number;
  USERS: Record<string, string>;
  DECISIONS: Decided[];
  NEXT: Next[];
}

/** An explanation in the reader's language. */
export class Words {
  constructor(private readonly known: Explanation) {}

  state(): string {
    return t(`why.state.${this.known.STAGE}`, { who: this.name(this.known.USER_ID) });
  }

  decided(step: Decided): string {
    const what = this.what(step);
    return step.OTHERS.length === 0 ? what : `${what} ${t('why.others', { list: step.OTHERS.map((group) => this.group(group)).join('; ') })}`;
  }

  next(step: Next): string {
    return step.WHAT === 'HOP' && !this.known.USER_ID ? t('why.next.HOP_ROUND') : t(`why.next.${step.WHAT}`, { who: this.name(this.known.USER_ID) });
  }

  private what({ WHAT, USER_ID }: Decided): string {
    const who = this.name(USER_ID);
    if (USER_ID && WHAT === 'REACTED') {
      return t('why.what.REACTED_BOT', { who });
    }
    return USER_ID && WHAT === 'CLOSED' ? t('why.what.CLOSED_BY', { who }) : t(`why.what.${WHAT}`, { who });
  }

  private group({ WHY, COUNT, USERS }: Group): string {
    const names = USERS.map((user) => this.name(user));
    const all = COUNT > names.length ? [...names, '…'] : names;
    return t('why.group', {
      n: COUNT,
      reason: t(`why.reason.${WHY}`),
      names: new Intl.ListFormat(language(), { type: 'unit', style: 'short' }).format(all),
    });
  }

  private name(user: number): string {
    return this.known.USERS[user] ?? '';
  }
}
