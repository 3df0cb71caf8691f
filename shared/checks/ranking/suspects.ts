import type { Span } from '../../text/spans.ts';
import type { Passage, TaggedToken } from '../check.ts';
import type { Judgement } from './model.ts';

/** Words that an expert is likely to mark. */
export interface Suspect extends Span {
  /** Its tokens, half-open. */
  readonly from: number;
  readonly to: number;
  /** The likelihood of its likeliest token. */
  readonly peak: number;
}

/** A suspect is a phrase, not a paragraph: no longer than this, in tokens. */
const longest = 6;
/** It goes on as long as its tokens are nearly as likely as the likeliest. */
const nearlyAsLikely = 0.6;

/**
 * The likeliest phrases of a passage, in reading order: each grows from its likeliest word over neighbours that are nearly as
 * likely, within its sentence and between marks. No two share a token.
 *
 * @param least likelihood of the likeliest token, 0 to 1
 */
export function suspectsOf({ tokens }: Passage, { marked }: Judgement, least: number): readonly Suspect[] {
  const peaks: number[] = [];
  for (let index = 0; index < marked.length; index += 1) {
    if ((marked[index] ?? 0) >= least && isWord(tokens[index])) peaks.push(index);
  }
  peaks.sort((a, b) => (marked[b] ?? 0) - (marked[a] ?? 0) || a - b);
  const taken = new Uint8Array(marked.length);
  const suspects: Suspect[] = [];
  for (const peak of peaks) {
    if (taken[peak]) continue;
    const likely = marked[peak] ?? 0;
    const joins = (index: number): boolean =>
      index >= 0 &&
      index < marked.length &&
      !taken[index] &&
      (marked[index] ?? 0) >= nearlyAsLikely * likely &&
      tokens[index]?.sentence === tokens[peak]?.sentence &&
      tokens[index]?.pos !== 'PUNCT';
    let from = peak;
    let to = peak + 1;
    while (to - from < longest) {
      const before = joins(from - 1) ? (marked[from - 1] ?? 0) : -1;
      const behind = joins(to) ? (marked[to] ?? 0) : -1;
      if (before < 0 && behind < 0) break;
      if (before >= behind) from -= 1;
      else to += 1;
    }
    taken.fill(1, from, to);
    suspects.push({ from, to, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, peak: likely });
  }
  return suspects.sort((a, b) => a.start - b.start);
}

/** A person can do nothing with a mark or an ending by itself. */
function isWord(token: TaggedToken | undefined): boolean {
  return token !== undefined && token.pos !== 'PUNCT' && token.pos !== 'SYM' && token.text.length > 1;
}

/** Words that are marked where marking is to agree best with experts. */
export interface Stretch extends Span {
  /** The likelihood of its likeliest token, 0 to 1. */
  readonly likelihood: number;
  /** How likely its marks are major ones, 0 to 1. */
  readonly major: number;
}

/** Stretches whose tokens are all at least so likely, in reading order: where marking agrees best with experts. */
export function stretchesOf({ starts, ends, marked, major }: Judgement, least: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let index = 0; index < marked.length; index += 1) {
    if ((marked[index] ?? 0) < least) continue;
    const from = index;
    let likelihood = 0;
    let weight = 0;
    let majorWeight = 0;
    for (; index < marked.length && (marked[index] ?? 0) >= least; index += 1) {
      const own = marked[index] ?? 0;
      likelihood = Math.max(likelihood, own);
      weight += own;
      majorWeight += own * (major[index] ?? 0);
    }
    const span = { start: starts[from] ?? 0, end: ends[index - 1] ?? 0 };
    stretches.push({ ...span, likelihood, major: majorWeight / weight });
  }
  return stretches;
}
