import type { Replacement } from '../../shared/contract/api.ts';
import { CopydeskError } from '../../shared/contract/errors.ts';
import { limits } from '../../shared/contract/limits.ts';
import type { Id } from '../../shared/contract/model.ts';
import { applyEdits } from '../../shared/text/edits.ts';
import type { Call } from '../call.ts';
import type { Handlers } from '../dispatch.ts';
import { compile } from '../replace/expression.ts';
import { type Search, SearchTimeout, startSearch } from '../replace/search.ts';
import type { SearchAnswer } from '../replace/search-thread.ts';
import { distinct } from './desk.ts';
import { notFound, rowNames } from './errors.ts';
import type { Journal } from './journal.ts';
import { replaceLabel } from './labels.ts';
import type { PeopleService } from './people.ts';
import { rowState } from './states.ts';
import type { StoryService } from './stories.ts';
import type { createStoryIndexes } from './story-index.ts';
import type { RowText, Texts } from './texts.ts';

export type ReplaceService = Pick<Handlers, 'replace.find' | 'replace.apply'>;

/** Rows that are searched in one go. */
const batch = 1000;

/**
 * Find and replace over the revision of a story: first what would change, then the change, as one step.
 *
 * @param locked which of these rows nobody may change: nothing is looked for in them
 */
export function createReplaceService(
  stories: Pick<StoryService, 'get'>,
  indexes: ReturnType<typeof createStoryIndexes>,
  texts: Texts,
  journal: Journal,
  people: PeopleService,
  locked: (rowIds: readonly Id[]) => readonly Id[],
): ReplaceService {
  async function collect(search: Search, ids: readonly Id[], call: Call) {
    const rows: Replacement[] = [];
    let count = 0;
    for (let from = 0; from < ids.length; from += batch) {
      await call.step(from, ids.length);
      const asked = ids.slice(from, from + batch);
      const closed = new Set(locked(asked));
      const searched = texts.ofRows(closed.size === 0 ? asked : asked.filter((id) => !closed.has(id)));
      for (const [index, edits] of (await searchBatch(search, searched)).entries()) {
        const text = searched[index];
        if (!text || edits.length === 0) continue;
        const listed = edits.slice(0, limits.replacements - count);
        if (listed.length > 0) rows.push(replacementOf(text, listed));
        count += edits.length;
        if (count > limits.replacements) return { rows, more: true };
      }
    }
    return { rows, more: false };
  }

  return {
    'replace.find': async ({ storyId, rowIds, find, replaceWith, ...how }, call) => {
      stories.get(storyId);
      const pattern = compile({ find, ...how });
      const wanted = rowIds && new Set(rowIds);
      const all = indexes.get(storyId).entries();
      const ids = all.flatMap(({ id }) => (!wanted || wanted.has(id) ? [id] : []));
      const search = startSearch({ pattern, replaceWith, expression: how.expression, keepCase: !how.matchCase });
      try {
        return await collect(search, ids, call);
      } finally {
        await search.close();
      }
    },

    'replace.apply': ({ storyId, find, replaceWith, rows, by }) => {
      people.get(by);
      const wanted = new Map(rows.map((row) => [row.rowId, row]));
      const found = texts.ofRows(distinct(wanted.keys()));
      const foreign = found.find(({ row }) => row.storyId !== storyId);
      if (foreign) throw notFound('row', foreign.row.id);
      refuseOld(found.filter(({ row }) => row.version !== wanted.get(row.id)?.version));
      const revised = found.map((text) => ({ text, after: afterEdits(text, wanted.get(text.row.id)?.edits ?? []) }));
      const label = replaceLabel(find, replaceWith, found.length);
      return journal.step({ kind: 'replace', storyId, by, label }, [], (write) => {
        for (const { text, after } of revised) write.revise(text, after);
      });
    },
  };
}

async function searchBatch(search: Search, rows: readonly RowText[]): Promise<SearchAnswer> {
  try {
    return await search.of(rows.map(({ revision }) => revision));
  } catch (error) {
    if (error instanceof SearchTimeout) throw tooLong((rows[error.index]?.row.position ?? 0) + 1);
    throw error;
  }
}

function replacementOf({ row }: RowText, edits: Replacement['edits']): Replacement {
  return { rowId: row.id, position: row.position, state: rowState(row), version: row.version, edits };
}

function afterEdits({ row, revision }: RowText, edits: Replacement['edits']): string {
  if (edits.some(({ start, end }) => start > end || end > revision.length)) throw outside(row.position + 1);
  const after = applyEdits(revision, edits);
  if (after.length > limits.rowLength) throw tooLarge(row.position + 1);
  return after;
}

function refuseOld(rows: readonly RowText[]): void {
  if (rows.length === 0) return;
  const names = rowNames(rows.map(({ row }) => row.position));
  throw new CopydeskError({
    code: 'conflict',
    message: {
      en: `${names.en} changed since the search, so nothing was replaced.`,
      zh: `查找之后${names.zh}有改动，因此未作任何替换。`,
    },
    mend: { en: 'Look through the changes again.', zh: '请重新查看各处改动。' },
    details: { rowIds: rows.map(({ row }) => row.id) },
  });
}

function tooLong(row: number): CopydeskError {
  return new CopydeskError({
    code: 'bad-input',
    message: {
      en: `This regular expression takes too long on row ${row}, so the search was stopped.`,
      zh: `该正则表达式在第 ${row} 行耗时过长，查找已停止。`,
    },
    mend: {
      en: 'Make it simpler: repetitions within repetitions, such as (a+)+, have no end.',
      zh: '请简化表达式：重复中嵌套重复（如 (a+)+）可能永远无法完成。',
    },
    details: { row },
  });
}

function outside(row: number): CopydeskError {
  return new CopydeskError({
    code: 'bad-input',
    message: { en: `A change lies outside the text of row ${row}.`, zh: `有一处改动超出了第 ${row} 行的文本。` },
  });
}

function tooLarge(row: number): CopydeskError {
  return new CopydeskError({
    code: 'too-large',
    message: {
      en: `Row ${row} would become longer than a row may be, so nothing was replaced.`,
      zh: `替换后第 ${row} 行将超出允许的长度，因此未作任何替换。`,
    },
  });
}
