import type { Card } from '../../shared/api/types';

export const VIEWS = ['mine', 'waiting', 'all', 'closed', 'mentions'] as const;
export type View = (typeof VIEWS)[number];

/** Whether a dialog belongs in a view; the server decides the same way. */
export function belongs(card: Card, view: View, me: number): boolean {
  switch (view) {
    case 'mine':
      return (card.state === 'waiting' || card.state === 'work') && card.operator?.id === me;
    case 'waiting':
      return card.state === 'waiting';
    case 'all':
      return card.state !== 'closed';
    case 'closed':
      return card.state === 'closed';
    case 'mentions':
      return card.mentioned !== null;
  }
}

/** What a view is sorted by: the smaller comes first. */
export function rank(card: Card, view: View): readonly [number, number] {
  const last = card.last?.id ?? 0;
  switch (view) {
    case 'mine':
      return [card.pinned ? 0 : 1, -last];
    case 'waiting':
      return [card.waiting_since ?? 0, card.session ?? 0];
    case 'all':
      return [0, -last];
    case 'closed':
      return [0, -card.changed_at];
    case 'mentions':
      return [0, -(card.mentioned ?? 0)];
  }
}

export function compare(left: Card, right: Card, view: View): number {
  const [a, b] = rank(left, view);
  const [c, d] = rank(right, view);
  return a - c || b - d || right.chat - left.chat;
}
