import type { Finding } from '../finding.ts';
import { isEqual } from './equal.ts';

/**
 * The rows whose findings differ between two states of the same passages, each with its findings afterwards. A finding
 * is listed at the row of its first span.
 */
export function changedRows(before: readonly Finding[], after: readonly Finding[]): Map<string, readonly Finding[]> {
  const old = byRow(before);
  const now = byRow(after);
  const changed = new Map<string, readonly Finding[]>();
  for (const [row, findings] of now) if (!isEqual(findings, old.get(row))) changed.set(row, findings);
  for (const row of old.keys()) if (!now.has(row)) changed.set(row, []);
  return changed;
}

function byRow(findings: readonly Finding[]): Map<string, readonly Finding[]> {
  return Map.groupBy(findings, (finding) => finding.spans[0]?.row ?? '');
}
