/** A short message at the edge of the page. */
export interface Toast {
  id: number;
  tone: 'plain' | 'bad';
  text: string;
  action?: { label: string; run: () => void };
}

const SHORT = 5_000;
/** What went wrong stays longer, since it has to be understood. */
const LONG = 10_000;

export class Toasts {
  list = $state<Toast[]>([]);
  private last = 0;
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private held = false;

  show(text: string, action?: Toast['action']): number {
    return this.add({ tone: 'plain', text, ...(action && { action }) }, SHORT);
  }

  fail(text: string, action?: Toast['action']): number {
    return this.add({ tone: 'bad', text, ...(action && { action }) }, LONG);
  }

  /** While somebody reads them, none goes away. */
  hold(): void {
    this.held = true;
    this.timers.forEach((timer) => clearTimeout(timer));
    this.timers.clear();
  }

  release(): void {
    this.held = false;
    this.list.forEach(({ id }) => this.age(id, SHORT));
  }

  private age(id: number, life: number): void {
    if (!this.held) {
      clearTimeout(this.timers.get(id));
      this.timers.set(id, setTimeout(() => this.close(id), life));
    }
  }

  close(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    this.list = this.list.filter((toast) => toast.id !== id);
    // What goes from under the pointer does not always say that it has left.
    this.held &&= this.list.length > 0;
  }

  private add(toast: Omit<Toast, 'id'>, life: number): number {
    const id = ++this.last;
    const same = (other: Toast) => other.text === toast.text;
    this.list = [...this.list.filter((other) => !same(other)).slice(-2), { ...toast, id }];
    this.age(id, life);
    return id;
  }
}
