import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Input } from '../../shared/contract/api.ts';
import type { AppInfo, Id, Person, Settings } from '../../shared/contract/model.ts';
import { reportError } from '../transport/report-error.ts';
import type { Session, SessionState, SessionStore } from './session-store.ts';

const Context = createContext<SessionStore | null>(null);

export const SessionProvider = Context.Provider;

export function useSessionStore(): SessionStore {
  const store = useContext(Context);
  if (!store) throw new Error('The session is used outside of SessionProvider.');
  return store;
}

export function useSessionState(): SessionState {
  const store = useSessionStore();
  return useSyncExternalStore(store.subscribe, store.get);
}

/** A part of the session; selectors must not build new objects. Where somebody stands is stored all day: few draw it. */
function useSession<T>(select: (session: Session) => T): T {
  const store = useSessionStore();
  return useSyncExternalStore(store.subscribe, () => {
    const state = store.get();
    if (state.status !== 'ready') throw new Error('The session is used before it is read.');
    return select(state.session);
  });
}

export function useAppInfo(): AppInfo {
  return useSession(({ info }) => info);
}

export function useSettings(): Settings {
  return useSession(({ settings }) => settings);
}

/** One of the settings: drawn again when that one is another. */
export function useSetting<K extends keyof Settings>(name: K): Settings[K] {
  return useSession(({ settings }) => settings[name]);
}

/** Changes settings at once on screen and in the database; what is refused is put back and said. */
export function useChangeSettings(): (patch: Input<'settings.change'>) => void {
  const store = useSessionStore();
  return useCallback(
    (patch) => {
      void store.changeSettings(patch).then((error) => (error ? reportError(error) : undefined));
    },
    [store],
  );
}

/**
 * One remembered piece of layout (a width, a fold), and the function that changes it.
 *
 * @param key unique in the desk: `<feature>.<what>`
 * @param read what to make of the stored value, which may be missing or of an older shape
 */
export function useLayoutSetting<T extends LayoutValue>(
  key: string,
  read: (stored: unknown) => T,
): [T, (next: T) => void] {
  const store = useSessionStore();
  const change = useChangeSettings();
  const stored = useSession(({ settings }) => settings.layout[key]);
  const value = useMemo(() => read(stored), [read, stored]);
  const set = useCallback(
    (next: T) => {
      // The newest layout, not the one of the last drawing: two changes in one event must both stay.
      const state = store.get();
      if (state.status !== 'ready') return;
      const layout = { ...state.session.settings.layout, [key]: next } as Input<'settings.change'>['layout'];
      if (layout) change({ layout });
    },
    [store, change, key],
  );
  return [value, set];
}

/** What a layout setting may be: anything that JSON can say. */
export type LayoutValue =
  | string
  | number
  | boolean
  | null
  | readonly LayoutValue[]
  | { readonly [key: string]: LayoutValue };

/** Everybody who works here. */
export function usePeople(): readonly Person[] {
  const people = useEverybody();
  return useMemo(() => people.filter(({ leftAt }) => leftAt === undefined), [people]);
}

/** Also those who left, whom the record still names. */
export function useEverybody(): readonly Person[] {
  return useSession(({ people }) => people);
}

/** Who sits at the desk now. */
export function usePerson(): Person {
  const personId = useSetting('personId');
  const people = usePeople();
  const person = people.find(({ id }) => id === personId) ?? people[0];
  if (!person) throw new Error('There is nobody at the desk.');
  return person;
}

/** Answers the function that finds a person by id, also one who left, e.g. to say who edited a row. */
export function useFindPerson(): (id: Id) => Person | undefined {
  const people = useEverybody();
  return useCallback((id: Id) => people.find((person) => person.id === id), [people]);
}
