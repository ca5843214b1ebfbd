import { words } from '../worker/words';
import { ApiError } from './api/api';

const AGAIN = 4_000;
/** A server with a fault is not helped by being asked all the time. */
const AFTER_FAULT = 30_000;
const UNKNOWN = 401;
/** No answer, or that of a proxy which got none. */
const AWAY = new Set([0, 502, 503, 504]);

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
      excuse(fault instanceof ApiError && !AWAY.has(fault.status) ? fault.code : null);
    }
  });
}

/**
 * In words that need no catalogue, for that may be what is missing.
 *
 * @param fault what the server answered; null when it could not be reached
 */
function excuse(fault: string | null): void {
  const [say, language] = words(document.documentElement.lang === 'en' ? navigator.language : document.documentElement.lang);
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  const page = document.createElement('main');
  page.className = 'unreachable';
  page.append(
    saying('h1', fault === null ? say.gone : say.wrong),
    saying('p', fault === null ? say.what : say.whatWrong.replace('{code}', fault)),
    link(say.again),
  );
  document.querySelector('#app')!.replaceChildren(page);
  addEventListener('online', back);
  setInterval(back, fault === null ? AGAIN : AFTER_FAULT);
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
    (answer) => answer.ok && location.reload(),
    () => {},
  );
}
