/** Which colours a person wants: their own choice on this device, or the system's. */
export type Theme = 'light' | 'dark' | 'system';

const KEY = 'switchboard.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

export function chosenTheme(): Theme {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  show();
}

/** Shows the chosen colours from now on, also when the system changes its own. */
export function followTheme(): void {
  dark.addEventListener('change', show);
  show();
}

function show(): void {
  const chosen = chosenTheme();
  const shown = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen;
  document.documentElement.dataset['theme'] = shown;
}
