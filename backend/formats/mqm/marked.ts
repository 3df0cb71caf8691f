import type { Span } from '../../../shared/text/spans.ts';

/** A text of a line, and the stretch in it that `<v>` and `</v>` enclose; none where nothing does. */
export interface MarkedText {
  readonly text: string;
  readonly span?: Span;
}

/** Some files have several stretches, or a mark without its end: what they enclose together is the span. */
export function readMarked(written: string): MarkedText {
  let text = '';
  let start: number | undefined;
  let end: number | undefined;
  for (const piece of written.split(/(<\/?v>)/)) {
    if (piece === '<v>') start ??= text.length;
    else if (piece === '</v>') end = text.length;
    else text += piece;
  }
  if (start === undefined && end === undefined) return { text };
  const span = { start: start ?? 0, end: end ?? text.length };
  return span.end > span.start ? { text, span } : { text };
}

/** The text on one line, without tabs, the span marked. */
export function writeMarked(text: string, span?: Span): string {
  const whole = span ? { start: span.start, end: span.end } : { start: text.length, end: text.length };
  const before = oneLine(text.slice(0, whole.start));
  if (!span) return before;
  return `${before}<v>${oneLine(text.slice(whole.start, whole.end))}</v>${oneLine(text.slice(whole.end))}`;
}

/** Whether a text would come back as another one. */
export function isLossy(text: string): boolean {
  return /[\t\r\n\u2028\u2029]|<\/?v>/.test(text);
}

export function oneLine(text: string): string {
  return text.replace(/[\t\r\n\u2028\u2029]/g, ' ');
}
