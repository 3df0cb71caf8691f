import type { RowView } from '../../../../shared/contract/model.ts';

/** Whether two values that came as messages say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [own, other] = [Object.entries(a), b as Readonly<Record<string, unknown>>];
  return (
    own.length === Object.keys(b).length &&
    own.every(([key, value]) => Object.hasOwn(b, key) && isSame(value, other[key]))
  );
}

/** The value as it was known where it is the same now, so that nothing is drawn for it. */
export function kept<T>(known: T, now: T): T {
  return isSame(known, now) ? known : now;
}

/**
 * A row as it was told now. Every edit tells a row several times, mostly as it was known: then it stays the same object,
 * and in a changed row so do its unchanged findings.
 */
export function keptRow(known: RowView | undefined, now: RowView): RowView {
  if (!known) return now;
  const findings = new Map(known.findingList.map((finding) => [finding.id, finding]));
  const findingList = now.findingList.map((finding) => kept(findings.get(finding.id) ?? finding, finding));
  const isOther =
    findingList.length !== known.findingList.length || findingList.some((each, at) => each !== known.findingList[at]);
  return kept(known, { ...now, findingList: isOther ? findingList : known.findingList });
}
