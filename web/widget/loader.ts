/**
 * The first script on the page: shows the button, and loads the chat when somebody wants it.
 *
 * It runs as a classic script on other people's pages, so it imports nothing but types.
 */
import type { Config, Launcher, Options, Panel } from './types';
import styles from './launcher.css?inline';

const OPEN: Record<string, string> = {
  en: 'Open the chat',
  de: 'Chat öffnen',
  es: 'Abrir el chat',
  fr: 'Ouvrir le chat',
  pt: 'Abrir o chat',
  ru: 'Открыть чат',
  ar: 'افتح المحادثة',
};
const CLOSE: Record<string, string> = {
  en: 'Close the chat',
  de: 'Chat schließen',
  es: 'Cerrar el chat',
  fr: 'Fermer le chat',
  pt: 'Fechar o chat',
  ru: 'Закрыть чат',
  ar: 'أغلق المحادثة',
};
const SVG = 'http://www.w3.org/2000/svg';
const BUBBLE = 'M4 5.5h16v11H11l-4.5 4v-4H4z';
const DOWN = 'M5 9l7 7 7-7';

const script = document.currentScript as HTMLScriptElement | null;

function optionsOf(element: HTMLScriptElement): Options {
  const said = element.dataset;
  const { visitorId, visitorHash } = said;
  return {
    base: new URL(element.src).origin + new URL('.', element.src).pathname.replace(/\/$/, ''),
    code: said.line ?? '',
    mode: said.mode === 'page' ? 'page' : 'bubble',
    language: said.language ?? '',
    theme: said.theme === 'light' || said.theme === 'dark' ? said.theme : 'auto',
    identity: visitorId && visitorHash ? { id: visitorId, hash: visitorHash } : null,
    known: { name: said.visitorName ?? '', email: said.visitorEmail ?? '', phone: said.visitorPhone ?? '' },
  };
}

/** The first language that the chat speaks: the page's wish, the page's own, the visitor's. */
function languageOf(options: Options, config: Config): string {
  const wishes = [options.language, document.documentElement.lang, ...navigator.languages];
  const short = wishes.map((wish) => wish.toLowerCase().split('-')[0]!);
  return short.find((wish) => config.languages.includes(wish)) ?? config.languages[0] ?? 'en';
}

function isKept(options: Options): boolean {
  try {
    return localStorage.getItem(`switchboard.chat.${options.code}`) !== null;
  } catch {
    return false;
  }
}

function isLeftOpen(options: Options): boolean {
  try {
    return sessionStorage.getItem(`switchboard.chat.${options.code}.open`) === '1';
  } catch {
    return false;
  }
}

/** Black or white, whichever is easier to read on the colour. */
function inkOn(color: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! > 0.179 ? '#000' : '#fff';
}

function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const line = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

class Chat implements Launcher {
  private readonly button = document.createElement('button');
  private readonly badge = document.createElement('span');
  private readonly line: SVGPathElement;
  private readonly root = document.createElement('div');
  private panel: Promise<Panel> | null = null;
  private isOpen = false;

  constructor(
    private readonly options: Options,
    private readonly config: Config,
  ) {
    const host = document.createElement('switchboard-chat');
    const shadow = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [sheet];
    this.root.lang = options.language;
    this.root.dir = options.language === 'ar' ? 'rtl' : 'ltr';
    this.root.className = `as-${options.mode} at-${config.position}`;
    this.root.dataset['theme'] = options.theme;
    this.root.style.setProperty('--brand', config.color);
    this.root.style.setProperty('--brand-on', inkOn(config.color));
    const svg = icon(BUBBLE);
    this.line = svg.firstChild as SVGPathElement;
    this.badge.className = 'badge';
    this.badge.hidden = true;
    this.button.type = 'button';
    this.button.className = 'launcher';
    this.button.append(svg, this.badge);
    this.button.addEventListener('click', () => (this.isOpen ? this.close() : this.open()));
    this.button.addEventListener('pointerenter', () => this.load(), { once: true });
    this.name();
    if (options.mode === 'bubble') {
      this.root.append(this.button);
    }
    shadow.append(this.root);
    document.body.append(host);
  }

  /** Whoever has written before gets the chat at once: there may be answers. */
  start(): void {
    if (this.options.mode === 'page' || isLeftOpen(this.options)) {
      this.open();
    } else if (isKept(this.options) || this.options.identity) {
      (window.requestIdleCallback ?? setTimeout)(() => this.load());
    }
  }

  open(): void {
    this.load().then(
      (panel) => panel.open(),
      () => (this.panel = null),
    );
  }

  close(): void {
    this.panel?.then((panel) => panel.close());
  }

  private load(): Promise<Panel> {
    this.panel ??= import('./chat').then(({ mountPanel }) =>
      mountPanel(this.root, this.options, this.config, this),
    );
    return this.panel;
  }

  unread(count: number): void {
    this.badge.hidden = count === 0;
    this.badge.textContent = count > 9 ? '9+' : String(count);
    this.name(count);
  }

  opened(open: boolean): void {
    const closing = this.isOpen && !open;
    this.isOpen = open;
    this.line.setAttribute('d', open ? DOWN : BUBBLE);
    this.name();
    if (closing) {
      this.button.focus();
    }
  }

  private name(unread = 0): void {
    const verb = (this.isOpen ? CLOSE : OPEN)[this.options.language] ?? OPEN['en']!;
    this.button.setAttribute('aria-label', unread > 0 ? `${verb} (${unread})` : verb);
    this.button.setAttribute('aria-expanded', String(this.isOpen));
  }
}

async function begin(element: HTMLScriptElement): Promise<void> {
  const options = optionsOf(element);
  const answer = await fetch(`${options.base}/livechat/${options.code}`, { credentials: 'omit' });
  if (!answer.ok) {
    console.warn(`The web chat ${options.code} is not there or is switched off.`);
    return;
  }
  const config = (await answer.json()) as Config;
  options.language = languageOf(options, config);
  const chat = new Chat(options, config);
  Object.assign(window, {
    switchboardChat: { open: () => chat.open(), close: () => chat.close() },
  });
  chat.start();
}

function whenReady(act: () => void): void {
  if (document.body) {
    act();
  } else {
    document.addEventListener('DOMContentLoaded', act, { once: true });
  }
}

if (script?.dataset['line'] && !document.querySelector('switchboard-chat')) {
  whenReady(() => void begin(script).catch(() => console.warn('The web chat could not be reached.')));
}
