import type { Span } from '../../../text/spans.ts';
import type { AlignedRow, Passage } from '../../check.ts';
import type { FoundPhrase } from './english.ts';

/** No wording of a few Chinese characters is longer. */
const longest = 14;

/**
 * The run of tokens that stands for a stretch of the original (offsets in it), as far as links tell: from the first
 * linked token to the last, where at least half of what lies between is linked too. Nothing where the links lie scattered.
 */
export function linkedRun(passage: Passage, row: AlignedRow, stretch: Span): FoundPhrase | undefined {
  const linked = new Set<number>();
  for (const { word, token, kind } of row.links) {
    const chinese = row.words[word];
    if (chinese && kind !== 'position' && chinese.start >= stretch.start && chinese.end <= stretch.end)
      linked.add(token);
  }
  if (linked.size === 0) return undefined;
  const from = Math.min(...linked);
  const to = Math.max(...linked) + 1;
  const size = passage.tokens.slice(from, to).filter(({ pos }) => !smallWords.has(pos)).length;
  return to - from <= longest && linked.size * 2 >= size ? { from, to } : undefined;
}

const smallWords = new Set(['ADP', 'DET', 'PART', 'PUNCT', 'CCONJ']);

/** Whether the place stands in quotation marks of any kind, or right behind one. */
export function isQuoted({ text, tokens }: Passage, { from, to }: FoundPhrase): boolean {
  const start = tokens[Math.max(0, from - 2)]?.start ?? 0;
  const end = tokens[Math.min(tokens.length - 1, to + 1)]?.end ?? 0;
  return /["“”„«»‘《》「」<>_*]|(?<!\p{L})['’]|['’](?!\p{L})/u.test(text.slice(start, end));
}

/** Whether each word of the stretch has its counterpart: then the run says all of it. */
export function isWholeLinked({ words, links }: AlignedRow, stretch: Span): boolean {
  const linked = new Set(links.filter(({ kind }) => kind !== 'position').map(({ word }) => word));
  return words.every(({ start, end }, index) => start < stretch.start || end > stretch.end || linked.has(index));
}
