import { effect, signal } from '@preact/signals';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'netback-theme';

/** What the reader chose; `auto` follows the system. */
export const theme = signal<Theme>('auto');

/** True where the page is dark now. */
export const isDark = signal(false);

/** Puts the theme onto the page and keeps the choice where the browser lets it. */
export function applyTheme(page: Window): void {
  const system = page.matchMedia('(prefers-color-scheme: dark)');
  theme.value = remembered(page);
  const show = (): void => {
    isDark.value = theme.value === 'dark' || (theme.value === 'auto' && system.matches);
    page.document.documentElement.dataset['theme'] = isDark.value ? 'dark' : 'light';
  };
  system.addEventListener('change', show);
  effect(() => {
    show();
    remember(page, theme.value);
  });
}

function remembered(page: Window): Theme {
  try {
    const value = page.localStorage.getItem(key);
    return (themes as readonly (string | null)[]).includes(value) ? (value as Theme) : 'auto';
  } catch {
    return 'auto';
  }
}

/** A page opened from a file may have no storage; then the choice lasts as long as the page. */
function remember(page: Window, value: Theme): void {
  try {
    page.localStorage.setItem(key, value);
  } catch {
    return;
  }
}
