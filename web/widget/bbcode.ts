/** A piece of a message: text, a break, or a tag around other pieces. */
export type Node =
  | { kind: 'text'; text: string }
  | { kind: 'br' }
  | { kind: 'b' | 'i' | 'u' | 's'; inner: Node[] }
  | { kind: 'url'; href: string; inner: Node[] };

type Paired = Exclude<Node, { kind: 'text' } | { kind: 'br' }>;

const TAG = /\[(\/?)(b|i|u|s|url|br)(?:=([^\]\s]{1,2000}))?\]|\r?\n|(https?:\/\/[^\s<>[\]"']{1,2000})/gi;
const DEEPEST = 20;

/** Only addresses that a browser opens without running anything. */
function isSafe(address: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(address);
}

/** Reads a message's markup. Whatever is no tag of ours stays the text that it was. */
export function parse(source: string): Node[] {
  const top: Node[] = [];
  const open: Paired[] = [];
  let at = 0;
  const inner = () => open.at(-1)?.inner ?? top;
  const say = (text: string) => {
    if (text) {
      inner().push({ kind: 'text', text });
    }
  };
  for (const match of source.matchAll(TAG)) {
    say(source.slice(at, match.index));
    at = match.index + match[0].length;
    const name = match[2]?.toLowerCase() as Paired['kind'] | 'br' | undefined;
    if (match[4]) {
      link(inner(), match[4], open);
    } else if (!name || name === 'br') {
      inner().push({ kind: 'br' });
    } else if (match[1]) {
      close(name) || say(match[0]);
    } else if (open.length >= DEEPEST || !begin(name, match[3])) {
      say(match[0]);
    }
  }
  say(source.slice(at));
  return top;

  function begin(name: Paired['kind'], value: string | undefined): boolean {
    if (name !== 'url') {
      push({ kind: name, inner: [] });
      return true;
    }
    const address = value ?? /^([^[]{1,2000})\[\/url\]/i.exec(source.slice(at))?.[1] ?? '';
    if (isSafe(address)) {
      push({ kind: 'url', href: address, inner: [] });
      return true;
    }
    return false;
  }

  function push(node: Paired): void {
    inner().push(node);
    open.push(node);
  }

  function close(name: Paired['kind']): boolean {
    const found = open.findLastIndex((node) => node.kind === name);
    open.length = found < 0 ? open.length : found;
    return found >= 0;
  }
}

/** An address in the text becomes a link, unless it stands in one. */
function link(into: Node[], address: string, open: Paired[]): void {
  const text: Node = { kind: 'text', text: address };
  const plain = open.some((node) => node.kind === 'url');
  into.push(plain ? text : { kind: 'url', href: address, inner: [text] });
}
