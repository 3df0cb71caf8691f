import { useEffect, useState } from 'react';
import type { MemoryMatch } from '../../../../shared/contract/methods/memory.ts';
import type { Id, TermEntry } from '../../../../shared/contract/model.ts';
import { useClient } from '../../../transport/use-client.ts';

/** What the memory and the term base have for a row. */
export interface RowMemory {
  readonly rowId: Id;
  readonly matches: readonly MemoryMatch[];
  readonly terms: readonly TermEntry[];
}

/** Whoever walks through rows asks for none of those in between, and no key waits for what another row's had asked. */
const pause = 150;

/** Asks for the row's matches and terms, and again when the memory or the term base is another. */
export function useRowMemory(rowId: Id | undefined): RowMemory | undefined {
  const client = useClient();
  const [known, setKnown] = useState<RowMemory>();
  useEffect(() => {
    if (rowId === undefined) return undefined;
    let isCurrent = true;
    async function ask(id: Id): Promise<void> {
      const [matches, terms] = await Promise.all([
        client.invoke('memory.matches', { rowId: id }),
        client.invoke('terms.ofRow', { rowId: id }),
      ]);
      // A help that fails is none: whatever is wrong is told by what the person does.
      if (isCurrent && matches.ok && terms.ok) setKnown({ rowId: id, matches: matches.data, terms: terms.data });
    }
    let timer = setTimeout(() => void ask(rowId), pause);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(rowId), pause);
    };
    const ends = (['memory-changed', 'terms-changed'] as const).map((event) => client.subscribe(event, again));
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [client, rowId]);
  return known?.rowId === rowId ? known : undefined;
}
