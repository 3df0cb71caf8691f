import type { Term } from '../../shared/checks/check.ts';
import { CopydeskError } from '../../shared/contract/errors.ts';
import type { ExportedFile, Id, TermEntry } from '../../shared/contract/model.ts';
import { createTermIndex } from '../../shared/memory/term-index.ts';
import type { TermsChange } from '../analysis/messages.ts';
import type { TermAuthor } from '../database/queries/terms.ts';
import type { Handlers } from '../dispatch.ts';
import { writeTbx } from '../formats/tbx/write.ts';
import { readTermFile } from '../formats/terms/read-file.ts';
import { readTermTable } from '../formats/terms/read-table.ts';
import { writeTermTable } from '../formats/terms/write-table.ts';
import type { Desk } from './desk.ts';
import { notFound } from './errors.ts';
import type { PeopleService } from './people.ts';

export type TermService = ReturnType<typeof createTermService>;

/**
 * The term base.
 *
 * @param chineseOf the Chinese of a row; nothing where it has none.
 * @param onChange called after the term base has changed, with what the checks are to know.
 */
export function createTermService(
  { queries, transact, emit, now }: Desk,
  people: PeopleService,
  chineseOf: (rowId: Id) => string | undefined,
  onChange: (change: TermsChange) => void,
) {
  // 50,000 entries are read once, not with every story that is opened.
  let known: readonly TermEntry[] | undefined;
  let index: ReturnType<typeof createTermIndex<TermEntry>> | undefined;

  function all(): readonly TermEntry[] {
    known ??= queries.terms.list();
    return known;
  }

  function changed(change: TermsChange): void {
    known = undefined;
    index = undefined;
    if (change.removed.length + change.put.length === 0) return;
    emit('terms-changed', {});
    onChange(change);
  }

  function authorOf(by: Id | undefined): TermAuthor | undefined {
    if (by === undefined) return undefined;
    people.get(by);
    return { by, at: now() };
  }

  function entry(termId: Id): TermEntry {
    const found = queries.terms.get(termId);
    if (!found) throw notFound('term', termId);
    return found;
  }

  /** Answers what stood there before, where something did. */
  function put(
    term: Term,
    termId: Id | undefined,
    author: TermAuthor | undefined,
  ): [id: Id, was: TermEntry | undefined] {
    const twin = queries.terms.find(term.chinese, term.english);
    if (termId === undefined) {
      const was = twin === undefined ? undefined : queries.terms.get(twin);
      return [queries.terms.put(term, author), was];
    }
    const was = entry(termId);
    if (twin !== undefined && twin !== termId) throw isThere(term);
    queries.terms.change(termId, term, author);
    return [termId, was];
  }

  function remove(termIds: readonly Id[]): null {
    const removed = transact(() => {
      const entries = termIds.map(entry);
      for (const { id } of entries) queries.terms.remove(id);
      return entries;
    });
    changed({ removed, put: [] });
    return null;
  }

  const handlers: Pick<
    Handlers,
    | 'terms.list'
    | 'terms.search'
    | 'terms.ofRow'
    | 'terms.put'
    | 'terms.putMany'
    | 'terms.readTable'
    | 'terms.readFile'
    | 'terms.export'
    | 'terms.remove'
    | 'terms.removeMany'
  > = {
    'terms.list': all,
    'terms.search': ({ query, status, from, to }) => {
      const wanted = query.trim().toLowerCase();
      const found = all().filter((each) => (status === undefined || each.status === status) && says(each, wanted));
      return { total: found.length, entries: found.slice(from, to) };
    },
    'terms.ofRow': ({ rowId }) => {
      index ??= createTermIndex(all());
      return index.find(chineseOf(rowId) ?? '');
    },
    'terms.put': ({ termId, by, ...term }) => {
      const author = authorOf(by);
      const [id, was] = transact(() => put(term, termId, author));
      changed({ removed: was ? [was] : [], put: [term] });
      return entry(id);
    },
    'terms.putMany': ({ entries, by }) => {
      const author = authorOf(by);
      const known = new Map(all().map((each) => [keyOf(each), each]));
      const fresh = entries.filter((term) => !isSame(known.get(keyOf(term)), term));
      const removed = fresh.flatMap((term) => known.get(keyOf(term)) ?? []);
      transact(() => {
        for (const term of fresh) queries.terms.put(term, author);
      });
      changed({ removed, put: fresh });
      return { added: fresh.length - removed.length, changed: removed.length, same: entries.length - fresh.length };
    },
    'terms.readTable': ({ text }) => readTermTable(text),
    'terms.readFile': ({ name, bytes }) => readTermFile(name, bytes),
    'terms.export': ({ format }) => termFiles[format](all()),
    'terms.remove': ({ termId }) => remove([termId]),
    'terms.removeMany': ({ termIds }) => remove(termIds),
  };
  return { handlers, all };
}

const fileName = 'copydesk-terms';

/** The term base as a file of each format. */
const termFiles = {
  csv: (terms: readonly Term[]): ExportedFile => ({
    fileName: `${fileName}.csv`,
    mediaType: 'text/csv;charset=utf-8',
    bytes: writeTermTable(terms),
  }),
  tbx: (terms: readonly Term[]): ExportedFile => ({
    fileName: `${fileName}.tbx`,
    mediaType: 'application/x-tbx+xml',
    bytes: writeTbx(terms),
  }),
} as const;

function keyOf({ chinese, english }: Term): string {
  return `${chinese}\n${english}`;
}

function isSame(known: Term | undefined, term: Term): boolean {
  return known?.status === term.status && (known.note ?? '') === (term.note ?? '');
}

function says({ chinese, english, note = '' }: Term, wanted: string): boolean {
  if (wanted === '') return true;
  return [chinese, english, note].some((text) => text.toLowerCase().includes(wanted));
}

function isThere({ chinese, english }: Term): CopydeskError {
  return new CopydeskError({
    code: 'conflict',
    message: {
      en: `“${chinese}” – “${english}” is in the term base already.`,
      zh: `术语库中已有“${chinese}”—“${english}”。`,
    },
    mend: {
      en: 'Nothing was changed. Change that entry, or remove this one.',
      zh: '未作任何改动。请修改已有词条，或删除此条。',
    },
  });
}
