/**
 * The markup of messages as a tree: what a tag is must be known here, everything else stays text.
 *
 * A tag without its partner is text too. Takes time in proportion to the text, and nests no deeper
 * than `DEEPEST`.
 */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'bold' | 'italic' | 'underline' | 'strike' | 'quote' | 'person'; inside: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; href: string; inside: Inline[] };

type Span = 'bold' | 'italic' | 'underline' | 'strike' | 'quote' | 'person';

const SPANS: Record<string, Span> = {
  b: 'bold',
  i: 'italic',
  u: 'underline',
  s: 'strike',
  quote: 'quote',
  user: 'person',
  chat: 'person',
};
const DEEPEST = 12;
const TAG = /\[(\/?)(b|i|u|s|br|url|code|quote|user|chat)(?:=([^\]\n]{1,2000}))?\]|(https?:\/\/[^\s[\]<>"]{1,2000})|(\r?\n)/giy;

interface Open {
  name: string;
  value: string;
  source: string;
  inside: Inline[];
}

/** An address that a link may lead to; nothing else is ever followed. */
export function safeAddress(text: string): string | null {
  const trimmed = text.trim();
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(trimmed)) {
    return null;
  }
  return URL.canParse(trimmed) ? new URL(trimmed).href : null;
}

export function parse(source: string): Inline[] {
  return new Parser(source).parse();
}

class Parser {
  private readonly stack: Open[] = [{ name: '', value: '', source: '', inside: [] }];
  private text = '';

  constructor(private readonly source: string) {}

  parse(): Inline[] {
    let at = 0;
    while (at < this.source.length) {
      TAG.lastIndex = at;
      const match = this.mayBegin(at) ? TAG.exec(this.source) : null;
      if (match) {
        at = this.take(match, at);
      } else {
        this.text += this.source[at++]!;
      }
    }
    while (this.stack.length > 1) {
      this.giveUp();
    }
    return this.top().inside.concat(this.flushed());
  }

  private mayBegin(at: number): boolean {
    const letter = this.source[at]!;
    return letter === '[' || letter === '\n' || letter === '\r' || letter === 'h' || letter === 'H';
  }

  private take(match: RegExpExecArray, at: number): number {
    const [all, slash, tag = '', value = '', address, newline] = match;
    const name = tag.toLowerCase();
    const end = at + all.length;
    if (newline || name === 'br') {
      this.put({ kind: 'break' });
    } else if (address) {
      return at + this.link(address);
    } else if (slash) {
      this.close(name, all);
    } else if (name === 'code') {
      return this.code(end, all);
    } else if (this.stack.length > DEEPEST) {
      this.text += all;
    } else {
      this.flush();
      this.stack.push({ name, value, source: all, inside: [] });
    }
    return end;
  }

  /** A full stop behind an address ends the sentence, not the address. */
  private link(address: string): number {
    const trimmed = address.replace(/[.,;:!?)'"]+$/, '');
    const href = this.stack.some((open) => open.name === 'url') ? null : safeAddress(trimmed);
    if (href) {
      this.put({ kind: 'link', href, inside: [{ kind: 'text', text: trimmed }] });
    } else {
      this.text += trimmed;
    }
    return trimmed.length;
  }

  private code(from: number, tag: string): number {
    const end = this.source.toLowerCase().indexOf('[/code]', from);
    if (end < 0) {
      this.text += tag;
      return from;
    }
    this.put({ kind: 'code', text: this.source.slice(from, end) });
    return end + '[/code]'.length;
  }

  private close(name: string, source: string): void {
    if (!this.stack.some((open) => open.name === name)) {
      this.text += source;
      return;
    }
    while (this.top().name !== name) {
      this.giveUp();
    }
    const { value, inside } = this.pop();
    this.top().inside.push(...made(name, value, inside));
  }

  /** What was taken for a tag is text, since its partner never came. */
  private giveUp(): void {
    const { source, inside } = this.pop();
    this.top().inside.push({ kind: 'text', text: source }, ...inside);
  }

  private pop(): Open {
    this.flush();
    return this.stack.pop()!;
  }

  private top(): Open {
    return this.stack.at(-1)!;
  }

  private put(node: Inline): void {
    this.flush();
    this.top().inside.push(node);
  }

  private flush(): void {
    this.top().inside.push(...this.flushed());
  }

  private flushed(): Inline[] {
    const text = this.text;
    this.text = '';
    return text ? [{ kind: 'text', text }] : [];
  }
}

function made(name: string, value: string, inside: Inline[]): Inline[] {
  if (name === 'url') {
    const href = safeAddress(value || plain(inside));
    return href ? [{ kind: 'link', href, inside }] : inside;
  }
  const kind = SPANS[name];
  return kind ? [{ kind, inside }] : inside;
}

/** The words alone, for lists and notices. */
export function plain(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
        case 'code':
          return node.text;
        case 'break':
          return ' ';
        case 'link':
        case 'bold':
        case 'italic':
        case 'underline':
        case 'strike':
        case 'quote':
        case 'person':
          return plain(node.inside);
      }
    })
    .join('');
}
