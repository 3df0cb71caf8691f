import type { Span } from '../../../text/spans.ts';
import { replacing } from '../../awkward/support/edits.ts';
import type { DraftSuggestion, Passage, TaggedToken } from '../../check.ts';
import { formOf, inflect } from '../../phrases/inflect.ts';
import type { FoundPhrase } from './english.ts';
import type { Entry } from './entries.ts';

/** The span of tokens `from` to `to`, half-open. */
export function spanOf({ tokens }: Passage, { from, to }: FoundPhrase): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** Puts the entry's preferred wording in the place of the tokens, its verb in the form of theirs. */
export function suggestPreferred(passage: Passage, place: FoundPhrase, entry: Entry): DraftSuggestion {
  const text = entry.inflects ? inflected(entry.preferred, passage.tokens[place.from]) : entry.preferred;
  const span = spanOf(passage, place);
  const before = entry.isBare ? passage.tokens[place.from - 1] : undefined;
  const hasArticle = before !== undefined && /^(?:the|an?)$/.test(before.lower) && before.end === span.start - 1;
  return { edits: [replacing(passage, hasArticle ? { ...span, start: before.start } : span, text)] };
}

function inflected(preferred: string, first: TaggedToken | undefined): string {
  const space = preferred.indexOf(' ');
  const form = first ? formOf(first.lower, first.lemma) : undefined;
  return form ? inflect(preferred.slice(0, space), form) + preferred.slice(space) : preferred;
}

const joining = new Set(['of', 'the', 'and', 'for', 'on', '&', "'s", '’s']);

/** Whether the token begins with a capital. */
export function isCapitalised(token: TaggedToken | undefined): boolean {
  if (token === undefined) return false;
  const unit = token.text.charCodeAt(0);
  return unit < 128 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(token.text);
}

/** The place widened to the whole name that it stands in: capitals, and the small words between capitals. */
export function widenToName(passage: Passage, place: FoundPhrase, from: number, to: number): FoundPhrase {
  let { from: start, to: end } = place;
  const { tokens } = passage;
  const sentence = tokens[start]?.sentence;
  const isPart = (index: number) => isCapitalised(tokens[index]) && tokens[index]?.sentence === sentence;
  while (start > from) {
    const before = tokens[start - 1];
    if (isPart(start - 1)) start -= 1;
    else if (before && joining.has(before.lower) && start - 2 >= from && isPart(start - 2)) start -= 2;
    else break;
  }
  while (end < to) {
    const after = tokens[end];
    if (isPart(end)) end += 1;
    else if (after && joining.has(after.lower) && end + 1 < to && isPart(end + 1)) end += 2;
    else break;
  }
  while (start < end - 1 && tokens[start]?.lower === 'the') start += 1;
  return { from: start, to: end };
}
