import type { PastCorrection } from '../../shared/checks/check.ts';
import { phrasePairs } from '../../shared/checks/memory/support/phrase-pairs.ts';
import type { Id } from '../../shared/contract/model.ts';
import { withoutCodes } from '../../shared/text/codes.ts';
import type { Touched } from './announcer.ts';
import type { Desk } from './desk.ts';
import type { RowText, Texts } from './texts.ts';

/** As many wordings as the checks are given: the most frequent, then the newest. */
const mostWordings = 4000;

/** In so many rows a phrase must have been corrected alike to be known: what the check has as its least. */
const enough = 2;

/** Goes up when {@link phrasePairs} reads corrections otherwise: then all are read again. */
const reading = 1;

/** The check whose findings these are; what people dismissed everywhere is not said again. */
const check = 'memory/corrected-before';

export type MemoryService = ReturnType<typeof createMemoryService>;

/**
 * What the desk corrected before, as wordings: kept up to date with every edit, undo and redo.
 *
 * @param onTaught called soon after people told the desk of a wording: stories at hand may say it.
 */
export function createMemoryService({ queries, transact }: Desk, texts: Texts, onTaught: () => void) {
  let known: readonly PastCorrection[] | undefined;
  let changes = 0;
  const lessons: string[] = [];

  function learn(rows: readonly RowText[]): void {
    for (const { row, machine, revision } of rows) {
      const before = new Set(queries.phrasePairs.ofRow(row.id).map(keyOf));
      const pairs = row.revision === null ? [] : phrasePairs(withoutCodes(machine), withoutCodes(revision));
      queries.phrasePairs.replace(row.id, pairs);
      const fresh = pairs.filter((pair) => !pair.whole && !before.has(keyOf(pair)));
      for (const { before: wording, after } of fresh) {
        if (queries.phrasePairs.times(wording, after, enough + 1) === enough) lessons.push(wording);
      }
    }
  }

  function read(): readonly PastCorrection[] {
    // Also the wordings within it, or the next shorter one would be offered.
    const unwanted = queries.phrasePairs.unwanted(check);
    const pairs = queries.phrasePairs.known(mostWordings);
    const times = new Map(pairs.map((pair) => [keyOf(pair), pair.times]));
    return (
      pairs
        .filter(({ before }) => !unwanted.some((text) => text.includes(before.toLowerCase())))
        // Changed to and fro: nobody knows which is right.
        .filter(({ before, after, times: count }) => (times.get(keyOf({ before: after, after: before })) ?? 0) < count)
        .map(({ whole, markId: _, ...pair }) => (whole === 1 ? { ...pair, whole: true } : pair))
    );
  }

  return {
    /** Reads the rows whose text a transaction changed, within it. */
    remember({ texts: revised }: Touched): void {
      if (revised.size === 0) return;
      for (const rowIds of revised.values()) learn(texts.ofRows([...rowIds]));
      known = undefined;
      changes += 1;
    },
    /** Goes up with every correction: a story that is opened again may have new findings. */
    changes: (): number => changes,
    /** Phrases that were corrected often enough to be known since the backend began: the story at hand may have them elsewhere. */
    lessons: (): readonly string[] => lessons,
    /** People told the desk to remember these wordings, or to forget them: looked for like those just learnt. */
    taught(wordings: readonly string[]): void {
      known = undefined;
      changes += 1;
      lessons.push(...wordings);
      // Once the transaction is through.
      queueMicrotask(onTaught);
    },
    /** Something else was decided that counts, e.g. that a wording is fine as it is. */
    forget: (): void => {
      known = undefined;
    },
    /** What may come again in a story, with the rows where it was corrected so there. */
    ofStory(storyId: Id): readonly PastCorrection[] {
      known ??= read();
      const rows = Map.groupBy(queries.phrasePairs.ofStory(storyId), keyOf);
      if (rows.size === 0) return known;
      return known.map((pair) => {
        const own = rows.get(keyOf(pair));
        return own ? { ...pair, rows: own.map(({ rowId }) => String(rowId)) } : pair;
      });
    },
    /** Reads every correction again where an earlier version read them otherwise, or not at all. */
    begin(): void {
      if (queries.settings.get('memory.reading') === reading) return;
      transact(() => {
        for (const storyId of queries.phrasePairs.corrected()) {
          learn(texts.ofStory(storyId).filter(({ row }) => row.revision !== null));
        }
        queries.settings.put('memory.reading', reading);
      });
    },
  };
}

function keyOf({ before, after }: { readonly before: string; readonly after: string }): string {
  return `${before}\n${after}`;
}
