import type { Span } from '../../../shared/text/spans.ts';

/** A line with something in it. */
export interface Line extends Span {
  /** Where the line itself starts, indentation included. */
  readonly lineStart: number;
  /** Trimmed; no-break spaces are plain ones. */
  readonly text: string;
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean;
}

/** The lines of a text that are not blank; offsets in the text as it is. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = false;
  for (const { 0: raw, index } of text.matchAll(/([^\r\n]*)(?:\r\n|[\r\n]|$)/g)) {
    const line = raw.replace(/[\r\n]+$/, '');
    const trimmed = line.trim();
    if (trimmed === '') {
      afterBlank = true;
      continue;
    }
    const start = index + line.indexOf(trimmed);
    const plain = trimmed.replace(/[\u00a0\u3000]/g, ' ');
    lines.push({ lineStart: index, start, end: start + trimmed.length, text: plain, afterBlank });
    afterBlank = false;
  }
  return lines;
}
