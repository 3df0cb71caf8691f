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
  return runOf(passage, linkedTokens(row, wordsWithin(row, stretch)));
}

/**
 * The same for a term. Where the English has a word twice side by side ("flood season, flood control"), the links may tell
 * the two apart wrongly, and the run would take in what stands between: such words change places where that brings
 * the words of both terms closer together.
 */
export function closestRun(passage: Passage, row: AlignedRow, stretch: Span): FoundPhrase | undefined {
  const words = wordsWithin(row, stretch);
  let own: ReadonlySet<number> = linkedTokens(row, words);
  for (const token of own) {
    for (const twin of twinsOf(passage, row, token)) {
      const others = new Set(
        row.links
          .filter((link) => isSure(link) && link.token === twin && !words.has(link.word))
          .map(({ word }) => word),
      );
      const theirs = linkedTokens(row, others);
      const [ownThen, theirsThen] = [swapped(own, token, twin), swapped(theirs, twin, token)];
      const isCloser = extent(ownThen) + extent(theirsThen) < extent(own) + extent(theirs);
      if (own.has(token) && !own.has(twin) && isCloser) own = ownThen;
    }
  }
  return runOf(passage, own);
}

function isSure({ kind }: AlignedRow['links'][number]): boolean {
  return kind !== 'position';
}

function wordsWithin({ words }: AlignedRow, { start, end }: Span): ReadonlySet<number> {
  return new Set(words.flatMap((word, index) => (word.start >= start && word.end <= end ? [index] : [])));
}

function linkedTokens(row: AlignedRow, words: ReadonlySet<number>): ReadonlySet<number> {
  return new Set(row.links.filter((link) => isSure(link) && words.has(link.word)).map(({ token }) => token));
}

/** The same word nearby in the row. */
function twinsOf({ tokens }: Passage, { from, to }: AlignedRow, token: number): number[] {
  const word = tokens[token]?.lower;
  const twins: number[] = [];
  for (let at = Math.max(from, token - longest); at < Math.min(to, token + longest); at++) {
    if (at !== token && tokens[at]?.lower === word) twins.push(at);
  }
  return twins;
}

function swapped(tokens: ReadonlySet<number>, from: number, to: number): ReadonlySet<number> {
  return new Set([...tokens].map((token) => (token === from ? to : token)));
}

function extent(tokens: ReadonlySet<number>): number {
  return tokens.size === 0 ? 0 : Math.max(...tokens) - Math.min(...tokens) + 1;
}

function runOf(passage: Passage, linked: ReadonlySet<number>): FoundPhrase | undefined {
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
