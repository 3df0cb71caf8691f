import { codeSigns } from '../../../shared/text/codes.ts';
import { diffTexts } from '../../../shared/text/diff-long.ts';
import { applyEdits } from '../../../shared/text/edits.ts';
import type { Change, Side, Unit } from '../document.ts';
import type { Signature } from './model.ts';

/** A stretch of both texts, or of one of them where it is a tracked change. */
export interface Segment {
  readonly kind: 'same' | 'del' | 'ins';
  readonly text: string;
  readonly by: Signature;
}

/** A unit's texts without inline codes, for which Word has no place, and where its offsets are in them. */
export interface PlainUnit {
  readonly machine: string;
  readonly revision: string;
  readonly changes: readonly Change[];
  /** From an offset in the text of a side to the same place in the plain text. */
  readonly toPlain: (side: Side, offset: number) => number;
}

/** Undefined where there is only an original. */
export function plainUnit(unit: Unit): PlainUnit | undefined {
  const { machine, revision } = unit;
  if (!machine && !revision) return undefined;
  const plain = (text: string) => text.replace(codeSigns, '').replace(/\r\n?/g, '\n');
  const texts = { machine: machine?.text ?? '', revision: revision?.text ?? machine?.text ?? '' };
  const isPlain = {
    machine: plain(texts.machine) === texts.machine,
    revision: plain(texts.revision) === texts.revision,
  };
  const toPlain = (side: Side, offset: number) => {
    const of = side === 'machine' ? 'machine' : 'revision';
    return isPlain[of] ? Math.min(offset, texts[of].length) : plain(texts[of].slice(0, offset)).length;
  };
  const changes = (unit.changes ?? []).map((change) => ({
    ...change,
    start: toPlain('machine', change.start),
    end: toPlain('machine', change.end),
    text: plain(change.text),
  }));
  return { machine: plain(texts.machine), revision: plain(texts.revision), changes, toPlain };
}

/** The changes as they are told, where they lead from one text to the other; else as a comparison finds them. */
export function trueChanges({ machine, revision, changes }: PlainUnit): readonly Change[] {
  if (changes.every((change) => isWhole(machine, change)) && leadsTo(machine, changes) === revision) return changes;
  const found: Change[] = [];
  for (const part of diffTexts(machine, revision)) {
    if (part.kind === 'same') continue;
    const last = found.at(-1);
    if (part.kind === 'insert' && last?.end === part.beforeStart && last.text === '')
      found[found.length - 1] = { ...last, text: part.text };
    else found.push({ start: part.beforeStart, end: part.beforeEnd, text: part.kind === 'insert' ? part.text : '' });
  }
  return found.map((change) => ({ ...change, ...whoChanged(change, changes) }));
}

/** Whether no letter of two units is cut. */
function isWhole(machine: string, { start, end, text }: Change): boolean {
  return text.isWellFormed() && [start, end].every((offset) => wholeLetter(machine, offset, 'start') === offset);
}

/** An offset that cuts no letter of two units: moved to its beginning or its end. */
export function wholeLetter(text: string, offset: number, edge: 'start' | 'end'): number {
  const isCut =
    offset > 0 &&
    offset < text.length &&
    !text.charAt(offset).isWellFormed() &&
    text.slice(offset - 1, offset + 1).isWellFormed();
  if (!isCut) return offset;
  return edge === 'start' ? offset - 1 : offset + 1;
}

function leadsTo(machine: string, changes: readonly Change[]): string | undefined {
  try {
    return applyEdits(machine, changes);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The signature of the nearest change that is told, however wrong its place. */
function whoChanged(change: Change, told: readonly Change[]): Signature {
  const distance = (other: Change) => Math.max(0, other.start - change.end, change.start - other.end);
  let nearest: Change | undefined;
  for (const other of told) if (!nearest || distance(other) < distance(nearest)) nearest = other;
  return nearest ? signatureOf(nearest) : {};
}

export function signatureOf({ author, at }: Signature): Signature {
  return { ...(author !== undefined && { author }), ...(at !== undefined && { at }) };
}

/** The whole unit in order; what is replaced is deleted first, then inserted. */
export function segmentsOf(machine: string, changes: readonly Change[]): Segment[] {
  const segments: Segment[] = [];
  const add = (kind: Segment['kind'], text: string, by: Signature) => {
    if (text !== '') segments.push({ kind, text, by });
  };
  let at = 0;
  for (const change of changes) {
    const by = signatureOf(change);
    add('same', machine.slice(at, change.start), {});
    add('del', machine.slice(change.start, change.end), by);
    add('ins', change.text, by);
    at = change.end;
  }
  add('same', machine.slice(at), {});
  return segments;
}

/**
 * Where in the text of all segments together, one behind the other, a place of one side is: a beginning right before its
 * first character, an end right behind its last.
 */
export function placeIn(
  segments: readonly Segment[],
  side: 'machine' | 'revision',
  offset: number,
  edge: 'start' | 'end',
): number {
  const absent = side === 'machine' ? 'ins' : 'del';
  const back = edge === 'end' && offset > 0 ? 1 : 0;
  let [place, left, end] = [0, offset - back, 0];
  for (const { kind, text } of segments) {
    place += text.length;
    if (kind === absent) continue;
    if (left < text.length) return place - text.length + left + back;
    left -= text.length;
    end = place;
  }
  return end;
}
