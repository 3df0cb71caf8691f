import { type Alignment, alignWords, editDistance } from './edit-distance.ts';

/** Longest block that is moved as one, and how far: what the inventors of TER take. */
const longestBlock = 10;
const farthest = 50;

/** Cells of distance tables that may still be computed: bounds the time, whatever the text. */
export interface Effort {
  cells: number;
}

/** Edits of a comparison, shifts among them. */
export interface Edits {
  readonly edits: number;
  readonly shifts: number;
}

interface Move {
  readonly words: readonly number[];
  readonly distance: number;
}

/**
 * Edits with block shifts, by the greedy search of Snover et al. (2006): again and again the one move of a block that
 * saves most is made, as long as one saves anything; what is then left is counted word by word. When the effort is
 * used up, what is left is counted without further moves, so that the answer is never less than it would be, and
 * never more than without moves.
 */
export function editsWithShifts(before: readonly number[], after: readonly number[], effort: Effort): Edits {
  let words = before;
  let shifts = 0;
  for (;;) {
    const alignment = alignWords(words, after);
    effort.cells -= words.length * after.length;
    const move = bestMove(words, after, alignment, effort);
    if (!move) return { edits: alignment.distance + shifts, shifts };
    words = move.words;
    shifts++;
  }
}

function bestMove(
  words: readonly number[],
  after: readonly number[],
  alignment: Alignment,
  effort: Effort,
): Move | undefined {
  const { usedBefore, distance } = alignment;
  let best: Move | undefined;
  // A move costs one edit itself: one that saves a single edit gains nothing.
  let limit = distance - 1;
  const moved = new Array<number>(words.length);
  for (const { start, place, length } of blocks(words, after, alignment, effort)) {
    // Deleting a block here and inserting it there does what moving it does: it saves no more than that costs.
    if (distance - 2 * length >= limit) break;
    const targets = [usedBefore[place] ?? 0, usedBefore[place + length] ?? words.length];
    for (const [index, target] of targets.entries()) {
      if ((target >= start && target <= start + length) || (index > 0 && target === targets[0])) continue;
      if (effort.cells <= 0) return best;
      moveBlock(words, start, length, target, moved);
      effort.cells -= words.length * after.length;
      const found = editDistance(moved, after, limit);
      if (found >= limit) continue;
      limit = found;
      best = { words: moved.slice(), distance: found };
    }
  }
  return best;
}

interface Block {
  readonly start: number;
  /** Where it stands in the text after. */
  readonly place: number;
  readonly length: number;
}

/**
 * Every block of words that stands in both, longer ones first: of equal gains the longest block is moved. Nothing is won
 * by moving what stands right, or to where something right stands.
 */
function blocks(words: readonly number[], after: readonly number[], alignment: Alignment, effort: Effort): Block[] {
  const { beforeIsWrong, afterIsWrong } = alignment;
  const places = Map.groupBy(after.keys(), (place) => after[place] as number);
  const found: Block[] = [];
  for (const [start, word] of words.entries()) {
    for (const place of places.get(word) ?? []) {
      if (Math.abs(place - start) > farthest || effort.cells <= 0) continue;
      let wrongBefore = false;
      let wrongAfter = false;
      for (let last = 0; last < longestBlock && start + last < words.length; last++) {
        if (words[start + last] !== after[place + last]) break;
        wrongBefore ||= beforeIsWrong[start + last] === true;
        wrongAfter ||= afterIsWrong[place + last] === true;
        effort.cells--;
        if (wrongBefore && wrongAfter) found.push({ start, place, length: last + 1 });
      }
    }
  }
  return found.sort((a, b) => b.length - a.length || a.start - b.start || a.place - b.place);
}

/** Writes the words with the block moved to before `target` into `moved`. */
function moveBlock(words: readonly number[], start: number, length: number, target: number, moved: number[]): void {
  const end = start + length;
  let at = 0;
  const copy = (from: number, to: number): void => {
    for (let index = from; index < to; index++) moved[at++] = words[index] as number;
  };
  if (target < start) {
    copy(0, target);
    copy(start, end);
    copy(target, start);
    copy(end, words.length);
  } else {
    copy(0, start);
    copy(end, target);
    copy(start, end);
    copy(target, words.length);
  }
}
