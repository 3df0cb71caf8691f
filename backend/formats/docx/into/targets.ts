import type { BilingualDocument, Change, Note, Unit } from '../../document.ts';
import type { Comment } from '../comments.ts';
import type { Notes } from '../notes.ts';
import { unitId } from '../read.ts';
import { type PlainUnit, plainUnit, trueChanges } from '../segments.ts';
import { type Remark, type Thread, threadsOf } from '../threads.ts';
import type { WordUnit } from '../units.ts';

/** A unit of a file, and what it is to be. */
export interface Target {
  readonly unit: WordUnit;
  readonly revision: string;
  /** From the machine's text in the file to the revision; missing where the text stays as it is in the file. */
  readonly changes?: readonly Change[];
  readonly toPlain: PlainUnit['toPlain'];
}

/** The document's units that the file has, by their address. */
export function targetsOf(document: BilingualDocument, units: readonly WordUnit[]): Map<string, Target> {
  const byId = new Map(document.units.map((unit) => [unit.id, unit]));
  return new Map(units.map((unit, i) => [unitId(i), targetOf(unit, byId.get(unitId(i)))]));
}

function targetOf(unit: WordUnit, wanted: Unit | undefined): Target {
  const plain = wanted && plainUnit(wanted);
  const asItIs = { unit, revision: unit.revision, toPlain: plain?.toPlain ?? ((_: unknown, offset: number) => offset) };
  if (!plain || plain.revision === unit.revision) return asItIs;
  return { ...asItIs, revision: plain.revision, changes: trueChanges({ ...plain, machine: unit.machine }) };
}

/** What is to become of the file's comments. */
export interface CommentPlan {
  /** New comments, and answers to old ones: those stand where the old one does. */
  readonly added: readonly { readonly thread: Thread; readonly answers?: Comment }[];
  /** Comments that are to be decided, or to be open again. */
  readonly decided: ReadonlyMap<Comment, boolean>;
}

/** Compares a document's notes and issues with the comments of the file. Comments that it does not have are left alone. */
export function commentPlan(document: BilingualDocument, { byUnit }: Notes, count: number): CommentPlan {
  const added: { thread: Thread; answers?: Comment }[] = [];
  const decided = new Map<Comment, boolean>();
  const ids = new Map(Array.from({ length: count }, (_, i) => [unitId(i), i]));
  for (const unit of document.units) {
    const index = ids.get(unit.id);
    if (index === undefined) continue;
    const left = [...(byUnit.get(index) ?? [])];
    for (const thread of threadsOf({ units: [unit] })) {
      const [root, ...answers] = thread.remarks;
      const found = left.findIndex(({ note }) => isSame(note, root));
      const [old] = found < 0 ? [] : left.splice(found, 1);
      if (!old) {
        added.push({ thread });
        continue;
      }
      if (Boolean(old.note.resolved) !== thread.resolved) decided.set(old.comment, thread.resolved);
      const [first, ...more] = answers.filter((answer) => !old.note.replies?.some((reply) => isSame(reply, answer)));
      if (first) added.push({ thread: answering(unit.id, old.note, [first, ...more], thread), answers: old.comment });
    }
  }
  return { added, decided };
}

function isSame(a: Remark, b: Remark): boolean {
  return a.text.trim() === b.text.trim() && (a.author ?? '') === (b.author ?? '') && seconds(a.at) === seconds(b.at);
}

function seconds(at: string | undefined): string {
  return at?.slice(0, 19) ?? '';
}

function answering(unit: string, { side, span, until }: Note, remarks: Thread['remarks'], thread: Thread): Thread {
  const place = span && { start: span.start, end: until?.end ?? span.end };
  return { remarks, resolved: thread.resolved, unit, side, ...place, ...(until && { until: until.unit }) };
}
