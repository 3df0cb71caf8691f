import type { Token } from './tokens.ts';

type Named = Pick<Token, 'text'>;

/**
 * Equal tokens, or sentences, of two texts get equal numbers, from 1; comparing numbers is several times as fast as comparing
 * strings.
 */
export function intern(before: readonly Named[], after: readonly Named[]): [number[], number[]] {
  const ids = new Map<string, number>();
  const idOf = ({ text }: Named): number => {
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, ids.size + 1);
    return ids.size;
  };
  return [before.map(idOf), after.map(idOf)];
}
