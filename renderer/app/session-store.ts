import type { Input } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { ErrorShape } from '../../shared/contract/errors.ts';
import type { AppInfo, Person, Settings } from '../../shared/contract/model.ts';

/** What every page needs to know, read once and kept current by events. */
export interface Session {
  readonly info: AppInfo;
  readonly settings: Settings;
  readonly people: readonly Person[];
}

export type SessionState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly session: Session }
  | { readonly status: 'error'; readonly error: ErrorShape };

export interface SessionStore {
  get(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Reads all of it again. */
  load(): Promise<void>;
  /** Shown at once; answers the error when the backend refuses it, after what was shown is put back. */
  changeSettings(patch: Input<'settings.change'>): Promise<ErrorShape | undefined>;
}

export function createSessionStore(client: Client): SessionStore {
  let state: SessionState = { status: 'loading' };
  const listeners = new Set<() => void>();

  function set(next: SessionState): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  function update(patch: Partial<Session>): void {
    if (state.status === 'ready') set({ status: 'ready', session: { ...state.session, ...patch } });
  }

  /** What is told of settings is mostly what is known already, of an own change: then nothing is drawn again. */
  function tell(settings: Settings): void {
    const isNews = state.status === 'ready' && JSON.stringify(settings) !== JSON.stringify(state.session.settings);
    if (isNews) update({ settings });
  }

  // While own changes are on their way, what the backend tells of the first would take back the second on screen.
  let pending = 0;
  /** What was told while the session is being read: an answer may be older than that. */
  let told: Partial<Session> = {};
  let loads = 0;
  client.subscribe('settings-changed', (settings) => {
    told = { ...told, settings };
    if (pending === 0) tell(settings);
  });
  client.subscribe('people-changed', (people) => {
    told = { ...told, people };
    update({ people });
  });

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async load() {
      if (loads === 0) told = {};
      loads += 1;
      const [info, settings, people] = await Promise.all([
        client.invoke('app.info', {}),
        client.invoke('settings.get', {}),
        client.invoke('people.list', {}),
      ]);
      loads -= 1;
      if (info.ok && settings.ok && people.ok) {
        set({ status: 'ready', session: { info: info.data, settings: settings.data, people: people.data, ...told } });
        return;
      }
      const failed = [info, settings, people].find((result) => !result.ok);
      // What is on screen already is worth more than the message that it could not be read again.
      if (failed && !failed.ok && state.status !== 'ready') set({ status: 'error', error: failed.error });
    },
    async changeSettings(patch) {
      if (state.status !== 'ready') return undefined;
      const before = state.session.settings;
      update({ settings: { ...before, ...patch } as Settings });
      pending += 1;
      const result = await client.invoke('settings.change', patch);
      pending -= 1;
      if (pending === 0) {
        const now = result.ok ? result : await client.invoke('settings.get', {});
        if (pending === 0) tell(now.ok ? now.data : before);
      }
      return result.ok ? undefined : result.error;
    },
  };
}

/** Remembers a piece of layout that nobody waits for: when that fails, the next one will do. */
export function putLayout(store: SessionStore, key: string, value: unknown): void {
  const state = store.get();
  if (state.status !== 'ready') return;
  const layout = { ...state.session.settings.layout, [key]: value } as Input<'settings.change'>['layout'];
  if (layout) void store.changeSettings({ layout });
}
