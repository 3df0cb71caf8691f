import type { Settings } from '../../shared/contract/model.ts';

/** Shows the desk in this theme; the colours themselves are in tokens.css. */
export function applyTheme(theme: Settings['theme']): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
