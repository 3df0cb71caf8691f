import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorShape } from '../../../shared/contract/errors.ts';
import type { VersionEntry } from '../../../shared/contract/methods/versions.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { useClient } from '../../transport/use-client.ts';
import type { EntryFilter } from './version-entries.tsx';

const windowSize = 60;

/** Entries of a version as they are scrolled to, a window at a time. For one version and filter. */
export function useEntries(storyId: Id, versionId: Id, filter: EntryFilter) {
  const client = useClient();
  const asked = useRef(new Set<number>());
  const [state, setState] = useState<{
    readonly total?: number;
    readonly entries: ReadonlyMap<number, VersionEntry>;
    readonly error?: ErrorShape;
  }>({ entries: new Map() });

  const load = useCallback(
    async (window: number) => {
      if (asked.current.has(window)) return;
      asked.current.add(window);
      const from = window * windowSize;
      const answer = await client.invoke('versions.entries', {
        storyId,
        versionId,
        kinds: filter === 'changes' || filter === 'edited' ? [] : [filter],
        edited: filter === 'edited',
        from,
        to: from + windowSize,
      });
      if (!answer.ok) {
        asked.current.delete(window);
        setState((now) => ({ ...now, error: answer.error }));
        return;
      }
      const { total, entries } = answer.data;
      setState((now) => ({
        total,
        entries: new Map([...now.entries, ...entries.map((entry, index) => [from + index, entry] as const)]),
      }));
    },
    [client, storyId, versionId, filter],
  );
  useEffect(() => void load(0), [load]);

  return {
    total: state.total,
    error: state.error,
    entry: (index: number): VersionEntry | undefined => state.entries.get(index),
    /** Loads entries `from` to `to` where they are not loaded yet. */
    need: (from: number, to: number): void => {
      for (let window = Math.floor(from / windowSize); window * windowSize < to; window++) void load(window);
    },
  };
}
