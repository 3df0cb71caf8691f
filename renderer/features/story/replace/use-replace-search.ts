import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, Replacements } from '../../../../shared/contract/api.ts';
import type { ErrorShape } from '../../../../shared/contract/errors.ts';
import type { Work } from '../../../transport/use-work.ts';
import { useDesk } from '../desk-context.ts';

/** Milliseconds without typing after which it is searched. */
const pause = 200;

export interface ReplaceSearch {
  /** What was found for what is asked now; nothing while it is searched or where nothing is asked. */
  readonly found: Replacements | undefined;
  readonly error: ErrorShape | undefined;
  /** Searches again, e.g. after rows changed. */
  readonly again: () => void;
}

export type ReplaceQuery = Omit<Input<'replace.find'>, 'storyId'>;

/** Searches as the person types; only the newest answer counts. A change of a listed row is searched anew. */
export function useReplaceSearch(query: ReplaceQuery, label: string, work: Work): ReplaceSearch {
  const desk = useDesk();
  const [answer, setAnswer] = useState<{ found?: Replacements; error?: ErrorShape; query: ReplaceQuery }>();
  const [turn, setTurn] = useState(0);
  const latest = useRef(0);
  const { run } = work;

  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    if (query.find === '') return;
    const timer = setTimeout(async () => {
      const { storyId } = desk.store;
      const result = await run(label, (watch) => desk.client.invoke('replace.find', { storyId, ...query }, watch));
      if (mine !== latest.current) return;
      setAnswer(result.ok ? { found: result.data, query } : { error: result.error, query });
    }, pause);
    return () => clearTimeout(timer);
    // `turn` asks for the same again.
  }, [desk, query, label, run, turn]);

  const current = answer?.query === query && query.find !== '' ? answer : undefined;
  const again = useCallback(() => setTurn((before) => before + 1), []);
  const found = current?.found;
  useEffect(
    () =>
      desk.store.subscribe(() => {
        const isOld = found?.rows.some(({ rowId, version }) => (desk.store.row(rowId)?.version ?? version) !== version);
        if (isOld) again();
      }),
    [desk, found, again],
  );
  return { found, error: current?.error, again };
}
