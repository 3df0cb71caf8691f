import type { Span } from './spans.ts';

/** A line of a text: its trimmed span, its width in columns of a typewriter, and how it starts and ends. */
interface Line extends Span {
  readonly columns: number;
  readonly isIndented: boolean;
}

/** Widths at which mail programs, wire services and editors wrap lines. */
const WRAP_FROM = 50;
const WRAP_TO = 100;

/**
 * The paragraphs of a text, trimmed, in order. Blank lines part paragraphs. A single line break parts them too, as
 * it does in most press copy, unless the lines around it were plainly wrapped by a machine: all of 50 to 100 columns, each
 * filled as far as the next word allowed, broken in mid-sentence. White space before a paragraph, ideographic
 * spaces included, is its indentation and stays outside (see {@link indentation}).
 */
export function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  for (const block of blocksOf(text)) {
    for (const lines of isWrapped(text, block) ? [block] : block.map((line) => [line])) {
      const first = lines[0];
      const last = lines.at(-1);
      if (first && last) paragraphs.push({ start: first.start, end: last.end });
    }
  }
  return paragraphs;
}

/** The white space between the start of its line and the paragraph; empty where it is not indented. */
export function indentation(text: string, paragraph: Span): Span {
  let start = paragraph.start;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1)) && /\s/.test(text.charAt(start - 1))) start--;
  return { start, end: paragraph.start };
}

/** Runs of lines without a blank line among them. */
function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  for (const line of linesOf(text)) {
    if (line.end > line.start) block.push(line);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

function* linesOf(text: string): Generator<Line> {
  for (const { 0: line, index } of text.matchAll(/[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]/g)) {
    if (isLineBreak(line.charCodeAt(0))) {
      // A break that ends a line of text says nothing; one that follows another makes a blank line.
      if (index === 0 || isLineBreak(text.charCodeAt(index - 1))) yield emptyLine(index);
      continue;
    }
    const content = line.trim();
    const start = index + line.indexOf(content);
    if (content === '') yield emptyLine(index);
    else yield { start, end: start + content.length, columns: columnsOf(content), isIndented: start > index };
  }
}

function emptyLine(at: number): Line {
  return { start: at, end: at, columns: 0, isIndented: false };
}

function isWrapped(text: string, lines: readonly Line[]): boolean {
  if (lines.length < 2) return false;
  const width = lines.reduce((most, line) => Math.max(most, line.columns), 0);
  if (width < WRAP_FROM || width > WRAP_TO) return false;
  let breaksInMidSentence = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i - 1] as Line;
    const next = lines[i] as Line;
    if (next.isIndented || !isFull(text, line, next, width)) return false;
    if (runsOn(text, line, next, lines.length)) breaksInMidSentence++;
  }
  // Nearly every wrapped line ends in mid-sentence; paragraphs that happen to be of one width don't.
  return breaksInMidSentence * 2 >= lines.length - 1 && breaksInMidSentence > 0;
}

/** Whether the next line's first word had no place on this line. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  const start = text.slice(next.start, next.end);
  const word = /^(?:\p{sc=Han}|[^\s\p{sc=Han}]+)[，。、；：？！”』」）》]*/u.exec(start)?.[0] ?? start;
  return line.columns + columnsOf(word) + 1 > width - 1;
}

function runsOn(text: string, line: Line, next: Line, lines: number): boolean {
  const end = text.slice(Math.max(line.start, line.end - 2), line.end);
  if (/[.!?。！？…]["'”’」』）)]?$/.test(end)) return false;
  const startsLower = /^[("'“‘]?\p{Ll}/u.test(text.slice(next.start, next.start + 2));
  // Two lines alone may be a headline over a line of text: then only a line that cannot be a headline counts.
  return lines > 2 || startsLower || /[,;，、；]$/.test(end);
}

/** Chinese characters and full-width punctuation take two columns. */
function columnsOf(text: string): number {
  const wide = text.match(
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g,
  );
  return text.length + (wide?.length ?? 0);
}

function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
}
