import type { ConcordanceHit, ConcordancePage } from '../../shared/contract/methods/memory.ts';
import type { Id } from '../../shared/contract/model.ts';
import { concordanceQuery } from '../../shared/memory/concordance.ts';
import type { Queries } from '../database/queries/index.ts';
import { segmentView } from './segment-matches.ts';

/** So many segments that have all the words are read before the page is answered as far as it came. */
const mostRead = 900;
const atOnce = 60;
/** A beginning of a word that more words have is left to the index. */
const mostWords = 128;

/** Finds segments by a wording, the newest first. */
export function concordance(
  { memory }: Queries,
  query: string,
  limit: number,
  before = Number.MAX_SAFE_INTEGER,
): ConcordancePage {
  const wanted = concordanceQuery(query, false, (word) => {
    const longer = memory.wordsBeginning(word, mostWords + 1);
    return longer.length > mostWords ? undefined : longer;
  });
  if (wanted.match === undefined) return latest(memory, limit, before, query);
  const hits: ConcordanceHit[] = [];
  let read = 0;
  let ids: Id[] = [];
  let last = before;

  function take(): void {
    const segments = new Map(memory.byIds(ids).map((segment) => [segment.id, segment]));
    for (const id of ids) {
      if (hits.length > limit) break;
      last = id;
      const segment = segments.get(id);
      const found = segment && wanted.find(segment.chinese ?? '', segment.final);
      if (segment && found) hits.push({ ...segmentView(segment), chineseSpans: found.chinese, textSpans: found.text });
    }
    ids = [];
  }

  for (const id of memory.newestHaving(wanted.match, before)) {
    ids.push(id);
    read += 1;
    if (ids.length === atOnce) take();
    if (hits.length > limit || read >= mostRead) break;
  }
  take();
  const shown = hits.slice(0, limit);
  const next = hits.length > limit ? shown.at(-1)?.id : read >= mostRead ? last : undefined;
  return { hits: shown, ...(next !== undefined && { next }) };
}

/** Everything, where nothing is looked for; nothing for a query of marks alone. */
function latest(memory: Queries['memory'], limit: number, before: Id, query: string): ConcordancePage {
  if (query.trim() !== '') return { hits: [] };
  const found = memory.latest(before, limit + 1);
  const hits = found.slice(0, limit).map((segment) => ({ ...segmentView(segment), chineseSpans: [], textSpans: [] }));
  const next = found.length > limit ? hits.at(-1)?.id : undefined;
  return { hits, ...(next !== undefined && { next }) };
}
