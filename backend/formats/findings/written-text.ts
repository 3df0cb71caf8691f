import { codeSigns } from '../../../shared/text/codes.ts';
import { detectLanguage } from '../../../shared/text/language.ts';
import type { Span } from '../../../shared/text/spans.ts';
import type { BilingualDocument, Unit } from '../document.ts';

/** Where the units of a document stand in the plain text that is written of it. */
export interface WrittenText {
  /** The same as the writer of plain text makes of the paragraphs. */
  readonly text: string;
  /** A span of the unit's text, its codes counted, in `text`; the whole of the unit without one. */
  readonly place: (unit: Unit, span?: Span) => Span;
}

interface Piece {
  /** In the unit's text, and in the written one. */
  readonly from: number;
  readonly at: number;
  readonly length: number;
}

/** The text that goes out: what the unit was revised to, or what the machine wrote. */
export function outgoing(unit: Unit): string {
  return (unit.revision ?? unit.machine)?.text ?? '';
}

/** Writes a document's text as plain text is written, and remembers what of it went where. */
export function writtenText(document: BilingualDocument): WrittenText {
  const all = document.units.map(outgoing).join('\n');
  const gap = detectLanguage(all) === 'en' ? ' ' : '';
  const pieces = new Map<Unit, readonly Piece[]>();
  let text = '';
  let before: Unit | undefined;
  for (const unit of document.units) {
    const lines = linesOf(outgoing(unit));
    if (lines.length === 0) continue;
    if (before) text += before.paragraph === unit.paragraph ? gap : '\n\n';
    before = unit;
    pieces.set(
      unit,
      lines.flatMap((line, i) => {
        if (i > 0) text += '\n';
        return line.map(({ from, content }) => {
          const piece = { from, at: text.length, length: content.length };
          text += content;
          return piece;
        });
      }),
    );
  }
  if (text !== '') text += '\n';
  return { text, place: (unit, span) => placeIn(pieces.get(unit) ?? [], span) };
}

/** Lines with something in them, trimmed, in stretches between codes. */
function linesOf(text: string): { readonly from: number; readonly content: string }[][] {
  const lines: { from: number; content: string }[][] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const visible = line.replace(codeSigns, '');
    if (visible.trim() === '') continue;
    let [skip, left] = [visible.length - visible.trimStart().length, visible.trim().length];
    const stretches: { from: number; content: string }[] = [];
    for (const { 0: stretch, index: at } of line.matchAll(/[^\u{100000}-\u{10fffd}]+/gu)) {
      const content = stretch.slice(skip, skip + left);
      if (content !== '') stretches.push({ from: index + at + Math.min(skip, stretch.length), content });
      skip = Math.max(0, skip - stretch.length);
      left -= content.length;
    }
    lines.push(stretches);
  }
  return lines;
}

function placeIn(pieces: readonly Piece[], span: Span | undefined): Span {
  const [first, last] = [pieces[0], pieces.at(-1)];
  // Nothing of the unit was written.
  if (!first || !last) return { start: 0, end: 0 };
  const whole = { start: first.at, end: last.at + last.length };
  if (!span) return whole;
  const start = pieces.find(({ from, length }) => span.start < from + length);
  const end = pieces.findLast(({ from }) => span.end > from);
  // White space at the ends of lines is not written: the place is where it would be.
  if (!start) return { start: whole.end, end: whole.end };
  if (!end) return { start: start.at, end: start.at };
  const from = start.at + Math.max(0, span.start - start.from);
  return { start: from, end: Math.max(from, end.at + Math.min(end.length, span.end - end.from)) };
}
