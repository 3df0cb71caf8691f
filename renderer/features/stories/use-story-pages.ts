import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ErrorShape } from '../../../shared/contract/errors.ts';
import type { StorySummary } from '../../../shared/contract/model.ts';
import { useClient, useConnectionState } from '../../transport/use-client.ts';
import { isSameList, type Loaded, lastList } from './last-list.ts';

/** Stories asked for in one call. */
const pageSize = 60;

/** The list of stories, of which only the parts in view are loaded. */
export interface StoryPages {
  readonly total: number;
  /** Nothing while it is not loaded. */
  at(index: number): StorySummary | undefined;
  /** The place of a loaded story. */
  indexOf(id: number | undefined): number | undefined;
  /** Loads what is missing from `first` to `last`. */
  need(first: number, last: number): void;
}

export type StoryPagesState = { readonly reload: () => void } & (
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: ErrorShape }
  | { readonly status: 'ready'; readonly pages: StoryPages; readonly query: string }
);

/** Filters while one types: what is shown stays until the answer is there, and answers that come late are dropped. */
export function useStoryPages(query: string): StoryPagesState {
  const client = useClient();
  const connected = useConnectionState().kind === 'connected';
  const last = lastList(client);
  const [loaded, setLoaded] = useState(() => (query === '' ? last.get() : undefined));
  const [error, setError] = useState<ErrorShape>();
  const turn = useRef(0);
  const inView = useRef<readonly number[]>([0]);
  const asked = useRef(new Set<number>());

  const load = useCallback(
    async (parts: readonly number[], keep: boolean) => {
      if (!keep) {
        turn.current += 1;
        asked.current.clear();
      }
      const mine = turn.current;
      for (const part of parts) asked.current.add(part);
      const range = (part: number) => ({ from: part * pageSize, to: (part + 1) * pageSize });
      const filter = query ? { query } : {};
      const answers = await Promise.all(
        parts.map((part) => client.invoke('stories.page', { ...filter, ...range(part) })),
      );
      if (mine !== turn.current) return;
      const failed = answers.find((answer) => !answer.ok);
      if (failed && !failed.ok) {
        // What is shown stays: it is asked again as soon as the backend is back.
        if (failed.error.code !== 'backend-gone') setError(failed.error);
        return;
      }
      setError(undefined);
      const fresh = answers.flatMap((answer, at) =>
        answer.ok ? [[parts[at] ?? 0, answer.data.stories] as const] : [],
      );
      const total = answers.find((answer) => answer.ok)?.data.total ?? 0;
      if (query === '') last.keep(total, new Map(fresh).get(0));
      setLoaded((before) => {
        const kept = keep && before?.query === query ? before.parts : [];
        const now: Loaded = { query, total, parts: new Map([...kept, ...fresh]) };
        return before && isSameList(before, now) ? before : now;
      });
    },
    [client, last, query],
  );

  const reload = useCallback(() => void load(inView.current, false), [load]);
  useEffect(() => {
    inView.current = [0];
    if (connected) void load([0], false);
  }, [connected, load]);
  useEffect(() => client.subscribe('stories-changed', reload), [client, reload]);

  const pages = useMemo<StoryPages | undefined>(() => {
    if (!loaded) return undefined;
    const { parts, total } = loaded;
    return {
      total,
      at: (index) => parts.get(Math.floor(index / pageSize))?.[index % pageSize],
      indexOf(id) {
        for (const [part, stories] of parts) {
          const at = stories.findIndex((story) => story.id === id);
          if (at >= 0) return part * pageSize + at;
        }
        return undefined;
      },
      need(first, last) {
        const [from, to] = [Math.floor(first / pageSize), Math.floor(Math.max(0, last) / pageSize)];
        const needed = Array.from({ length: to - from + 1 }, (_, at) => from + at);
        inView.current = needed;
        const missing = needed.filter((part) => !parts.has(part) && !asked.current.has(part));
        if (missing.length > 0) void load(missing, true);
      },
    };
  }, [loaded, load]);

  if (error && !pages) return { status: 'error', error, reload };
  if (!pages || !loaded) return { status: 'loading', reload };
  return { status: 'ready', pages, query: loaded.query, reload };
}
