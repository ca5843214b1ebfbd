/** Where the page is: `#/lines/3` is the section `lines` with the path `['3']`. */
export class Route {
  parts = $state.raw<readonly string[]>([]);
  /** Asked before leaving: what is not saved yet may keep the page. */
  guard: (() => boolean) | null = null;
  private address = '';

  constructor() {
    this.read();
    addEventListener('hashchange', () => this.follow());
  }

  get section(): string {
    return this.parts[0] ?? '';
  }

  get path(): readonly string[] {
    return this.parts.slice(1);
  }

  go(...parts: (string | number)[]): void {
    location.hash = address(...parts);
  }

  private follow(): void {
    if (location.hash !== this.address && this.guard && !this.guard()) {
      history.replaceState(null, '', this.address || '#/');
      return;
    }
    this.read();
  }

  private read(): void {
    this.address = location.hash;
    this.parts = location.hash
      .replace(/^#\/?/, '')
      .split('/')
      .filter(Boolean)
      .map(decodeURIComponent);
  }
}

/** The address of a place in the administration, for a link. */
export function address(...parts: (string | number)[]): string {
  return `#/${parts.map((part) => encodeURIComponent(part)).join('/')}`;
}
