import type { BilingualDocument, Issue, Note, Side } from '../document.ts';
import type { Signature } from './model.ts';

/** One thing said in a comment. */
export interface Remark extends Signature {
  readonly text: string;
}

/** A comment with its answers, and the stretch of units that it is on. */
export interface Thread {
  readonly remarks: readonly [Remark, ...Remark[]];
  readonly resolved: boolean;
  readonly unit: string;
  readonly side: Side;
  /** Missing: the whole unit. */
  readonly start?: number;
  readonly end?: number;
  /** The unit that it ends in, where that is another one. */
  readonly until?: string;
}

/** Who says what a check found, until somebody has looked at it. */
const tool = 'Copydesk';

/** All notes and issues of a document as comments, in the order of the text. */
export function threadsOf({ units }: Pick<BilingualDocument, 'units'>): Thread[] {
  return units.flatMap(({ id, notes, issues }) => [
    ...notes.map((note) => ofNote(id, note)),
    ...issues.map((issue) => ofIssue(id, issue)),
  ]);
}

function ofNote(unit: string, { side, span, until, replies = [], resolved = false, ...remark }: Note): Thread {
  return {
    remarks: [remark, ...replies],
    resolved,
    unit,
    side,
    ...(span && { start: span.start, end: until?.end ?? span.end }),
    ...(span && until && { until: until.unit }),
  };
}

/** What was found, and of what kind it is; why it was dismissed is the answer to it. */
function ofIssue(unit: string, { side, span, comment, mqm, check, type, enabled, author, at, reason }: Issue): Thread {
  const text = `${comment}\n[${mqm ?? check ?? type}]`;
  const by = { ...(author !== undefined && { author }), ...(at !== undefined && { at }) };
  const answers = enabled || !reason ? [] : [{ text: reason, ...by }];
  return {
    remarks: [{ text, author: tool, ...((enabled || !reason) && by) }, ...answers],
    resolved: !enabled,
    unit,
    side,
    ...(span && { start: span.start, end: span.end }),
  };
}
