import type { Localized } from '../../../localized.ts';
import type { Span } from '../../../text/spans.ts';
import type { DraftSuggestion } from '../../check.ts';

/** The longest quotation in a message; what is longer is cut in the middle. */
const longestQuote = 60;

/** A wording for a message: on one line, and short. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longestQuote) return line;
  return `${line.slice(0, 38).trimEnd()} … ${line.slice(-18).trimStart()}`;
}

export const keepFirst: Localized = { en: 'Keep the first', zh: '保留前一处' };
export const firstPlace: Localized = { en: 'said first here', zh: '首次出现处' };

/**
 * Deletes a stretch with the space that would be left twice: the one before it where the text ends or goes on with a
 * mark, else the one after it. What is left at the start of a sentence gets its capital.
 */
export function deletion(text: string, span: Span, label: Localized = keepFirst): DraftSuggestion {
  let { start, end } = span;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === '' || /[\r\n(（“‘[]/.test(before)) {
    while (/[^\S\r\n]/.test(text.charAt(end))) end += 1;
  } else if (after === '' || /[\s,.;:!?)\]”’，。；：！？）]/.test(after)) {
    while (start > 0 && /[^\S\r\n]/.test(text.charAt(start - 1))) start -= 1;
  }
  const next = text.charAt(end);
  const losesCapital = /^\p{Lu}/u.test(text.charAt(span.start)) && /^\p{Ll}/u.test(next) && startsSentence(text, start);
  return {
    edits: [losesCapital ? { start, end: end + 1, text: next.toUpperCase() } : { start, end, text: '' }],
    label,
  };
}

function startsSentence(text: string, offset: number): boolean {
  return /(?:^|[.!?。！？]["”’)]?)\s*["“‘(]?$/.test(text.slice(Math.max(0, offset - 12), offset));
}
