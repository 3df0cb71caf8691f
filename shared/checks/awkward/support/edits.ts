import type { Span, TextEdit } from '../../../text/spans.ts';
import type { Passage } from '../../check.ts';

/**
 * The edit that puts `text` in place of the span. A capital at the start is kept; where `text` is empty, the comma and
 * space that belonged to the phrase go with it, and a sentence that begins later begins with a capital again.
 */
export function replacing(passage: Passage, span: Span, text: string): TextEdit {
  const { start, end } = span;
  const capital = startsSentence(passage, start) && /\p{Lu}/u.test(passage.text.charAt(start));
  if (text !== '') return { start, end, text: capital ? capitalised(text) : text };
  const rest = /^,?[ \t]*/.exec(passage.text.slice(end, end + 9))?.[0].length ?? 0;
  const next = passage.text.charAt(end + rest);
  if (!capital) return deletion(passage.text, start, end);
  return { start, end: end + rest + next.length, text: next.toUpperCase() };
}

/** Whether a sentence begins at the offset, quotes and spaces aside. */
export function startsSentence({ sentences, text }: Passage, offset: number): boolean {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const start = sentences[low]?.start ?? 0;
  return offset - start < 8 && /^["'“‘(\s]*$/.test(text.slice(start, offset));
}

/** The text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Takes one of the spaces around with it, so that none is doubled and none stands before a full stop. */
function deletion(text: string, start: number, end: number): TextEdit {
  if (text.charAt(start - 1) === ' ') return { start: start - 1, end, text: '' };
  if (text.charAt(end) === ' ') return { start, end: end + 1, text: '' };
  return { start, end, text: '' };
}
