import { useSyncExternalStore } from 'react';
import type { Id } from '../../shared/contract/model.ts';

/** Where the person is. `row` is 1-based, as rows are numbered on screen. */
export type Route =
  | { readonly page: 'stories' }
  | { readonly page: 'story'; readonly storyId: Id; readonly row?: number }
  | { readonly page: 'report'; readonly storyId: Id }
  | { readonly page: 'versions'; readonly storyId: Id }
  | { readonly page: 'settings'; readonly section?: SettingsSection }
  | { readonly page: Exclude<DeskPage, 'settings'> };

/** Pages that are about the whole desk and need no more than their name. */
const deskPages = ['search', 'memory', 'dismissals', 'reports', 'settings'] as const;
export type DeskPage = (typeof deskPages)[number];

/** The parts of the settings page, in their order. */
export const settingsSections = ['general', 'people', 'review', 'checks', 'keys', 'backups', 'about'] as const;
export type SettingsSection = (typeof settingsSections)[number];

function positive(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

/** Reads `location.hash`; anything unknown is the story list. */
export function parseRoute(hash: string): Route {
  const [page, id, rows, row] = hash.replace(/^#\/?/, '').split('/');
  const deskPage = deskPages.find((each) => each === page);
  if (deskPage === 'settings') {
    const section = settingsSections.find((each) => each === id);
    return section ? { page: 'settings', section } : { page: 'settings' };
  }
  if (deskPage) return { page: deskPage };
  const storyId = page === 'stories' ? positive(id) : undefined;
  if (storyId === undefined) return { page: 'stories' };
  if (rows === 'report' || rows === 'versions') return { page: rows, storyId };
  const number = rows === 'rows' ? positive(row) : undefined;
  return number === undefined ? { page: 'story', storyId } : { page: 'story', storyId, row: number };
}

/** The address of a route, for `href`. */
export function hrefOf(route: Route): string {
  if (route.page === 'settings') return `#/settings${route.section === undefined ? '' : `/${route.section}`}`;
  if (!('storyId' in route)) return `#/${route.page}`;
  if (route.page !== 'story') return `#/stories/${route.storyId}/${route.page}`;
  return `#/stories/${route.storyId}${route.row === undefined ? '' : `/rows/${route.row}`}`;
}

/** `replace`: without a new entry for the back button, e.g. while walking rows. */
export function navigate(route: Route, { replace = false } = {}): void {
  const href = hrefOf(route);
  if (window.location.hash === href) return;
  if (!replace) {
    window.location.hash = href;
    return;
  }
  window.history.replaceState(window.history.state, '', href);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

function onHash(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(onHash, () => window.location.hash);
  return parseRoute(hash);
}
