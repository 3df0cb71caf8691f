import type { Language } from './language.ts';
import { splitParagraphs } from './paragraphs.ts';
import { chineseSentences } from './segment/chinese.ts';
import { englishSentences } from './segment/english.ts';
import type { Span } from './spans.ts';

export { detectLanguage, type Language } from './language.ts';
export { indentation, splitParagraphs } from './paragraphs.ts';

/**
 * Cuts a text of any length into sentences: in order, without white space at their ends, together covering every
 * character that is not white space. No sentence runs over the end of a paragraph, so a headline or caption without a
 * stop is one of its own. Offsets are in `text`.
 */
export function segmentSentences(text: string, language: Language): Span[] {
  return splitParagraphs(text).flatMap((paragraph) => segmentParagraph(text, paragraph, language));
}

/** The sentences of one paragraph, in offsets of `text`; line breaks in it count as white space. */
export function segmentParagraph(text: string, paragraph: Span, language: Language): Span[] {
  const inside = text.slice(paragraph.start, paragraph.end);
  const sentences = language === 'zh' ? chineseSentences(inside) : englishSentences(inside);
  return sentences.map(({ start, end }) => ({ start: start + paragraph.start, end: end + paragraph.start }));
}
