import type { Id } from '../../shared/contract/model.ts';
import { overlaps, type Span } from '../../shared/text/spans.ts';

/** What a finding is told by, among those listed at one row. */
export interface Trait {
  readonly check: string;
  readonly fingerprint: string;
  readonly text: string;
  /** Its places in the row, in the same text as those it is compared with. */
  readonly spans: readonly Span[];
}

/** A finding that was there before. */
export interface Known extends Trait {
  readonly id: Id;
  /** What it was told by when it was first found: the wording may have been edited since, and come back by undo. */
  readonly firstFingerprint: string;
  /** Its wording was not there any more. */
  readonly isGone: boolean;
}

/**
 * Which new finding of a row is which old one, so that ids, decisions and dismissals stay with it: answers the old one's
 * id for each new one, or nothing. The surest first: the same fingerprint, now or at first (also of one that is gone, so
 * that undo brings the very same finding back); the same check and wording, though its neighbourhood was edited; the
 * same check at an overlapping place, though its wording was edited. Among equals the nearest, and one that is there
 * before one that is gone.
 */
export function pairFindings(known: readonly Known[], found: readonly Trait[]): (Id | undefined)[] {
  const ids: (Id | undefined)[] = found.map(() => undefined);
  const free = new Set(known);

  /** Pairs those that have the same key and are the same; an old one without a key is left out. */
  function pass(
    oldKey: (old: Known) => string | undefined,
    nowKey: (now: Trait) => string,
    isSame: (old: Known, now: Trait) => boolean = () => true,
  ): void {
    // By key: a long row has thousands of findings, too many to hold each against all others.
    const olds = Map.groupBy(free, oldKey);
    const pairs = found.flatMap((now, index) =>
      ids[index] === undefined
        ? (olds.get(nowKey(now)) ?? []).filter((old) => isSame(old, now)).map((old) => ({ old, now, index }))
        : [],
    );
    pairs.sort(
      (a, b) => Number(a.old.isGone) - Number(b.old.isGone) || distance(a.old, a.now) - distance(b.old, b.now),
    );
    for (const { old, index } of pairs) {
      if (ids[index] !== undefined || !free.delete(old)) continue;
      ids[index] = old.id;
    }
  }

  if (found.length === 0) return ids;
  pass(({ fingerprint }) => fingerprint, fingerprintOf);
  pass(({ firstFingerprint }) => firstFingerprint, fingerprintOf);
  pass((old) => (old.isGone ? undefined : wordingOf(old)), wordingOf);
  pass(
    ({ isGone, check }) => (isGone ? undefined : check),
    ({ check }) => check,
    (old, now) => old.spans.some((a) => now.spans.some((b) => overlaps(a, b))),
  );
  return ids;
}

function fingerprintOf({ fingerprint }: Trait): string {
  return fingerprint;
}

function wordingOf({ check, text }: Trait): string {
  return `${check}\n${text}`;
}

function distance(a: Trait, b: Trait): number {
  return Math.abs((a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}
