import type { Timestamp } from '../../../shared/contract/model.ts';
import { diffWords } from '../../../shared/text/diff.ts';
import { applyEdits } from '../../../shared/text/edits.ts';
import type { Change } from '../../formats/document.ts';

/** One correction of a row on record. */
export interface RowStep {
  readonly before: string;
  readonly after: string;
  readonly author?: string;
  readonly at?: Timestamp;
}

type Hand = Pick<Change, 'author' | 'at'>;

/**
 * A stretch of the text on its way from machine to revision: of the machine's text, as it stands or taken out, or put in.
 * `start` and `end` are in the machine's text.
 */
type Piece =
  | { readonly kind: 'kept'; readonly start: number; readonly end: number }
  | { readonly kind: 'gone'; readonly start: number; readonly end: number; readonly hand: Hand }
  | { readonly kind: 'new'; readonly text: string; readonly hand: Hand };

/**
 * How a row's text came about, word by word: each change with whoever made it last, and when. Applied to the machine's
 * text they give the revision, whatever the record leaves out.
 */
export function rowChanges(machine: string, revision: string, steps: readonly RowStep[]): Change[] {
  let text = machine;
  let pieces: readonly Piece[] = machine === '' ? [] : [{ kind: 'kept', start: 0, end: machine.length }];
  const advance = (after: string, hand: Hand): void => {
    if (after === text) return;
    pieces = withStep(pieces, text, after, hand);
    text = after;
  };
  for (const { before: _, after, ...hand } of steps) advance(after, hand);
  const last = steps.at(-1);
  advance(revision, last ? handOf(last) : {});
  const changes = changesOf(pieces);
  return applyEdits(machine, changes) === revision ? changes : wholeChange(machine, revision, last);
}

function handOf({ author, at }: RowStep): Hand {
  return { ...(author !== undefined && { author }), ...(at !== undefined && { at }) };
}

function wholeChange(machine: string, revision: string, last: RowStep | undefined): Change[] {
  return machine === revision ? [] : [{ start: 0, end: machine.length, text: revision, ...(last && handOf(last)) }];
}

function withStep(pieces: readonly Piece[], before: string, after: string, hand: Hand): Piece[] {
  const queue = [...pieces];
  const result: Piece[] = [];
  /** Moves so many characters that stand in the text, as `put` has them; what was taken out between them comes along. */
  function take(length: number, put: (piece: Exclude<Piece, { kind: 'gone' }>) => Piece | undefined): void {
    let left = length;
    while (left > 0) {
      const piece = queue.shift();
      if (!piece) return;
      if (piece.kind === 'gone') {
        result.push(piece);
        continue;
      }
      const [head, tail] = cutPiece(piece, left);
      if (tail) queue.unshift(tail);
      left -= lengthOf(head);
      const moved = put(head);
      if (moved) result.push(moved);
    }
  }
  for (const part of diffWords(before, after)) {
    if (part.kind === 'insert') result.push({ kind: 'new', text: part.text, hand });
    else if (part.kind === 'same') take(part.text.length, (piece) => piece);
    else {
      take(part.text.length, (piece) =>
        piece.kind === 'new' ? undefined : { kind: 'gone', start: piece.start, end: piece.end, hand },
      );
    }
  }
  return [...result, ...queue];
}

type Standing = Exclude<Piece, { kind: 'gone' }>;

function lengthOf(piece: Standing): number {
  return piece.kind === 'new' ? piece.text.length : piece.end - piece.start;
}

function cutPiece(piece: Standing, length: number): readonly [Standing, Standing | undefined] {
  if (lengthOf(piece) <= length) return [piece, undefined];
  if (piece.kind === 'new') {
    return [
      { ...piece, text: piece.text.slice(0, length) },
      { ...piece, text: piece.text.slice(length) },
    ];
  }
  const middle = piece.start + length;
  return [
    { ...piece, end: middle },
    { ...piece, start: middle },
  ];
}

function changesOf(pieces: readonly Piece[]): Change[] {
  const changes: Change[] = [];
  let at = 0;
  let isOpen = false;
  for (const piece of pieces) {
    if (piece.kind === 'kept') {
      at = piece.end;
      isOpen = false;
      continue;
    }
    const change: Change =
      piece.kind === 'gone'
        ? { start: piece.start, end: piece.end, text: '', ...piece.hand }
        : { start: at, end: at, text: piece.text, ...piece.hand };
    at = change.end;
    const last = changes.at(-1);
    // What one person put in the place of what they took out is one change.
    if (isOpen && last && last.author === change.author && last.at === change.at && last.end === change.start) {
      changes[changes.length - 1] = { ...last, end: change.end, text: last.text + change.text };
    } else changes.push(change);
    isOpen = true;
  }
  return changes.filter(({ start, end, text }) => end > start || text !== '');
}
