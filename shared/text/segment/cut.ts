import { type Span, trimSpan } from '../spans.ts';

/** Turns ends of sentences into spans without white space at their ends; the last sentence ends with the text. */
export function cutAt(text: string, ends: readonly number[]): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    const span = trimSpan(text, { start, end });
    if (span.end > span.start) spans.push(span);
    start = end;
  }
  return spans;
}
