import type { Attachment } from 'svelte/attachments';

const FOCUSABLE = 'button:not(:disabled), a[href], input:not(:disabled), textarea:not(:disabled)';

function focusable(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(FOCUSABLE)];
}

/** Keeps the focus in the window while it is open; Escape leaves it. */
export function keepInside(leave: () => void): Attachment<HTMLElement> {
  return (element) => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        leave();
      } else if (event.key === 'Tab') {
        turn(element, event);
      }
    };
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  };
}

function turn(element: HTMLElement, event: KeyboardEvent): void {
  const all = focusable(element);
  const active = (element.getRootNode() as ShadowRoot).activeElement;
  const edge = event.shiftKey ? all[0] : all.at(-1);
  if (active === edge || active === element) {
    event.preventDefault();
    (event.shiftKey ? all.at(-1) : all[0])?.focus();
  }
}

/** On a phone the keyboard takes a part of the screen: the window keeps to the rest. */
export const fitToScreen: Attachment<HTMLElement> = (element) => {
  const view = window.visualViewport;
  if (!view) {
    return;
  }
  const fit = () => {
    element.style.setProperty('--view-height', `${view.height}px`);
    element.style.setProperty('--view-top', `${view.offsetTop}px`);
  };
  fit();
  view.addEventListener('resize', fit);
  view.addEventListener('scroll', fit);
  return () => {
    view.removeEventListener('resize', fit);
    view.removeEventListener('scroll', fit);
  };
};

/** Takes files that are dropped on the window. */
export function takeFiles(over: (now: boolean) => void, taken: (files: FileList) => void): Attachment<HTMLElement> {
  return (element) => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const listeners = {
      dragover: (event: DragEvent) => {
        if (holdsFiles(event)) {
          event.preventDefault();
          over(true);
        }
      },
      dragleave: (event: DragEvent) => {
        if (!element.contains(event.relatedTarget as Node | null)) {
          over(false);
        }
      },
      drop: (event: DragEvent) => {
        over(false);
        if (holdsFiles(event)) {
          event.preventDefault();
          taken(event.dataTransfer!.files);
        }
      },
    };
    const each = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
    each.forEach(([name, listener]) => element.addEventListener(name, listener));
    return () => each.forEach(([name, listener]) => element.removeEventListener(name, listener));
  };
}

/** Takes the focus when the window opens; on a phone that would bring up the keyboard. */
export const focusAtFirst: Attachment<HTMLElement> = (element) => {
  const touch = matchMedia('(pointer: coarse)').matches;
  const target = touch ? element.closest<HTMLElement>('.window') : element;
  target?.focus({ preventScroll: true });
};
