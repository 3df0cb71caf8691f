import type { Span } from '../../../text/spans.ts';
import { overlaps } from '../../../text/spans.ts';
import type { Passage } from '../../check.ts';

/** The Chinese that is aligned with the span; empty where there is none. */
function originalOf(passage: Passage, span: Span): string {
  return passage.rows
    .filter((row) => overlaps(row, span))
    .map((row) => row.original ?? '')
    .join('\n');
}

/** Whether the Chinese itself repeats a wording of so many characters there: then the English may have to. */
export function originalRepeats(passage: Passage, span: Span, size: number): boolean {
  return topCount(originalOf(passage, span), size) > 1;
}

/** Whether the Chinese says something twice in a row there: "不要担心，不要担心". */
export function originalDoubles(passage: Passage, span: Span): boolean {
  return /(\p{Script=Han}{2,20})[，、！。]\1/u.test(originalOf(passage, span));
}

/** How often the most frequent run of `size` Chinese characters occurs there. */
export function originalTop(passage: Passage, span: Span, size: number): number {
  return topCount(originalOf(passage, span), size);
}

function topCount(text: string, size: number): number {
  const counts = new Map<string, number>();
  let top = 0;
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
    for (let start = 0; start + size <= run.length; start += 1) {
      const gram = run.slice(start, start + size);
      const count = (counts.get(gram) ?? 0) + 1;
      counts.set(gram, count);
      if (count > top) top = count;
    }
  }
  return top;
}
