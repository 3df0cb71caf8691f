import type { Term } from '../checks/check.ts';
import { KeyIndex } from '../text/key-index.ts';

/** Finds the terms of a term base in Chinese text, however many there are. */
export function createTermIndex<T extends Term>(terms: readonly T[]): { find(chinese: string): T[] } {
  const byChinese = Map.groupBy(
    terms.filter(({ chinese }) => chinese.trim() !== ''),
    ({ chinese }) => chinese.trim(),
  );
  const index = new KeyIndex([...byChinese].map(([text, value]) => ({ text, value })));
  const order = { preferred: 0, admitted: 1, forbidden: 2 } as const;
  return {
    /** Leftmost and longest, each term once; of one term what is to be used comes first. */
    find: (chinese) => {
      const found = new Set<T[]>();
      for (const { value } of index.find(chinese)) found.add(value);
      return [...found].flatMap((group) => group.toSorted((a, b) => order[a.status] - order[b.status]));
    },
  };
}
