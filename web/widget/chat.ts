import { mount } from 'svelte';
import { Chat } from './chat.svelte';
import { readableOn } from './color';
import styles from './chat.css?inline';
import Window from './Window.svelte';
import { speak } from './texts';
import type { Config, Launcher, MountPanel, Options, Panel } from './types';

const PAPER = '#ffffff';
const NIGHT = '#1a1a19';

/** Puts the chat beside its button. */
export const mountPanel: MountPanel = async (
  root: HTMLElement,
  options: Options,
  config: Config,
  launcher: Launcher,
): Promise<Panel> => {
  await speak(options.language);
  const shadow = root.getRootNode() as ShadowRoot;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  root.style.setProperty('--brand-ink-light', readableOn(PAPER, config.color));
  root.style.setProperty('--brand-ink-dark', readableOn(NIGHT, config.color));
  const chat = new Chat(options, config, launcher);
  document.addEventListener('visibilitychange', () => chat.tell());
  mount(Window, { target: root, ...(root.firstChild && { anchor: root.firstChild }), props: { chat } });
  void chat.start();
  return { open: () => chat.show(true), close: () => chat.show(false) };
};
