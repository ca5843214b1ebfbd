/** Puts what floats below its button, or above it where there is more room; never off the page. */
export function place(at: DOMRect, floating: HTMLElement): void {
  const { offsetWidth: wide, offsetHeight: high } = floating;
  const below = at.bottom + 4 + high <= innerHeight || at.top < high;
  const start = getComputedStyle(floating).direction === 'rtl' ? at.right - wide : at.left;
  floating.style.top = `${below ? Math.min(at.bottom + 4, innerHeight - high - 8) : at.top - high - 4}px`;
  floating.style.left = `${Math.max(8, Math.min(start, innerWidth - wide - 8))}px`;
}
