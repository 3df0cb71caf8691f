import type { Id } from '../../../shared/contract/model.ts';
import { createBagger, similarity as likeness } from '../../../shared/versions/bag.ts';
import { startComparison } from '../../analysis/compare-thread.ts';
import { follow } from '../../analysis/once-thread.ts';
import type { Call } from '../../call.ts';
import type { StoredSource } from '../../database/queries/sources.ts';
import type { Desk } from '../desk.ts';
import type { ChosenText } from '../import-alignment.ts';
import { cellsOf } from '../structure/row-cells.ts';
import type { Texts } from '../texts.ts';
import { type Comparison, type ComparisonRequest, compareVersions, comparisonSteps } from './compare.ts';
import { noBase, noRevision } from './labels.ts';
import type { OldRow } from './plan-version.ts';
import { columnsOf, textOfColumn } from './story-texts.ts';

/** A text of the new version: one that is given, or the story's own that stays. */
export interface VersionText {
  readonly text: ChosenText;
  /** The source of the story that it is, or that it takes the place of. */
  readonly sourceId: Id | undefined;
  readonly isGiven: boolean;
}

/** A text that somebody gave. */
export interface GivenText {
  readonly text: ChosenText;
  readonly sourceId: Id | undefined;
}

/** A comparison of a story with a newer version of it. */
export interface PreparedVersion {
  readonly storyId: Id;
  readonly texts: readonly VersionText[];
  readonly comparison: Comparison;
  readonly columns: { readonly base: number; readonly original: number };
  readonly similarity: number;
  /** The rows and sources that were compared, as they stood. */
  readonly guard: string;
}

/** Texts shorter than this in all are compared at once, in some hundredths of a second. */
const shortTexts = 30_000;

/** Below this share of common words a text is another story. */
export const leastSimilarity = 0.3;

export function createPreparer({ queries }: Desk, texts: Texts, workerUrl: URL) {
  const running = new Set<{ stop(): void }>();

  function sourcesOf(storyId: Id): { readonly all: StoredSource[]; readonly base: StoredSource } {
    const all = queries.sources.ofStory(storyId);
    const baseId = all.find(({ kind }) => kind === 'revision')?.baseSourceId;
    const base = all.find(({ id }) => id === baseId);
    if (!base) throw noRevision();
    return { all, base };
  }

  /** What is compared is of this state; edits and decisions since do not matter, they are carried over as they are then. */
  function guardOf(storyId: Id): string {
    return JSON.stringify([queries.structure.order(storyId), queries.sources.ofStory(storyId).map(({ id }) => id)]);
  }

  /** The rows of the story as they are now, in reading order. */
  function oldRows(storyId: Id, columnIds: readonly (Id | undefined)[], originalId: Id | undefined): OldRow[] {
    const rows = texts.ofStory(storyId);
    const cells = cellsOf(
      queries,
      rows.map(({ row }) => row.id),
    );
    return rows.map((text) => {
      const own = cells.get(text.row.id);
      return {
        text,
        original: (originalId === undefined ? undefined : own?.get(originalId)?.text) ?? '',
        cells: columnIds.map((id) => (id === undefined ? undefined : own?.get(id))),
      };
    });
  }

  /** The new version's texts in the order of the columns, the base first among the machine translations. */
  function textsOf(storyId: Id, given: readonly GivenText[]): VersionText[] {
    const { base } = sourcesOf(storyId);
    const order = queries.structure.order(storyId);
    const cells = cellsOf(queries, order);
    const columns = columnsOf(queries, storyId);
    const stay = columns.map((source): VersionText => {
      const replacement = given.find(({ sourceId }) => sourceId === source.id);
      if (replacement) return { text: replacement.text, sourceId: source.id, isGiven: true };
      return { text: textOfColumn(source, order, cells), sourceId: source.id, isGiven: false };
    });
    const further = given
      .filter(({ sourceId }) => !columns.some(({ id }) => id === sourceId))
      .map((each): VersionText => ({ ...each, isGiven: true }));
    const isBase = ({ sourceId }: VersionText): boolean => sourceId === base.id;
    const isRival = ({ text }: VersionText): boolean => text.kind === 'machine' && text.language === 'en';
    const all = [...stay, ...further];
    const first = all.findIndex(isRival);
    const at = all.findIndex(isBase);
    if (!isRival(all[at] as VersionText)) throw noBase();
    return first === at ? all : [all[at] as VersionText, ...all.filter((each) => !isBase(each))];
  }

  async function compare(request: ComparisonRequest, call: Call): Promise<Comparison> {
    const length = request.texts.reduce((sum, { text }) => sum + text.body.length, 0);
    if (length < shortTexts) return compareVersions(request);
    const thread = startComparison(workerUrl, request);
    running.add(thread);
    try {
      return await follow(thread, call, comparisonSteps);
    } finally {
      running.delete(thread);
    }
  }

  return {
    async prepare(storyId: Id, given: readonly GivenText[], call: Call): Promise<PreparedVersion> {
      const guard = guardOf(storyId);
      const all = textsOf(storyId, given);
      const { base } = sourcesOf(storyId);
      const originalId = columnsOf(queries, storyId).find(({ kind }) => kind === 'original')?.id;
      const before = oldRows(storyId, [], originalId).map(({ text, original }) => ({
        text: text.machine,
        companion: original,
      }));
      const comparison = await compare(
        {
          before,
          texts: all.map(({ text }) => text),
          meant: all.map(({ sourceId, isGiven }) => sourceId !== undefined && !isGiven),
        },
        call,
      );
      const columns = {
        base: all.findIndex(({ sourceId }) => sourceId === base.id),
        original: all.findIndex(({ text }) => text.kind === 'original'),
      };
      if (comparison.aligned.base !== columns.base) throw noBase();
      const isGiven = (index: number): boolean => all[index]?.isGiven === true;
      const shares = [
        ...(isGiven(columns.base) ? [comparison.similarity] : []),
        ...(isGiven(columns.original) && originalId !== undefined ? [comparison.companionSimilarity] : []),
      ];
      const similarity = shares.length > 0 ? Math.min(...shares) : likenessOfOthers(storyId, all);
      return { storyId, texts: all, comparison, columns, similarity, guard };
    },
    isCurrent: ({ storyId, guard }: PreparedVersion): boolean => guardOf(storyId) === guard,
    oldRows: ({ storyId, texts: all, columns }: PreparedVersion): OldRow[] => {
      const original = all[columns.original]?.sourceId;
      return oldRows(
        storyId,
        all.map(({ sourceId }) => sourceId),
        original,
      );
    },
    stop(): void {
      for (const thread of running) thread.stop();
    },
  };

  /** Of other columns, which no row is told by, what their texts as wholes have in common. */
  function likenessOfOthers(storyId: Id, all: readonly VersionText[]): number {
    const order = queries.structure.order(storyId);
    const cells = cellsOf(queries, order);
    const sources = queries.sources.ofStory(storyId);
    const bag = createBagger();
    const shares = all.flatMap(({ text, sourceId, isGiven }) => {
      const source = isGiven ? sources.find(({ id }) => id === sourceId) : undefined;
      if (!source) return [];
      const old = source.aligned
        ? textOfColumn(source, order, cells).text.body
        : queries.rows
            .segments(source.id)
            .map((segment) => segment.text)
            .join('\n');
      return [likeness(bag(old), bag(text.text.body))];
    });
    return shares.length > 0 ? Math.min(...shares) : 1;
  }
}
