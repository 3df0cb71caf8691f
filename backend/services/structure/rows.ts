import type { Change } from '../../../shared/contract/api.ts';
import { CopydeskError } from '../../../shared/contract/errors.ts';
import type { Id, Source } from '../../../shared/contract/model.ts';
import { mapOffset } from '../../../shared/text/edits.ts';
import { editsBetween } from '../../../shared/text/merge.ts';
import { segmentSentences } from '../../../shared/text/segment.ts';
import { tokenize } from '../../../shared/text/tokens.ts';
import type { Placement } from '../../database/queries/structure.ts';
import type { Handlers } from '../../dispatch.ts';
import type { Desk } from '../desk.ts';
import { notAllowed, notFound } from '../errors.ts';
import type { Journal } from '../journal.ts';
import type { PeopleService } from '../people.ts';
import type { RowText, Texts } from '../texts.ts';
import { mergeLabel, shiftLabel, splitLabel } from './labels.ts';
import { proposeSplit } from './propose-split.ts';
import { type Cell, cellsOf, cutCell, joinedCell, segmentsOf } from './row-cells.ts';
import type { Inheritance } from './structure-record.ts';
import { weakestDecision } from './weaker.ts';

export type RowsService = Pick<Handlers, 'rows.merge' | 'rows.proposeSplit' | 'rows.split' | 'rows.shift'>;

/** Puts rows together and apart where the alignment is wrong. */
export function createRowsService(
  { queries, now }: Desk,
  texts: Texts,
  journal: Journal,
  people: PeopleService,
): RowsService {
  function sourcesOf(storyId: Id) {
    const sources = queries.sources.ofStory(storyId);
    const revision = sources.find(({ kind }) => kind === 'revision');
    return { columns: sources.filter(({ aligned, kind }) => aligned && kind !== 'revision'), revision };
  }

  function rowOf(rowId: Id): RowText {
    const [row] = texts.ofRows([rowId]);
    if (!row) throw notFound('row', rowId);
    return row;
  }

  /** What a row is made of once its cells are these; a revision that says what the machine says is none. */
  function placementOf(
    row: RowText,
    cells: readonly Cell[],
    baseId: Id,
    revision: string,
    separator: string,
  ): Placement {
    const { position, passage } = row.row;
    const machine = cells.find(({ sourceId }) => sourceId === baseId)?.text ?? '';
    return {
      position,
      passage,
      separator,
      revision: revision === machine ? null : revision,
      segments: cells.flatMap((cell) => segmentsOf(queries, cell)).sort((a, b) => a - b),
    };
  }

  function inheritance(rows: readonly RowText[], after: Placement, machine: string, by: Id): Inheritance {
    const ids = rows.map(({ row }) => row.id);
    const editors = after.revision === null ? [] : queries.corrections.editorsOf(ids);
    const decision = weakestDecision(
      rows.map(({ row }) => row),
      { by, at: now() },
    );
    return { editors, before: machine, after: after.revision ?? machine, ...(decision && { decision }) };
  }

  function merge(rowIds: readonly Id[], by: Id): Change {
    const rows = texts.ofRows(rowIds);
    refuseGaps(rows);
    const [first] = rows as [RowText, ...RowText[]];
    const { storyId } = first.row;
    const { columns, revision } = sourcesOf(storyId);
    const baseId = revision?.baseSourceId ?? 0;
    const byRow = cellsOf(queries, rowIds);
    const cells = columns.flatMap(({ id, language }) => {
      const own = rows.map(({ row }) => byRow.get(row.id)?.get(id));
      return own.reduce((a, b) => joinedCell(a, b, language === 'zh' ? '' : ' ')) ?? [];
    });
    const last = rows.at(-1) ?? first;
    return journal.step(
      { kind: 'merge', storyId, by, label: mergeLabel(first.row.position, last.row.position) },
      [first.row.id],
      (write) => {
        const after = placementOf(first, cells, baseId, joinedRevision(rows), first.row.separator);
        const gone = rows.slice(1).map(({ row }) => ({ rowId: row.id, bundle: 0, kind: 'merged', after: null }));
        const inherited = inheritance(rows, after, cells.find(({ sourceId }) => sourceId === baseId)?.text ?? '', by);
        write.restructure({
          kind: 'merge',
          rows: [{ rowId: first.row.id, bundle: 0, kind: 'merged', after }, ...gone],
        });
        write.inherit(first.row.id, inherited);
      },
    );
  }

  function split(text: RowText, at: ReadonlyMap<Id, number>, by: Id): Change {
    const { id: rowId, storyId, position, separator } = text.row;
    const { columns, revision } = sourcesOf(storyId);
    const baseId = revision?.baseSourceId ?? 0;
    const cells = cellsOf(queries, [rowId]).get(rowId) ?? new Map<Id, Cell>();
    const parts = columns.flatMap(({ id }) => {
      const cell = cells.get(id);
      return cell ? [cutCell(cell, at.get(id) ?? cell.text.length)] : [];
    });
    const isEdited = text.row.revision !== null;
    const machineCut = at.get(baseId) ?? text.machine.length;
    const cut = isEdited
      ? (at.get(revision?.id ?? 0) ?? carriedCut(text.machine, text.revision, machineCut))
      : machineCut;
    const [head, tail] = [text.revision.slice(0, cut).trimEnd(), text.revision.slice(cut).trimStart()];
    const firsts = parts.flatMap(([first]) => first ?? []);
    const seconds = parts.flatMap(([, second]) => second ?? []);
    if (firsts.length === 0 || seconds.length === 0) throw nothingToSplit(position);
    const behind = seconds.find(({ sourceId }) => sourceId === baseId)?.separator ?? ' ';
    return journal.step({ kind: 'split', storyId, by, label: splitLabel(position) }, [rowId], (write) => {
      const newId = queries.structure.newRow(queries.structure.shelfOf(storyId, now()));
      const first = placementOf(text, firsts, baseId, head, separator);
      const second = { ...placementOf(text, seconds, baseId, tail, behind), position: position + 1 };
      const machineOf = (own: readonly Cell[]): string => own.find(({ sourceId }) => sourceId === baseId)?.text ?? '';
      const inherited = inheritance([text], second, machineOf(seconds), by);
      write.restructure({
        kind: 'split',
        rows: [
          { rowId, bundle: 0, kind: 'split', after: first },
          { rowId: newId, bundle: 0, kind: 'split', after: second },
        ],
      });
      write.inherit(newId, inherited);
    });
  }

  function shift(text: RowText, source: Source, direction: 'previous' | 'next', by: Id): Change {
    const { storyId, position } = text.row;
    const neighbourId = queries.structure.order(storyId)[position + (direction === 'next' ? 1 : -1)];
    if (neighbourId === undefined) throw noNeighbour(position, direction);
    const neighbour = rowOf(neighbourId);
    const byRow = cellsOf(queries, [text.row.id, neighbourId]);
    const cell = byRow.get(text.row.id)?.get(source.id);
    if (!cell) throw nothingToMove(position, source);
    const starts = segmentSentences(cell.text, source.language).map(({ start }) => start);
    const cut =
      starts.length < 2
        ? direction === 'next'
          ? 0
          : cell.text.length
        : ((direction === 'next' ? starts.at(-1) : starts[1]) ?? 0);
    const [head, tail] = cutCell(cell, cut);
    const [stays, moves] = direction === 'next' ? [head, tail] : [tail, head];
    const space = source.language === 'zh' ? '' : ' ';
    const there = byRow.get(neighbourId)?.get(source.id);
    const joined = direction === 'next' ? joinedCell(moves, there, space) : joinedCell(there, moves, space);
    const baseId = sourcesOf(storyId).revision?.baseSourceId ?? 0;
    const revised = source.id === baseId ? shiftedRevision(text, neighbour, cut, direction) : undefined;
    const put = (row: RowText, own: Cell | undefined, revision: string) => {
      const others = [...(byRow.get(row.row.id)?.values() ?? [])].filter(({ sourceId }) => sourceId !== source.id);
      return placementOf(row, own ? [...others, own] : others, baseId, revision, row.row.separator);
    };
    const label = shiftLabel(source.label, position, neighbour.row.position);
    return journal.step({ kind: 'shift', storyId, by, label }, [text.row.id, neighbourId], (write) => {
      const here = put(text, stays, revised?.here ?? text.revision);
      const next = put(neighbour, joined, revised?.there ?? neighbour.revision);
      const rows = [text, neighbour];
      const inherited =
        revised && inheritance(rows, { ...here, revision: here.revision ?? next.revision }, text.machine, by);
      write.restructure({
        kind: 'shift',
        rows: [
          { rowId: text.row.id, bundle: 0, kind: 'shifted', after: here },
          { rowId: neighbourId, bundle: 0, kind: 'shifted', after: next },
        ],
      });
      if (inherited) for (const { row } of rows) write.inherit(row.id, inherited);
    });
  }

  return {
    'rows.merge': ({ rowIds, by }) => {
      people.get(by);
      return merge([...new Set(rowIds)], by);
    },
    'rows.proposeSplit': ({ rowId, at }) => {
      const text = rowOf(rowId);
      const { columns, revision } = sourcesOf(text.row.storyId);
      const cells = cellsOf(queries, [rowId]).get(rowId);
      const all = columns.flatMap(({ id, language }) => {
        const cell = cells?.get(id);
        return cell ? [{ sourceId: id, language, text: cell.text }] : [];
      });
      const own = { sourceId: revision?.id ?? 0, language: 'en' as const, text: text.revision };
      const shown = text.row.revision === null ? all : [...all, own];
      // The column that was cut leads; else the machine's text, which the rows are made of.
      const leader = at?.sourceId ?? revision?.baseSourceId;
      const led = shown.toSorted((a, b) => Number(b.sourceId === leader) - Number(a.sourceId === leader));
      const cuts = proposeSplit(
        led.map((column) => ({ ...column, id: String(column.sourceId) })),
        at?.offset,
      );
      const offsets = new Map(led.map(({ sourceId }, index) => [sourceId, cuts[index] ?? 0]));
      return {
        rowId,
        version: text.row.version,
        columns: shown.map(({ sourceId, text: own }) => ({
          sourceId,
          text: own,
          offset: offsets.get(sourceId) ?? own.length,
        })),
      };
    },
    'rows.split': ({ rowId, version, at, by }) => {
      people.get(by);
      const text = rowOf(rowId);
      if (text.row.version !== version) throw changedMeanwhile(text.row.position);
      return split(text, new Map(at.map(({ sourceId, offset }) => [sourceId, offset])), by);
    },
    'rows.shift': ({ rowId, sourceId, direction, by }) => {
      people.get(by);
      const text = rowOf(rowId);
      const source = sourcesOf(text.row.storyId).columns.find(({ id }) => id === sourceId);
      if (!source) throw notFound('source', sourceId);
      return shift(text, source, direction, by);
    },
  };
}

/** The desk's text of all rows, parted as the rows are. */
function joinedRevision(rows: readonly RowText[]): string {
  return rows.reduce((text, { row, revision }, index) => {
    if (text === '' || revision === '') return text + revision;
    const isNewPassage = rows[index - 1]?.row.passage !== row.passage;
    return text + (isNewPassage ? ' ' : row.separator) + revision;
  }, '');
}

/** Where an edited text is cut when the machine's text is cut here: at the same words, and never within one. */
function carriedCut(machine: string, revision: string, cut: number): number {
  const wanted = mapOffset(Math.min(cut, machine.length), editsBetween(machine, revision), 'before');
  const within = tokenize(revision).find(({ start, end }) => start < wanted && wanted < end);
  return within ? within.start : wanted;
}

/** What an edited text says in both rows when a sentence of the machine's text goes from one to the other. */
function shiftedRevision(from: RowText, to: RowText, cut: number, direction: 'previous' | 'next') {
  const at = from.row.revision === null ? cut : carriedCut(from.machine, from.revision, cut);
  const [head, tail] = [from.revision.slice(0, at).trimEnd(), from.revision.slice(at).trimStart()];
  const [here, moved] = direction === 'next' ? [head, tail] : [tail, head];
  const parts = direction === 'next' ? [moved, to.revision] : [to.revision, moved];
  const separator = (direction === 'next' ? to.row : from.row).separator || ' ';
  return { here, there: parts.filter((part) => part !== '').join(separator) };
}

function refuseGaps(rows: readonly RowText[]): void {
  const isGapless = rows.every(
    ({ row }, index) => index === 0 || row.position === (rows[index - 1]?.row.position ?? 0) + 1,
  );
  if (isGapless && rows.length > 1) return;
  throw notAllowed(
    { en: 'Only rows that follow each other can be merged.', zh: '只能合并相邻的行。' },
    { en: 'Nothing was changed. Move the text in between first.', zh: '未作任何改动。请先处理中间的行。' },
  );
}

function nothingToSplit(position: number): CopydeskError {
  return notAllowed(
    {
      en: `Row ${position + 1} cannot be split there: one of the two rows would be empty.`,
      zh: `无法在此处拆分第 ${position + 1} 行：拆分后会有一行为空。`,
    },
    { en: 'Choose a place within the text.', zh: '请在文本中间选择拆分位置。' },
  );
}

function noNeighbour(position: number, direction: 'previous' | 'next'): CopydeskError {
  const isLast = direction === 'next';
  return notAllowed(
    {
      en: `Row ${position + 1} is the ${isLast ? 'last' : 'first'} one, so nothing can be moved ${isLast ? 'down' : 'up'}.`,
      zh: `第 ${position + 1} 行已是${isLast ? '最后' : '第'}一行，无法再${isLast ? '下' : '上'}移。`,
    },
    { en: 'Nothing was changed.', zh: '未作任何改动。' },
  );
}

function nothingToMove(position: number, { label }: Source): CopydeskError {
  return notAllowed(
    { en: `“${label}” has no text in row ${position + 1}.`, zh: `“${label}”在第 ${position + 1} 行没有文本。` },
    { en: 'Nothing was changed.', zh: '未作任何改动。' },
  );
}

function changedMeanwhile(position: number): CopydeskError {
  return new CopydeskError({
    code: 'conflict',
    message: {
      en: `Row ${position + 1} was changed meanwhile, so it was not split.`,
      zh: `第 ${position + 1} 行在此期间已被改动，因此未拆分。`,
    },
    mend: { en: 'Look at the text as it is now, and split it again.', zh: '请查看当前文本后再次拆分。' },
  });
}
