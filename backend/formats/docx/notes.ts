import type { Note } from '../document.ts';
import type { Comment } from './comments.ts';
import { inMachine, inRevision } from './model.ts';
import type { WordUnit } from './units.ts';

/** A place in the units' texts. */
interface Place {
  readonly unit: number;
  readonly machine: number;
  readonly revision: number;
}

interface Stretch {
  start?: Place;
  end?: Place;
  mark?: Place;
}

/** A note, and the comment of the file that it is. */
export interface NoteOfFile {
  readonly note: Note;
  readonly comment: Comment;
}

/** Notes by the unit that they begin in, and how many comments stand nowhere. */
export interface Notes {
  readonly byUnit: ReadonlyMap<number, readonly NoteOfFile[]>;
  readonly lost: number;
}

/**
 * The comments with their answers, where they stand. One that is on text of the revision is a note on that, else (on
 * what was deleted) on the machine's; a unit that was not changed has only the machine's.
 */
export function notesOf(
  units: readonly WordUnit[],
  ids: readonly string[],
  comments: ReadonlyMap<string, Comment>,
): Notes {
  const stretches = stretchesOf(units);
  const threads = Map.groupBy(comments.values(), (comment) => rootOf(comment, comments).id);
  const byUnit = new Map<number, NoteOfFile[]>();
  let lost = 0;
  for (const comment of comments.values()) {
    if (rootOf(comment, comments) !== comment) continue;
    const { start, end, mark } = stretches.get(comment.id) ?? {};
    const from = start ?? mark ?? end;
    if (!from) {
      lost++;
      continue;
    }
    const replies = (threads.get(comment.id) ?? []).filter((each) => each !== comment).map(signed);
    const notes = byUnit.get(from.unit) ?? [];
    byUnit.set(from.unit, notes);
    const note: Note = {
      ...signed(comment),
      ...(comment.resolved && { resolved: true }),
      ...placeOf(units, ids, from, (start && end) ?? from),
      ...(replies.length > 0 && { replies }),
    };
    notes.push({ note, comment });
  }
  return { byUnit, lost };
}

/** The comment that a thread starts with. A comment that answers itself, by whatever way, starts one. */
function rootOf(comment: Comment, comments: ReadonlyMap<string, Comment>): Comment {
  const seen = new Set<Comment>();
  let at = comment;
  while (at.parent !== undefined && !seen.has(at)) {
    seen.add(at);
    at = comments.get(at.parent) ?? at;
  }
  return seen.has(at) ? comment : at;
}

function signed({ text, author, at }: Comment): Omit<Note, 'side'> {
  return { text, ...(author !== undefined && { author }), ...(at !== undefined && { at }) };
}

/** Where each comment begins and ends: what of it counts is its first beginning and its last end. */
function stretchesOf(units: readonly WordUnit[]): Map<string, Stretch> {
  const stretches = new Map<string, Stretch>();
  units.forEach((unit, number) => {
    let [machine, revision] = [0, 0];
    for (const item of unit.items) {
      if (inMachine(item)) machine += item.text.length;
      if (inRevision(item)) revision += item.text.length;
      if (item.kind === 'text' || item.kind === 'break') continue;
      const stretch = stretches.get(item.comment) ?? {};
      stretches.set(item.comment, stretch);
      const place = { unit: number, machine, revision };
      if (item.kind === 'end') stretch.end = place;
      else stretch[item.kind] ??= place;
    }
  });
  return stretches;
}

function placeOf(
  units: readonly WordUnit[],
  ids: readonly string[],
  from: Place,
  to: Place,
): Pick<Note, 'side' | 'span' | 'until'> {
  const [unit, last] = [units[from.unit], units[to.unit]];
  if (!unit || !last) return { side: 'machine' };
  const isChanged = unit.machine !== unit.revision;
  if (from.unit < to.unit) {
    const side = isChanged ? 'revision' : 'machine';
    const end = last.machine === last.revision || side === 'revision' ? to.revision : to.machine;
    return {
      side,
      span: { start: from[side], end: unit[side].length },
      until: { unit: ids[to.unit] ?? '', end },
    };
  }
  const side = isChanged && (to.revision > from.revision || to.machine <= from.machine) ? 'revision' : 'machine';
  const span = { start: from[side], end: to[side] };
  const isWhole = span.end <= span.start || (span.start === 0 && span.end === unit[side].length);
  return { side, ...(!isWhole && { span }) };
}
