import type { Token } from './tokens.ts';

/**
 * Equal tokens of two texts get equal numbers, from 1; comparing numbers is several times as fast as comparing
 * strings.
 */
export function intern(before: readonly Token[], after: readonly Token[]): [number[], number[]] {
  const ids = new Map<string, number>();
  const idOf = ({ text }: Token): number => {
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, ids.size + 1);
    return ids.size;
  };
  return [before.map(idOf), after.map(idOf)];
}
