import type { Span } from '../../../text/spans.ts';
import type { Passage } from '../../check.ts';

const cache = new WeakMap<Passage, readonly Span[]>();

/** Whether the offset lies in a quotation. A quotation left open reaches to the end of the passage. */
export function isQuoted(passage: Passage, offset: number): boolean {
  return quotations(passage).some(({ start, end }) => start < offset && offset < end);
}

function quotations(passage: Passage): readonly Span[] {
  let spans = cache.get(passage);
  if (!spans) {
    spans = [...passage.text.matchAll(/“[^”]*(?:”|$)|"[^"]*(?:"|$)/g)].map(({ 0: quoted, index }) => ({
      start: index,
      end: index + quoted.length,
    }));
    cache.set(passage, spans);
  }
  return spans;
}
