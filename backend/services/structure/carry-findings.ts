import type { Id, RowSpanView, SuggestionView } from '../../../shared/contract/model.ts';
import type { StoredFinding } from '../../database/queries/findings.ts';
import type { Queries } from '../../database/queries/index.ts';
import { type Bundle, type BundleMap, bundleMap } from './bundle-map.ts';

interface Maps {
  readonly bundle: Bundle;
  readonly machine: BundleMap;
  readonly revision: BundleMap;
}

/**
 * Keeps every finding at its words when rows are divided otherwise, until the checks have seen the new rows: it keeps its
 * id, and with it what was decided about it. One whose words are gone is lost, as after an edit. To be called while the
 * rows still stand as before.
 */
export function carryFindings(queries: Queries, bundles: readonly Bundle[]): void {
  const maps = new Map<Id, Maps>();
  for (const bundle of bundles) {
    // Rows that leave the story take what they have with them.
    if (bundle.after.length === 0 || isSame(bundle)) continue;
    const own = { bundle, machine: bundleMap(bundle, 'machine'), revision: bundleMap(bundle, 'revision') };
    for (const { rowId } of bundle.before) maps.set(rowId, own);
  }
  if (maps.size === 0) return;
  for (const finding of queries.findings.withPlacesIn([...maps.keys()])) {
    queries.findings.update(carried(finding, maps));
  }
}

function carried(finding: StoredFinding, maps: ReadonlyMap<Id, Maps>): StoredFinding {
  const moved =
    (column: 'machine' | 'revision') =>
    <T extends RowSpanView>(place: T): T[] => {
      const map = maps.get(place.rowId)?.[column];
      return map ? map.span(place).map((part) => ({ ...place, ...part })) : [place];
    };
  const revisionSpans = finding.revisionSpans.flatMap(moved('revision'));
  const machineSpans = finding.machineSpans.flatMap(moved('machine'));
  const isLost = revisionSpans.length === 0 && finding.presence !== 'gone';
  const home = maps.get(finding.rowId);
  const fallback = machineSpans[0]?.rowId ?? home?.bundle.after[0]?.rowId ?? finding.rowId;
  return {
    ...finding,
    rowId: revisionSpans[0]?.rowId ?? fallback,
    presence: isLost ? 'lost' : finding.presence,
    machineSpans,
    // A place is kept: the finding is listed there, and told from its equals by it.
    revisionSpans: revisionSpans.length > 0 ? revisionSpans : [{ rowId: fallback, start: 0, end: 0 }],
    related: finding.related.flatMap(moved('revision')),
    suggestions: isLost ? [] : finding.suggestions.flatMap((each) => carriedSuggestion(each, maps) ?? []),
  };
}

function carriedSuggestion(suggestion: SuggestionView, maps: ReadonlyMap<Id, Maps>): SuggestionView | undefined {
  const edits = suggestion.edits.map((edit) => {
    const map = maps.get(edit.rowId);
    const place = map ? map.revision.edit(edit) : edit;
    return place && { ...edit, ...place };
  });
  const whole = edits.filter((edit) => edit !== undefined);
  return whole.length === edits.length ? { ...suggestion, edits: whole } : undefined;
}

/** One row that says what it said. */
function isSame({ before, after }: Bundle): boolean {
  const [from] = before;
  const [to] = after;
  return (
    before.length === 1 &&
    after.length === 1 &&
    from?.rowId === to?.rowId &&
    from?.machine === to?.machine &&
    from?.revision === to?.revision
  );
}
