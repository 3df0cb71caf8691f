import type { Language } from '../../../../shared/text/language.ts';
import { segmentSentences } from '../../../../shared/text/segment.ts';
import { tokenize } from '../../../../shared/text/tokens.ts';

/** Where a text may be cut: before each word (Chinese: character), never before a mark that closes what stands before it. */
export function wordPlaces(text: string): number[] {
  const closing = /^[\p{Pe}\p{Pf}]|^[,.;:!?%，。；：！？、…·’”]/u;
  const starts = tokenize(text).flatMap(({ start, text: own }) => (start > 0 && !closing.test(own) ? [start] : []));
  return [0, ...starts, text.length];
}

/** Where its sentences start, and both its ends. */
export function sentencePlaces(text: string, language: Language): number[] {
  const starts = segmentSentences(text, language).map(({ start }) => start);
  return [0, ...starts.filter((start) => start > 0), text.length];
}

/** The next place in this direction; the end where there is none. */
export function nextPlace(places: readonly number[], from: number, direction: 1 | -1): number {
  const next = direction === 1 ? places.find((place) => place > from) : places.findLast((place) => place < from);
  return next ?? (direction === 1 ? (places.at(-1) ?? 0) : (places[0] ?? 0));
}

export function nearestPlace(places: readonly number[], wanted: number): number {
  return places.reduce(
    (best, place) => (Math.abs(place - wanted) < Math.abs(best - wanted) ? place : best),
    places[0] ?? 0,
  );
}
