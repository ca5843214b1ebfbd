/**
 * Messages in the syntax of ICU, as far as our catalogues go: `{name}`, `{n, number}`,
 * `{n, plural, =0 {…} one {# …} other {# …}}` and `{x, select, a {…} other {…}}`.
 */
export type Arguments = Readonly<Record<string, string | number>>;

type Part =
  | { kind: 'text'; text: string }
  | { kind: 'number'; name: string }
  | { kind: 'value'; name: string }
  | { kind: 'choice'; name: string; plural: boolean; cases: Map<string, Part[]> };

const COUNTED = '#';

class Parser {
  private at = 0;

  constructor(private readonly source: string) {}

  parts(counted: string | null): Part[] {
    const parts: Part[] = [];
    let text = '';
    const flush = () => {
      if (text) {
        parts.push({ kind: 'text', text });
        text = '';
      }
    };
    while (this.at < this.source.length && this.source[this.at] !== '}') {
      const letter = this.source[this.at++]!;
      if (letter === '{') {
        flush();
        parts.push(this.placeholder());
      } else if (letter === COUNTED && counted !== null) {
        flush();
        parts.push({ kind: 'number', name: counted });
      } else {
        text += letter;
      }
    }
    flush();
    return parts;
  }

  private placeholder(): Part {
    const name = this.word();
    if (this.take('}')) {
      return { kind: 'value', name };
    }
    this.demand(',');
    const type = this.word();
    if (type === 'number') {
      this.demand('}');
      return { kind: 'number', name };
    }
    this.demand(',');
    const plural = type === 'plural';
    const cases = new Map<string, Part[]>();
    while (!this.take('}')) {
      const label = this.word();
      this.demand('{');
      cases.set(label, this.parts(plural ? name : null));
      this.demand('}');
    }
    if (!cases.has('other')) {
      throw new Error(`"other" expected in: ${this.source}`);
    }
    return { kind: 'choice', name, plural, cases };
  }

  private word(): string {
    const match = /^\s*([\w=]+)\s*/.exec(this.source.slice(this.at));
    if (!match) {
      throw new Error(`a word expected at ${this.at} in: ${this.source}`);
    }
    this.at += match[0].length;
    return match[1]!;
  }

  private take(wanted: string): boolean {
    while (this.source[this.at] === ' ') {
      this.at++;
    }
    if (this.source[this.at] !== wanted) {
      return false;
    }
    this.at++;
    return true;
  }

  private demand(wanted: string): void {
    if (!this.take(wanted)) {
      throw new Error(`"${wanted}" expected at ${this.at} in: ${this.source}`);
    }
  }
}

/** A message ready to be filled in. */
export class Message {
  private readonly parts: Part[];
  private readonly plurals: Intl.PluralRules;
  private readonly numbers: Intl.NumberFormat;

  constructor(source: string, language: string) {
    this.parts = new Parser(source).parts(null);
    this.plurals = new Intl.PluralRules(language);
    this.numbers = new Intl.NumberFormat(language);
  }

  fill(values: Arguments): string {
    return this.join(this.parts, values);
  }

  /** The names that have to be filled in, sorted. */
  names(): string[] {
    const names = new Set<string>();
    const collect = (parts: Part[]) => {
      for (const part of parts) {
        if (part.kind !== 'text') {
          names.add(part.name);
        }
        if (part.kind === 'choice') {
          part.cases.forEach(collect);
        }
      }
    };
    collect(this.parts);
    return [...names].sort();
  }

  private join(parts: Part[], values: Arguments): string {
    return parts.map((part) => this.show(part, values)).join('');
  }

  private show(part: Part, values: Arguments): string {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'value':
        return String(values[part.name] ?? '');
      case 'number':
        return this.numbers.format(Number(values[part.name]));
      case 'choice':
        return this.join(this.chosen(part, values[part.name]), values);
    }
  }

  private chosen(part: Part & { kind: 'choice' }, value: string | number | undefined): Part[] {
    const label = part.plural ? this.plurals.select(Number(value)) : String(value);
    return part.cases.get(`=${value}`) ?? part.cases.get(label) ?? part.cases.get('other')!;
  }
}
