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

  show(text: string, action?: Toast['action']): number {
    return this.add({ tone: 'plain', text, ...(action && { action }) }, SHORT);
  }

  fail(text: string, action?: Toast['action']): number {
    return this.add({ tone: 'bad', text, ...(action && { action }) }, LONG);
  }

  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  private add(toast: Omit<Toast, 'id'>, life: number): number {
    const id = ++this.last;
    const same = (other: Toast) => other.text === toast.text;
    this.list = [...this.list.filter((other) => !same(other)).slice(-2), { ...toast, id }];
    setTimeout(() => this.close(id), life);
    return id;
  }
}
