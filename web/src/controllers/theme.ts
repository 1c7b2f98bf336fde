// Light or dark: the system's wish until a person says otherwise, which is kept for the next visit
// where it can be.
const KEY = 'cqrs-lab-theme';
export type Theme = 'light' | 'dark';

const darkWished = matchMedia('(prefers-color-scheme: dark)');

export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return darkWished.matches ? 'dark' : 'light';
}

export function restoreTheme(): void {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
  } catch {
    // Storage is closed to us, in a sandboxed frame for one: the system's wish holds.
  }
}

export function toggleTheme(): void {
  const theme = currentTheme() === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // As above: it holds for this visit.
  }
}

export const onThemeChange = (listener: () => void): void =>
  darkWished.addEventListener('change', listener);
