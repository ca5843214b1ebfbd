import type { Desk } from '../state/desk.svelte';
import { ACTIONS, isPossible } from './actions';
import { bulkKey } from './bulk';

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** By the letter on the key, or by its place where the letters are not Latin ones. */
function name(event: KeyboardEvent): string {
  const letter = /^Key[A-Z]$/.test(event.code) && !/^[a-z]$/i.test(event.key) ? event.code[3]! : event.key;
  const shift = event.shiftKey && /^[a-z]$/i.test(letter) ? 'shift+' : '';
  return shift + letter.toLowerCase();
}

const STEPS = ['j', 'k', 'arrowdown', 'arrowup'];

/** The keys of the page, where no text is being written and no sheet is open. */
export function handleKey(desk: Desk, event: KeyboardEvent): void {
  if (!STEPS.includes(name(event))) {
    desk.settle();
  }
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    desk.sheet = desk.sheet === 'commands' ? null : 'commands';
    return;
  }
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  if (modified || event.defaultPrevented || desk.sheet !== null || isWriting(event.target)) {
    return;
  }
  const pressed = name(event);
  if (bulkKey(desk, pressed)) {
    event.preventDefault();
    return;
  }
  const action = ACTIONS.find((each) => each.key === pressed && isPossible(each, desk));
  if (action) {
    event.preventDefault();
    action.run(desk);
  }
}
