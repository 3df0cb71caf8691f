import { chineseFunctionWords } from '../../../text/word-alignment/data/function-words.ts';
import type { AlignedRow } from '../../check.ts';

/** How much of an original its translation takes up, word by word. Made from the links of an aligned row. */
export interface Coverage {
  /** For each word of the original whether it says something by itself. */
  readonly isContent: Uint8Array;
  /** For each word of the original its strongest link, 0 where it has none. */
  readonly strength: Float64Array;
  /** For each word of the original the token of that link, or -1. Indexes `passage.tokens`. */
  readonly tokenOf: Int32Array;
  /** For each token of the row, from `row.from` on, its strongest link by more than position. */
  readonly tokenStrength: Float64Array;
  /** Content words of the original, and those of them that are sure to be taken up. */
  readonly content: number;
  readonly supported: number;
  /** Tokens of the row that take up something. */
  readonly taken: number;
}

/** A link as strong as that says that the word is there: its translation or that of its parts, its figure or its name. */
export const sureLink = 0.45;

const known = new WeakMap<AlignedRow, Coverage>();

/** The coverage of a row; computed once for all checks. */
export function coverageOf(row: AlignedRow): Coverage {
  let coverage = known.get(row);
  if (!coverage) {
    coverage = measure(row);
    known.set(row, coverage);
  }
  return coverage;
}

function measure({ words, links, from, to }: AlignedRow): Coverage {
  const isContent = new Uint8Array(words.length);
  const strength = new Float64Array(words.length);
  const tokenOf = new Int32Array(words.length).fill(-1);
  const tokenStrength = new Float64Array(to - from);
  const isByPosition = new Uint8Array(words.length);
  for (const { word, token, kind, strength: own } of links) {
    if (own > (strength[word] as number)) {
      strength[word] = own;
      tokenOf[word] = token;
      isByPosition[word] = Number(kind === 'position');
    }
    if (kind !== 'position' && own > (tokenStrength[token - from] as number)) tokenStrength[token - from] = own;
  }
  let content = 0;
  let supported = 0;
  for (const [index, { text }] of words.entries()) {
    if (chineseFunctionWords.has(text)) continue;
    isContent[index] = 1;
    content += 1;
    if ((strength[index] as number) >= sureLink && !isByPosition[index]) supported += 1;
  }
  let taken = 0;
  for (const own of tokenStrength) if (own >= sureLink) taken += 1;
  return { isContent, strength, tokenOf, tokenStrength, content, supported, taken };
}
