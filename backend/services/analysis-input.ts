import type { PastCorrection, Term } from '../../shared/checks/check.ts';
import type { AnalysisInput } from '../../shared/checks/engine.ts';
import type { PassageInput, RowInput } from '../../shared/checks/finding.ts';
import type { Id } from '../../shared/contract/model.ts';
import { codeSigns, type InlineCode } from '../../shared/text/codes.ts';
import type { TermsChange } from '../analysis/messages.ts';
import type { Queries } from '../database/queries/index.ts';
import type { RowRecord } from '../database/queries/rows.ts';
import type { StoredSource } from '../database/queries/sources.ts';
import { type Cells, cellsByRow, machineOf, paragraphsOf, revisionOf, separatorsOf } from './cells.ts';

/** A story as the checks take it. */
export interface PreparedStory {
  readonly input: AnalysisInput;
  /** The machine's text, where the revision differs from it. */
  readonly machine?: readonly PassageInput[];
  /** The version of each row's text. */
  readonly versions: ReadonlyMap<Id, number>;
}

/** What the checks see of a story's sources. */
interface Columns {
  readonly baseId: Id;
  readonly originalId: Id | undefined;
  readonly seconds: readonly StoredSource[];
}

/** What the desk knows besides the story's own texts. */
export interface DeskKnowledge {
  readonly terms: () => readonly Term[];
  readonly memory: (storyId: Id) => readonly PastCorrection[];
  /** Goes up with everything that is learnt. */
  readonly changes: () => number;
  /** Wordings that are worth looking for in the story at hand: more with time, in the order of learning. */
  readonly lessons: () => readonly string[];
  /** What became of the term base since the backend began, in order. */
  readonly termChanges: () => readonly TermsChange[];
}

/** Reads stories from the database for the checks. */
export function createAnalysisInput(queries: Queries, knowledge: DeskKnowledge) {
  function columnsOf(sources: readonly StoredSource[]): Columns | undefined {
    const baseId = sources.find(({ kind }) => kind === 'revision')?.baseSourceId;
    if (baseId === undefined) return undefined;
    const aligned = sources.filter((source) => source.aligned);
    return {
      baseId,
      originalId: aligned.find(({ kind, language }) => kind === 'original' && language === 'zh')?.id,
      seconds: aligned.filter(({ id, kind, language }) => kind === 'machine' && language === 'en' && id !== baseId),
    };
  }

  function passageInput(
    passage: number,
    rows: readonly RowRecord[],
    cells: ReadonlyMap<Id, Cells>,
    columns: Columns,
    textOf: (row: RowRecord, own: Cells) => string,
    codes: ReadonlyMap<Id, readonly InlineCode[]>,
  ): PassageInput {
    const texts = rows.map((row) => ({ text: textOf(row, cells.get(row.id) ?? {}), separator: row.separator }));
    const separators = separatorsOf(texts);
    return {
      id: String(passage),
      rows: rows.map(({ id }, index) => ({
        id: String(id),
        text: texts[index]?.text ?? '',
        separator: separators[index] ?? '',
        ...otherTexts(cells.get(id) ?? {}, columns),
        ...codesOf(id, cells.get(id) ?? {}, columns, codes),
      })),
    };
  }

  function otherTexts(cells: Cells, { originalId, seconds }: Columns): Pick<RowInput, 'original' | 'seconds'> {
    const original = originalId === undefined ? undefined : cells[originalId];
    return {
      ...(original !== undefined && { original }),
      seconds: seconds.flatMap(({ id, label }) => {
        const text = cells[id];
        return text === undefined ? [] : [{ label, text }];
      }),
    };
  }

  /** Codes of the original are expected in the translation, or those of the machine's text where that has none. */
  function codesOf(
    rowId: Id,
    own: Cells,
    { originalId, baseId }: Columns,
    codes: ReadonlyMap<Id, readonly InlineCode[]>,
  ): Pick<RowInput, 'codes'> {
    const known = codes.get(rowId) ?? [];
    if (known.length === 0) return {};
    const original = originalId === undefined ? '' : (own[originalId] ?? '');
    const expected = original.search(codeSigns) >= 0 ? original : machineOf(own, baseId);
    return { codes: { known, expected } };
  }

  /** The codes of rows that have any. */
  function codesIn(rows: readonly RowRecord[]): Map<Id, readonly InlineCode[]> {
    const units = queries.documents.ofRows(rows.map(({ id }) => id));
    return new Map(units.map(({ rowId, codes }) => [rowId, codes]));
  }

  function wholeText({ id, label }: StoredSource): { label: string; text: string } {
    return { label, text: paragraphsOf(queries.rows.segments(id)).join('\n\n') };
  }

  return {
    /** Nothing for a story without a revision. */
    story(storyId: Id): PreparedStory | undefined {
      const sources = queries.sources.ofStory(storyId);
      const columns = columnsOf(sources);
      if (!columns) return undefined;
      const rows = queries.rows.ofStory(storyId);
      const cells = cellsByRow(queries.rows.cellsOfStory(storyId));
      // Most stories came from no such file, and some have 100,000 rows.
      const codes =
        queries.documents.ofStory(storyId).length > 0 ? codesIn(rows) : new Map<Id, readonly InlineCode[]>();
      const passages = [...Map.groupBy(rows, ({ passage }) => passage)];
      const inputs = (textOf: (row: RowRecord, own: Cells) => string): PassageInput[] =>
        passages.map(([passage, members]) => passageInput(passage, members, cells, columns, textOf, codes));
      const dateline = datelineOf(sources, columns);
      return {
        input: {
          passages: inputs((row, own) => revisionOf(row, own, columns.baseId)),
          facts: {
            ...(dateline !== undefined && { dateline }),
            references: sources
              .filter(({ kind, language }) => kind === 'reference' && language === 'en')
              .map(wholeText),
            terms: knowledge.terms(),
            memory: knowledge.memory(storyId),
          },
        },
        ...(rows.some(({ revision }) => revision !== null) && {
          machine: inputs((_, own) => machineOf(own, columns.baseId)),
        }),
        versions: new Map(rows.map(({ id, version }) => [id, version])),
      };
    },
    /** The passages that these rows are in, whole. */
    passages(storyId: Id, rowIds: readonly Id[]): PassageInput[] {
      const columns = columnsOf(queries.sources.ofStory(storyId));
      if (!columns) return [];
      const rows = queries.rows.ofPassagesOf(rowIds);
      const cells = cellsByRow(queries.rows.cellsByIds(rows.map(({ id }) => id)));
      const codes = codesIn(rows);
      const revised = (row: RowRecord, own: Cells): string => revisionOf(row, own, columns.baseId);
      return [...Map.groupBy(rows, ({ passage }) => passage)].map(([passage, members]) =>
        passageInput(passage, members, cells, columns, revised, codes),
      );
    },
  };
}

/** The day that a press head gives: the text's own, else the original's, else any machine translation's. */
function datelineOf(sources: readonly StoredSource[], { baseId, originalId, seconds }: Columns): string | undefined {
  const order = [baseId, originalId, ...seconds.map(({ id }) => id)];
  const dates = order.flatMap((id) => sources.find((source) => source.id === id)?.metadata.date ?? []);
  return dates.map((date) => date.slice(0, 10)).find((date) => /^\d{4}-\d\d-\d\d$/.test(date));
}
