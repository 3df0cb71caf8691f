import type { Settings } from '../../shared/contract/model.ts';
import { zoomMedia } from './zoom-media.ts';

/** The part of the settings that decides how everything looks. */
export type Appearance = Pick<Settings, 'theme' | 'contrast' | 'motion' | 'zoom'>;

/** What the system asks for; what the desk's own settings say goes beyond it, never below. */
const wantsContrast = '(prefers-contrast: more), (forced-colors: active)';
const wantsStillness = '(prefers-reduced-motion: reduce)';

/**
 * Shows the desk in these colours and this size until the answered function is called; the colours themselves are in
 * tokens.css. All lengths of the style sheets are built as `rem`, so that the root's size is the zoom of everything.
 */
export function applyAppearance({ theme, contrast, motion, zoom }: Appearance): () => void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.style.fontSize = `${16 * zoom}px`;
  zoomMedia(zoom);
  const ends = [
    follow(wantsContrast, (wanted) => root.toggleAttribute('data-high-contrast', wanted || contrast === 'more')),
    follow(wantsStillness, (wanted) => root.toggleAttribute('data-still', wanted || motion === 'less')),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Tells at once whether the media query matches, and again with every change. */
function follow(query: string, tell: (matches: boolean) => void): () => void {
  const media = window.matchMedia(query);
  const listener = (): void => tell(media.matches);
  listener();
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
