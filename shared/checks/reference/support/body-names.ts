import type { Span } from '../../../text/spans.ts';
import { isCapitalised } from '../../bilingual/support/wording.ts';
import type { Passage } from '../../check.ts';

/** The name of a body of at least three words with capitals. Offsets are in the passage. */
export interface BodyName extends Span {
  readonly text: string;
  /** The words with capitals, in lower case. */
  readonly words: readonly string[];
}

const kinds = new Set(
  'ministry department commission committee administration bureau office agency council court association federation bank academy institute society organization exchange league congress authority center centre corporation group board directorate service'.split(
    ' ',
  ),
);
const joining = new Set(['of', 'and', 'for', 'on', 'the', '&']);
const pairs = new Set(['state national', 'national state', 'chinese china', 'china chinese']);

/** The bodies that a passage names, in order. */
export function bodyNames({ tokens, text }: Passage): BodyName[] {
  const names: BodyName[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (!isCapitalised(tokens[from]) || joining.has(tokens[from]?.lower ?? '')) continue;
    let to = from + 1;
    while (to < tokens.length && tokens[to]?.sentence === tokens[from]?.sentence) {
      if (isCapitalised(tokens[to])) to += 1;
      else if (joining.has(tokens[to]?.lower ?? '') && isCapitalised(tokens[to + 1])) to += 2;
      else break;
    }
    const words = tokens.slice(from, to).flatMap(({ lower }) => (joining.has(lower) ? [] : [lower]));
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (first && last && words.length > 2 && words.length < 9 && words.some((word) => kinds.has(word))) {
      names.push({ start: first.start, end: last.end, text: text.slice(first.start, last.end), words });
    }
    from = to - 1;
  }
  return names;
}

/** The words of the name with each left out in turn: names that differ in one word share one of them. */
export function withoutOne({ words }: BodyName): string[] {
  return words.map((_, index) => `${words.length} ${words.toSpliced(index, 1).join(' ')}`);
}

/** The words in which two names of one length differ, if that is one pair. `isKind`: what kind of body it is, or whose. */
export function differenceOf(
  a: BodyName,
  b: BodyName,
): { readonly words: readonly [string, string]; readonly isKind: boolean } | undefined {
  const [one, ...more] = a.words.filter((word) => !b.words.includes(word));
  const [other, ...others] = b.words.filter((word) => !a.words.includes(word));
  if (one === undefined || other === undefined || more.length > 0 || others.length > 0) return undefined;
  return { words: [one, other], isKind: (kinds.has(one) && kinds.has(other)) || pairs.has(`${one} ${other}`) };
}
