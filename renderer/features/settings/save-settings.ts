import { useCallback, useSyncExternalStore } from 'react';
import type { Input } from '../../../shared/contract/api.ts';
import { useSessionStore } from '../../app/use-session.ts';
import { reportError } from '../../transport/report-error.ts';

/** Where the last change of the settings stands. `saved` is said only when the backend answered so. */
export type SettingsSave = 'untouched' | 'saving' | 'saved' | 'failed';

let save: SettingsSave = 'untouched';
let latest = 0;
const listeners = new Set<() => void>();

function set(next: SettingsSave): void {
  save = next;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSettingsSave(): SettingsSave {
  return useSyncExternalStore(subscribe, () => save);
}

/** Forgets what was said of earlier changes. */
export function forgetSave(): void {
  set('untouched');
}

/** Changes settings at once on screen and on disk, and lets the settings page say how that went. */
export function useSaveSettings(): (patch: Input<'settings.change'>) => void {
  const store = useSessionStore();
  return useCallback(
    (patch) => {
      latest += 1;
      const mine = latest;
      set('saving');
      void store.changeSettings(patch).then((error) => {
        if (error) reportError(error);
        if (mine === latest) set(error ? 'failed' : 'saved');
      });
    },
    [store],
  );
}
