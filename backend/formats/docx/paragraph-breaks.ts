import type { Segment } from './segments.ts';
import { paragraphBreak } from './units.ts';

/** A segment, or a part of one that is the end of a paragraph which was inserted or deleted. */
export interface Piece extends Segment {
  readonly isBreak: boolean;
}

const blankLine = /((?<!\n)\n\n(?!\n))/;

/**
 * Finds the blank lines that were inserted or deleted between two texts of one unit: in Word they are ends of paragraphs,
 * and are read as such again. All other line breaks stay in their paragraph.
 */
export function findBreaks(segments: readonly Segment[]): Piece[] {
  const pieces = segments.flatMap((segment): Piece[] => {
    if (segment.kind === 'same') return [{ ...segment, isBreak: false }];
    const texts = segment.text.split(blankLine).filter((text) => text !== '');
    return texts.map((text) => ({ ...segment, text, isBreak: text === paragraphBreak }));
  });
  return pieces.map((piece, i) => ({ ...piece, isBreak: piece.isBreak && partsText(pieces, i) }));
}

/** Whether something stands on both sides in the text that the break is in, and in the revision, so that two parts remain. */
function partsText(pieces: readonly Piece[], index: number): boolean {
  const { kind } = pieces[index] ?? {};
  const absent = kind === 'del' ? 'ins' : 'del';
  const upTo = (step: 1 | -1, without: Segment['kind']) => {
    for (let i = index + step; pieces[i] && !pieces[i]?.isBreak; i += step)
      if (pieces[i]?.kind !== without) return true;
    return false;
  };
  return ([absent, 'del'] as const).every((without) => upTo(-1, without) && upTo(1, without));
}
