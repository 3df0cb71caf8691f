import { useCallback, useEffect, useRef, useState } from 'react';
import type { DismissalLine } from '../../../shared/contract/methods/dismissals.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { dataOrReport } from '../../transport/report-error.ts';
import { useClient } from '../../transport/use-client.ts';

/** Asked for at once around what is in view. */
const windowSize = 100;

export interface DismissalLines {
  /** The line as last heard of; nothing while it is not loaded. */
  get(id: Id | undefined): DismissalLine | undefined;
  /** Loads the lines at places `from` to `to` where they are not loaded yet. */
  need(from: number, to: number): void;
}

/**
 * The lines of a list that may have tens of thousands: only those in view are read. Of another list they are read anew,
 * and what is shown stays until they are there.
 */
export function useDismissalLines(ids: readonly Id[]): DismissalLines {
  const client = useClient();
  const [known, setKnown] = useState<ReadonlyMap<Id, DismissalLine>>(new Map());
  const asked = useRef<{ ids: readonly Id[]; windows: Set<number> }>({ ids, windows: new Set() });

  const load = useCallback(
    async (list: readonly Id[], window: number) => {
      const wanted = list.slice(window * windowSize, (window + 1) * windowSize);
      const lines = dataOrReport(await client.invoke('dismissals.lines', { ids: [...wanted] }));
      if (lines) setKnown((before) => new Map([...before, ...lines.map((line) => [line.id, line] as const)]));
    },
    [client],
  );

  const need = useCallback(
    (from: number, to: number) => {
      if (asked.current.ids !== ids) asked.current = { ids, windows: new Set() };
      const { windows } = asked.current;
      const last = Math.min(Math.ceil(to / windowSize), Math.ceil(ids.length / windowSize));
      for (let window = Math.floor(Math.max(0, from) / windowSize); window < last; window++) {
        if (windows.has(window)) continue;
        windows.add(window);
        void load(ids, window);
      }
    },
    [ids, load],
  );
  useEffect(() => need(0, 1), [need]);

  return { get: (id) => (id === undefined ? undefined : known.get(id)), need };
}
