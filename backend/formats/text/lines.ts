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

/** Press heads and tails are looked for in so much of a text at either end. */
const edge = 200_000;

/** The lines of a text that are not blank; offsets in the text as it is. Of a text of megabytes those near its ends. */
export function linesOf(text: string): Line[] {
  const head = behindBreak(text, edge);
  const tail = behindBreak(text, text.length - edge);
  if (text.length <= 4 * edge || head > tail) return linesIn(text, 0, text.length);
  return [...linesIn(text, 0, head), ...linesIn(text, tail, text.length)];
}

function behindBreak(text: string, from: number): number {
  const search = /[\r\n]/g;
  search.lastIndex = Math.max(0, from);
  return search.test(text) ? search.lastIndex : text.length;
}

function linesIn(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let afterBlank = false;
  for (const { 0: raw, index } of text.slice(from, to).matchAll(/([^\r\n]*)(?:\r\n|[\r\n]|$)/g)) {
    const line = raw.replace(/[\r\n]+$/, '');
    const trimmed = line.trim();
    if (trimmed === '') {
      afterBlank = true;
      continue;
    }
    const lineStart = from + index;
    const start = lineStart + line.indexOf(trimmed);
    const plain = trimmed.replace(/[\u00a0\u3000]/g, ' ');
    lines.push({ lineStart, start, end: start + trimmed.length, text: plain, afterBlank });
    afterBlank = false;
  }
  return lines;
}
