import type { Id } from '../../../shared/contract/model.ts';
import { sketchOf } from '../../../shared/versions/sketch.ts';
import type { Placement, SourceChangeRecord } from '../../database/queries/structure.ts';
import type { Desk } from '../desk.ts';
import type { Writing } from '../journal.ts';
import type { Inheritance, RowPlan } from '../structure/structure-record.ts';
import { weakestDecision } from '../structure/weaker.ts';
import type { PlannedBundle, PlannedCell, PlannedRow } from './plan-version.ts';
import type { PreparedVersion } from './prepare.ts';

/** Puts a planned version on record, as part of a step. */
export function writeVersion(
  { queries, now }: Desk,
  write: Writing,
  { storyId, texts, comparison }: PreparedVersion,
  bundles: readonly PlannedBundle[],
  by: Id,
): void {
  const at = now();
  const shelfId = queries.structure.shelfOf(storyId, at);
  const sources: SourceChangeRecord[] = [];
  const sourceIds = texts.map(({ text, sourceId, isGiven }, index) => {
    if (!isGiven && sourceId !== undefined) return sourceId;
    const { kind, language, label } = text;
    const { metadata, fileName } = text.text;
    const paragraphs = comparison.aligned.columns[index];
    const aligned = paragraphs === undefined;
    const source = { kind, language, label, metadata, ...(fileName !== undefined && { fileName }), aligned };
    // Its place on the shelf is for a moment only: no other has one below zero.
    const id = queries.sources.insert({ ...source, storyId: shelfId, position: -1 - index });
    for (const each of paragraphs ?? []) queries.structure.newSegment({ sourceId: id, ...each });
    queries.versions.sketch(id, sketchOf(text.text.body, language));
    sources.push({ beforeId: sourceId ?? null, afterId: id });
    return id;
  });

  function segmentsOf(row: PlannedRow, before: PlannedBundle['before']): Id[] {
    return row.cells.flatMap((cell, column) => {
      if (!cell) return [];
      const isGiven = texts[column]?.isGiven === true;
      const same = isGiven ? undefined : before.map(({ cells }) => cells[column]).find((old) => isSameCell(old, cell));
      if (same) return same.segments;
      const { paragraph, separator, text } = cell;
      return [queries.structure.newSegment({ sourceId: sourceIds[column] ?? 0, paragraph, separator, text })];
    });
  }

  const rows: RowPlan[] = [];
  const heirs: [rowId: Id, Inheritance][] = [];
  let position = 0;
  bundles.forEach(({ match, kind, before, after }, bundle) => {
    const named = { bundle, kind, moved: match.moved };
    const staying = new Set<Id>();
    for (const row of after) {
      const rowId = row.rowId ?? queries.structure.newRow(shelfId);
      staying.add(rowId);
      const placement: Placement = {
        position,
        passage: row.passage,
        separator: row.separator,
        revision: row.revision,
        segments: segmentsOf(row, before).toSorted((a, b) => a - b),
      };
      position += 1;
      rows.push({ rowId, ...named, ...(row.look && { look: row.look }), after: placement });
      const inherited = inheritance(row);
      if (inherited) heirs.push([rowId, inherited]);
    }
    for (const { text } of before)
      if (!staying.has(text.row.id)) rows.push({ rowId: text.row.id, ...named, after: null });
  });

  function inheritance({ heirOf, isReopened, revision, machine }: PlannedRow): Inheritance | undefined {
    if (heirOf.length === 0 && !isReopened) return undefined;
    const editors = revision === null ? [] : queries.corrections.editorsOf(heirOf.map(({ row }) => row.id));
    const records = heirOf.map(({ row }) => row);
    const decision = isReopened ? ({ kind: 'reopen', by, at } as const) : weakestDecision(records, { by, at });
    return { editors, before: machine, after: revision ?? machine, ...(decision && { decision }) };
  }

  write.restructure({ kind: 'version', rows, sources });
  for (const [rowId, inherited] of heirs) write.inherit(rowId, inherited);
}

function isSameCell(old: PlannedCell | undefined, cell: PlannedCell): boolean {
  return (
    old !== undefined && old.text === cell.text && old.paragraph === cell.paragraph && old.separator === cell.separator
  );
}
