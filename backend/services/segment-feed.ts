import type { Id } from '../../shared/contract/model.ts';
import { indexWords } from '../../shared/memory/index-words.ts';
import { contextKey, textKey } from '../../shared/memory/text-key.ts';
import { withoutCodes } from '../../shared/text/codes.ts';
import type { NewSegment } from '../database/queries/memory.ts';
import type { RowRecord } from '../database/queries/rows.ts';
import { type Cells, cellsByRow, machineOf, revisionOf } from './cells.ts';
import { type Desk, distinct } from './desk.ts';
import { rowState } from './states.ts';

/** So many rows are learnt before others have their turn. */
const portion = 50;

/** Whoever types saves many times: milliseconds until what they did is learnt. */
const pause = 400;

/** A text longer than this is a document, not a segment: nobody is offered it again. */
const longestText = 20_000;

export type SegmentFeed = ReturnType<typeof createSegmentFeed>;

/** What a row is looked up by. */
export interface RowTexts {
  readonly chinese: string | undefined;
  readonly machine: string | undefined;
  /** What people made of it, where that is another. */
  readonly final: string | undefined;
  readonly contextKey: number | null;
}

/**
 * Keeps the translation memory in step with the record: rows that people approved, confirmed or edited are in it, others
 * are not. Triggers note what is due within the transaction that did it; it is learnt in small portions after that.
 */
export function createSegmentFeed({ queries, derive, emit }: Desk, onError: (error: unknown) => void) {
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  /** Texts of rows and of what stands around them; rows that are not there are missing. */
  function textsOf(rowIds: readonly Id[]) {
    const around = queries.memory.around(rowIds);
    const all = distinct(
      around.flatMap(({ rowId, before, after }) => [rowId, before, after].filter((id) => id !== null)),
    );
    const cells = cellsByRow(queries.rows.cellsByIds(all));
    const columns = new Map(distinct(around.map(({ storyId }) => storyId)).map((id) => [id, columnsOf(id)]));
    return new Map(
      around.map(({ rowId, storyId, before, after, revision }) => {
        const { originalId, baseId } = columns.get(storyId) ?? {};
        const sourceOf = (id: Id | null): string | undefined => {
          const own = id === null ? undefined : cells.get(id);
          return own && (textOf(own, originalId) ?? textOf(own, baseId));
        };
        const own = cells.get(rowId);
        const texts: RowTexts & { readonly cells: Cells | undefined; readonly baseId: Id | undefined } = {
          chinese: own && textOf(own, originalId),
          machine: own && textOf(own, baseId),
          final: revision === null ? undefined : withoutCodes(revision),
          contextKey: contextKey(sourceOf(before), sourceOf(after)),
          cells: own,
          baseId,
        };
        return [rowId, texts] as const;
      }),
    );
  }

  function columnsOf(storyId: Id): { readonly originalId: Id | undefined; readonly baseId: Id | undefined } {
    const sources = queries.sources.ofStory(storyId);
    return {
      originalId: sources.find(({ kind, language, aligned }) => aligned && kind === 'original' && language === 'zh')
        ?.id,
      baseId: sources.find(({ kind }) => kind === 'revision')?.baseSourceId,
    };
  }

  /** Learns a portion of what is due, in a transaction of its own. Answers whether more is due. */
  function step(): boolean {
    const rowIds = queries.memory.due(portion);
    if (rowIds.length === 0) return false;
    derive(() => {
      const records = new Map(queries.rows.byIds(rowIds).map((row) => [row.id, row]));
      const texts = textsOf(rowIds);
      const corrected = queries.memory.correctedAt(rowIds);
      for (const rowId of rowIds) {
        const row = records.get(rowId);
        const own = texts.get(rowId);
        const segment =
          row &&
          own &&
          segmentOf(row, own, withoutCodes(revisionOf(row, own.cells, own.baseId)), corrected.get(rowId) ?? '');
        if (!segment) queries.memory.forgetRow(rowId);
        else put(segment);
      }
      queries.memory.settle(rowIds);
    });
    return rowIds.length === portion;
  }

  function put(segment: NewSegment): Id {
    const { chinese, machine, final } = segment;
    const words = indexWords({
      chinese: chinese ?? undefined,
      machine: machine === '' ? final : (machine ?? undefined),
      final,
    });
    return queries.memory.put(segment, words);
  }

  function schedule(delay = 0): void {
    if (closed || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      try {
        if (step()) schedule();
        else emit('memory-changed', {});
      } catch (error) {
        // It stays due: the next change or start tries again.
        onError(error);
      }
    }, delay);
  }

  return {
    /** Something was done that the memory may have to learn: it does so as soon as nothing else is asked for. */
    follow: (): void => schedule(pause),
    /** Learns what is due before an answer is made from the memory; a long list is left to go on by itself. */
    catchUp(): void {
      for (let round = 0; round < 4 && step(); round += 1);
      if (queries.memory.dueCount() > 0) schedule();
    },
    /** Learns all that is due. */
    settle(): void {
      while (step());
    },
    textsOf: (rowId: Id): RowTexts | undefined => textsOf([rowId]).get(rowId),
    textsOfRows: (rowIds: readonly Id[]): (readonly [rowId: Id, texts: RowTexts])[] => [...textsOf(rowIds)],
    put,
    close(): void {
      closed = true;
      clearTimeout(timer);
    },
  };
}

/** Without inline codes: in another row they would stand for others. */
function textOf(cells: Cells, sourceId: Id | undefined): string | undefined {
  const text = withoutCodes(machineOf(cells, sourceId));
  return text === '' ? undefined : text;
}

/** What the memory keeps of a row; nothing for one that nobody has worked on, that was returned, or that is empty. */
function segmentOf(row: RowRecord, texts: RowTexts, final: string, correctedAt: string): NewSegment | undefined {
  const state = rowState(row);
  if (state === 'open' || state === 'returned') return undefined;
  const { chinese = null, machine = null } = texts;
  if (final.trim() === '' || (chinese === null && machine === null)) return undefined;
  if (Math.max(final.length, chinese?.length ?? 0, machine?.length ?? 0) > longestText) return undefined;
  const isDecided = state !== 'edited';
  return {
    rowId: row.id,
    chinese,
    machine: machine === final ? '' : machine,
    final,
    state,
    personId: isDecided ? row.decidedBy : row.correctedBy,
    author: null,
    at: (isDecided ? row.decidedAt : correctedAt) ?? correctedAt,
    origin: null,
    chineseKey: chinese === null ? null : textKey(chinese),
    machineKey: machine === null ? null : textKey(machine),
    contextKey: texts.contextKey,
  };
}
