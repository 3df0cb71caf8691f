import type { Handlers } from '../../dispatch.ts';
import type { Desk } from '../desk.ts';
import { notFound } from '../errors.ts';
import type { Journal } from '../journal.ts';
import type { PeopleService } from '../people.ts';
import type { Texts } from '../texts.ts';
import { mergeRows } from './merge-rows.ts';
import { proposeSplit } from './propose-split.ts';
import { cellsOf } from './row-cells.ts';
import { changedMeanwhile } from './row-refusals.ts';
import { createRowWork } from './row-work.ts';
import { shiftSentence } from './shift-sentence.ts';
import { splitRow } from './split-row.ts';

export type RowsService = Pick<Handlers, 'rows.merge' | 'rows.proposeSplit' | 'rows.split' | 'rows.shift'>;

/** Puts rows together and apart where the alignment is wrong. */
export function createRowsService(desk: Desk, texts: Texts, journal: Journal, people: PeopleService): RowsService {
  const work = createRowWork(desk, texts);

  return {
    'rows.merge': ({ rowIds, by }) => {
      people.get(by);
      return mergeRows(desk, texts, journal, work, [...new Set(rowIds)], by);
    },
    'rows.proposeSplit': ({ rowId, at }) => {
      const text = work.rowOf(rowId);
      const { columns, baseId, revisionId } = work.sourcesOf(text.row.storyId);
      const cells = cellsOf(desk.queries, [rowId]).get(rowId);
      const all = columns.flatMap(({ id, language }) => {
        const cell = cells?.get(id);
        return cell ? [{ sourceId: id, language, text: cell.text }] : [];
      });
      const own = { sourceId: revisionId, language: 'en' as const, text: text.revision };
      const shown = text.row.revision === null ? all : [...all, own];
      // The column that was cut leads; else the machine's text, which the rows are made of.
      const leader = at?.sourceId ?? baseId;
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
      const text = work.rowOf(rowId);
      if (text.row.version !== version) throw changedMeanwhile(text.row.position);
      return splitRow(desk, journal, work, text, new Map(at.map(({ sourceId, offset }) => [sourceId, offset])), by);
    },
    'rows.shift': ({ rowId, sourceId, direction, by }) => {
      people.get(by);
      const text = work.rowOf(rowId);
      const source = work.sourcesOf(text.row.storyId).columns.find(({ id }) => id === sourceId);
      if (!source) throw notFound('source', sourceId);
      return shiftSentence(desk, journal, work, text, source, direction, by);
    },
  };
}
