import { words } from '../worker/words';
import { ApiError } from './api/api';

const AGAIN = 4_000;
const UNKNOWN = 401;

/**
 * Opens a page. Who has to log in first is on his way there; to whomever else does not get what the
 * page needs, it says so and comes back by itself.
 */
export function begin(open: () => Promise<void>): void {
  open().catch((fault: unknown) => {
    if (!(fault instanceof ApiError)) {
      console.error(fault);
    }
    if (!(fault instanceof ApiError && fault.status === UNKNOWN)) {
      excuse();
    }
  });
}

/** In words that need no catalogue, for that may be what is missing. */
function excuse(): void {
  const [say, language] = words(document.documentElement.lang === 'en' ? navigator.language : document.documentElement.lang);
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  const page = document.createElement('main');
  page.className = 'unreachable';
  page.append(saying('h1', say.gone), saying('p', say.what), link(say.again));
  document.querySelector('#app')!.replaceChildren(page);
  addEventListener('online', back);
  setInterval(back, AGAIN);
}

function saying(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function link(text: string): HTMLElement {
  const again = saying('a', text);
  again.setAttribute('href', '');
  return again;
}

function back(): void {
  fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
    () => location.reload(),
    () => {},
  );
}
