import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorShape } from '../../../../shared/contract/errors.ts';
import type { Id } from '../../../../shared/contract/model.ts';
import { useClient } from '../../../transport/use-client.ts';
import { openRows, type ShownHit } from './shown-hit.ts';

export interface Concordance {
  /** What the hits answer; behind what is typed for a moment. */
  readonly query: string;
  /** The memory's first, then rows that nobody has worked on yet. */
  readonly hits: readonly ShownHit[];
  readonly status: 'loading' | 'ready' | 'error';
  readonly error?: ErrorShape;
  readonly hasMore: boolean;
  readonly more: () => void;
  /** Takes a segment off the list; it is for the caller to take it out of the memory. */
  readonly drop: (id: Id) => void;
  readonly reload: () => void;
}

interface Page {
  readonly query: string;
  readonly hits: readonly ShownHit[];
  /** Rows of stories that are not in the memory are among the hits. */
  readonly isWhole?: boolean;
  readonly next?: Id | undefined;
  readonly error?: ErrorShape;
}

/** Whoever types is answered after so many milliseconds without a key. */
const pause = 40;

/** Looks for a wording while it is typed; what is shown stays until the next answer is there. */
export function useConcordance(query: string): Concordance {
  const client = useClient();
  const [page, setPage] = useState<Page>();
  const [isBusy, setIsBusy] = useState(true);
  const latest = useRef(0);

  const ask = useCallback(
    async (before?: Id): Promise<void> => {
      const turn = before === undefined ? ++latest.current : latest.current;
      setIsBusy(true);
      const answer = await client.invoke('memory.concordance', { query, ...(before !== undefined && { before }) });
      if (turn !== latest.current) return;
      setIsBusy(false);
      if (!answer.ok) {
        setPage({ query, hits: [], error: answer.error });
        return;
      }
      const { hits, next } = answer.data;
      setPage((known) => ({ query, hits: before === undefined || !known ? hits : [...known.hits, ...hits], next }));
    },
    [client, query],
  );

  useEffect(() => {
    const timer = setTimeout(() => void ask(), pause);
    return () => clearTimeout(timer);
  }, [ask]);
  // Where the memory has no more, other rows of the stories say it, too.
  useEffect(() => {
    if (!page || page.error || page.isWhole || page.next !== undefined || page.query === '') return undefined;
    let isCurrent = true;
    const wanted = { query: page.query, places: ['original' as const, 'revision' as const] };
    void client.invoke('search.find', wanted).then((answer) => {
      if (!isCurrent || !answer.ok) return;
      setPage({ ...page, isWhole: true, hits: [...page.hits, ...openRows(answer.data, page.hits)] });
    });
    return () => {
      isCurrent = false;
    };
  }, [client, page]);
  useEffect(() => client.subscribe('memory-changed', () => void ask()), [client, ask]);

  return {
    query: page?.query ?? '',
    hits: page?.hits ?? [],
    status: page?.error ? 'error' : page ? 'ready' : 'loading',
    ...(page?.error && { error: page.error }),
    hasMore: page?.next !== undefined,
    more: () => {
      if (!isBusy && page?.next !== undefined) void ask(page.next);
    },
    drop: (id) => setPage((known) => known && { ...known, hits: known.hits.filter((hit) => hit.id !== id) }),
    reload: () => void ask(),
  };
}
