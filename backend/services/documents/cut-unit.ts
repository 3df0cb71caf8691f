import type { Language } from '../../../shared/contract/model.ts';
import { segmentSentences } from '../../../shared/text/segment.ts';
import { type Span, shift } from '../../../shared/text/spans.ts';
import type { Change, Unit } from '../../formats/document.ts';

/** A stretch of a unit that becomes a row. */
export interface UnitPart {
  /** In the machine's text of the unit. */
  readonly machine: Span;
  /** What parts it from the part before. */
  readonly separator: string;
  /** Those of the unit within it, in offsets of the part. */
  readonly changes: readonly Change[];
}

/**
 * The sentences of a unit that has no original beside it, with its changes divided among them: nowhere is a change cut,
 * so that sentences with one over their border stay together. One part where the file does not say how the revision
 * came about. All of the text is in a part or between two.
 */
export function cutUnit({ machine, original, revision, changes = [] }: Unit, language: Language): UnitPart[] {
  const text = machine?.text ?? '';
  const isWhole = original !== undefined || (revision !== undefined && changes.length === 0);
  const sentences = isWhole ? [] : segmentSentences(text, language);
  const parts: UnitPart[] = [];
  let start = 0;
  let separator = '';
  for (const [index, sentence] of sentences.entries()) {
    const next = sentences[index + 1];
    if (!next || !isFree({ start: sentence.end, end: next.start }, changes)) continue;
    parts.push(partOf({ start, end: sentence.end }, separator, changes, start > 0));
    separator = text.slice(sentence.end, next.start);
    start = next.start;
  }
  return [...parts, partOf({ start, end: text.length }, separator, changes, start > 0)];
}

/** Whether no change reaches into what parts two sentences. */
function isFree(gap: Span, changes: readonly Change[]): boolean {
  return changes.every(({ start, end }) => end <= gap.start || start >= gap.end);
}

/** An insertion where two parts meet belongs to the first of them. */
function partOf(machine: Span, separator: string, changes: readonly Change[], hasBefore: boolean): UnitPart {
  const isBefore = ({ start, end }: Change): boolean =>
    hasBefore && separator === '' && start === end && end === machine.start;
  const own = changes.filter(
    (change) => change.start >= machine.start && change.end <= machine.end && !isBefore(change),
  );
  const by = -machine.start;
  return { machine, separator, changes: own.map((change) => ({ ...change, ...shift(change, by) })) };
}
