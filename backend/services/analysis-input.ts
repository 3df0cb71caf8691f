import type { PastCorrection, Term } from '../../shared/checks/check.ts';
import type { AnalysisInput } from '../../shared/checks/engine.ts';
import type { PassageInput, RowInput } from '../../shared/checks/finding.ts';
import type { Id } from '../../shared/contract/model.ts';
import { codeSigns, type InlineCode } from '../../shared/text/codes.ts';
import type { LoadPart, TermsChange } from '../analysis/messages.ts';
import type { Queries } from '../database/queries/index.ts';
import type { RowRecord } from '../database/queries/rows.ts';
import type { StoredSource } from '../database/queries/sources.ts';
import { type Cells, cellsByRow, machineOf, paragraphsOf, revisionOf, separatorsOf } from './cells.ts';

/** A story as the checks take it. */
export interface PreparedStory {
  readonly facts: AnalysisInput['facts'];
  /** How many passages it has. */
  readonly length: number;
  readonly rows: number;
  /** Its texts; each part is read when it is asked for, and anew each time. */
  readonly parts: Iterable<LoadPart>;
  /** The version of each row's text, in the parts that were read. */
  readonly versions: ReadonlyMap<Id, number>;
}

/** Rows that are read for the checks at once: some milliseconds' work. */
const rowsInPart = 500;

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

const noCodes: ReadonlyMap<Id, readonly InlineCode[]> = new Map();

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

  /** Whole passages. */
  function partOf(
    rows: readonly RowRecord[],
    columns: Columns,
    codes: ReadonlyMap<Id, readonly InlineCode[]>,
  ): LoadPart {
    const cells = cellsByRow(queries.rows.cellsByIds(rows.map(({ id }) => id)));
    const members = [...Map.groupBy(rows, ({ passage }) => passage)];
    const inputs = (textOf: (row: RowRecord, own: Cells) => string): PassageInput[] =>
      members.map(([passage, own]) => passageInput(passage, own, cells, columns, textOf, codes));
    return {
      passages: inputs((row, own) => revisionOf(row, own, columns.baseId)),
      ...(rows.some(({ revision }) => revision !== null) && {
        machine: inputs((_, own) => machineOf(own, columns.baseId)),
      }),
    };
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
      const dateline = datelineOf(sources, columns);
      const passages = queries.rows.passages(storyId);
      const versions = new Map<Id, number>();
      // Most stories came from no such file, and some have 100,000 rows.
      const hasCodes = queries.documents.ofStory(storyId).length > 0;
      return {
        facts: {
          ...(dateline !== undefined && { dateline }),
          references: sources.filter(({ kind, language }) => kind === 'reference' && language === 'en').map(wholeText),
          terms: knowledge.terms(),
          memory: knowledge.memory(storyId),
        },
        length: passages.length,
        rows: passages.reduce((sum, { rows }) => sum + rows, 0),
        parts: {
          *[Symbol.iterator]() {
            for (const numbers of inParts(passages)) {
              const rows = queries.rows.ofPassages(storyId, numbers);
              for (const { id, version } of rows) versions.set(id, version);
              yield partOf(rows, columns, hasCodes ? codesIn(rows) : noCodes);
            }
          },
        },
        versions,
      };
    },
    /** The passages that these rows are in, whole. */
    passages(storyId: Id, rowIds: readonly Id[]): PassageInput[] {
      const columns = columnsOf(queries.sources.ofStory(storyId));
      if (!columns) return [];
      const rows = queries.rows.ofPassagesOf(rowIds);
      return [...partOf(rows, columns, codesIn(rows)).passages];
    },
  };
}

/** Numbers of passages that are read together. */
function* inParts(passages: readonly { readonly passage: number; readonly rows: number }[]): Generator<number[]> {
  let numbers: number[] = [];
  let taken = 0;
  for (const { passage, rows } of passages) {
    if (taken > 0 && taken + rows > rowsInPart) {
      yield numbers;
      numbers = [];
      taken = 0;
    }
    numbers.push(passage);
    taken += rows;
  }
  if (taken > 0) yield numbers;
}

/** The day that a press head gives: the text's own, else the original's, else any machine translation's. */
function datelineOf(sources: readonly StoredSource[], { baseId, originalId, seconds }: Columns): string | undefined {
  const order = [baseId, originalId, ...seconds.map(({ id }) => id)];
  const dates = order.flatMap((id) => sources.find((source) => source.id === id)?.metadata.date ?? []);
  return dates.map((date) => date.slice(0, 10)).find((date) => /^\d{4}-\d\d-\d\d$/.test(date));
}
