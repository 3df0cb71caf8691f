import { useCallback, useEffect, useRef, useState } from 'react';
import type { Term } from '../../../../shared/checks/check.ts';
import type { ErrorShape } from '../../../../shared/contract/errors.ts';
import type { TermEntry } from '../../../../shared/contract/model.ts';
import { useClient } from '../../../transport/use-client.ts';

/** Entries that are asked for at once. */
const size = 200;

export interface TermPages {
  readonly total: number;
  /** Whether the first answer is there. */
  readonly isKnown: boolean;
  readonly error?: ErrorShape;
  entry(index: number): TermEntry | undefined;
  /** Asks for entries `from` to `to` where they are not there yet. */
  readonly need: (from: number, to: number) => void;
  readonly reload: () => void;
}

/** The entries that are searched for, as far as somebody looks at them. What is shown stays while it is asked again. */
export function useTermPages(query: string, status: Term['status'] | undefined): TermPages {
  const client = useClient();
  const [state, setState] = useState<{ readonly total: number; readonly error?: ErrorShape }>();
  const [entries, setEntries] = useState<ReadonlyMap<number, readonly TermEntry[]>>(new Map());
  const asked = useRef(new Set<number>());
  const shown = useRef({ from: 0, to: 1 });
  const turn = useRef(0);

  const ask = useCallback(
    async (page: number, isAnew: boolean): Promise<void> => {
      asked.current.add(page);
      const mine = turn.current;
      const input = { query, from: page * size, to: (page + 1) * size, ...(status && { status }) };
      const answer = await client.invoke('terms.search', input);
      if (mine !== turn.current) return;
      if (!answer.ok) {
        setState({ total: 0, error: answer.error });
        return;
      }
      setState({ total: answer.data.total });
      setEntries((known) => new Map([...(isAnew ? [] : known), [page, answer.data.entries]]));
    },
    [client, query, status],
  );

  const reload = useCallback(() => {
    turn.current += 1;
    asked.current = new Set();
    const first = Math.floor(shown.current.from / size);
    const last = Math.floor(Math.max(0, shown.current.to - 1) / size);
    for (let page = first; page <= last; page += 1) void ask(page, page === first);
  }, [ask]);

  useEffect(reload, [reload]);
  useEffect(() => client.subscribe('terms-changed', reload), [client, reload]);

  const need = useCallback(
    (from: number, to: number) => {
      shown.current = { from, to };
      for (let page = Math.floor(from / size); page * size < to; page += 1) {
        if (!asked.current.has(page)) void ask(page, false);
      }
    },
    [ask],
  );

  return {
    total: state?.total ?? 0,
    isKnown: state !== undefined,
    ...(state?.error && { error: state.error }),
    entry: (index) => entries.get(Math.floor(index / size))?.[index % size],
    need,
    reload,
  };
}
