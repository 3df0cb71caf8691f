import { z } from 'zod';
import type { Term } from '../../checks/check.ts';
import type { Localized } from '../../localized.ts';
import type { ExportedFile, TermEntry } from '../model.ts';
import { id, method, name, nothing, offset } from './method.ts';

/** Terms of the list as it is searched and ordered. */
export interface TermPage {
  /** How many there are in all. */
  readonly total: number;
  readonly entries: readonly TermEntry[];
}

/** A table of terms as it was understood. */
export interface TermTable {
  readonly entries: readonly Term[];
  /** Lines that were left out, by their 1-based numbers, and why. */
  readonly problems: readonly { readonly line: number; readonly message: Localized }[];
}

/** What came of taking terms over. */
export interface TermsTaken {
  readonly added: number;
  readonly changed: number;
  /** They stood there just so. */
  readonly same: number;
}

const status = z.enum(['preferred', 'admitted', 'forbidden']);
const term = {
  /** May be empty: an English wording that is forbidden whatever the Chinese. */
  chinese: z.string().trim().max(200),
  english: name,
  status,
  note: z.string().trim().max(2000).optional(),
};

/** As many terms as are taken over at once. */
export const termsAtOnce = 200_000;

/** The term base. */
export const termsMethods = {
  /** The term base, by Chinese term. */
  'terms.list': method<readonly TermEntry[]>()(nothing),
  /** A part of the term base: entries `from` to `to` of those that have the words in Chinese, English or note. */
  'terms.search': method<TermPage>()(
    z.strictObject({ query: z.string().max(200).default(''), status: status.optional(), from: offset, to: offset }),
  ),
  /** Terms that the Chinese of a row has, in its order; those to be used first. */
  'terms.ofRow': method<readonly TermEntry[]>()(z.strictObject({ rowId: id })),
  /**
   * A new entry; one that is there already gets this status and note. With `termId` that entry becomes this one;
   * `conflict` where another is just so.
   */
  'terms.put': method<TermEntry>()(z.strictObject({ ...term, termId: id.optional(), by: id.optional() })),
  /** Many at once: all or nothing. */
  'terms.putMany': method<TermsTaken>()(
    z.strictObject({ entries: z.array(z.strictObject(term)).min(1).max(termsAtOnce), by: id }),
  ),
  /**
   * Understands a table, with commas, semicolons or tabs: Chinese, English, status, note. Changes nothing; what is good of
   * it is meant for `terms.putMany`.
   */
  'terms.readTable': method<TermTable>()(z.strictObject({ text: z.string().max(50_000_000) })),
  /** As `terms.readTable` for a file: TBX, or a table in any encoding that spreadsheets write. */
  'terms.readFile': method<TermTable>()(
    z.strictObject({ name: z.string().min(1).max(1000), bytes: z.instanceof(Uint8Array) }),
  ),
  /** The whole term base as a file that `terms.readFile` understands. */
  'terms.export': method<ExportedFile>()(z.strictObject({ format: z.enum(['csv', 'tbx']) })),
  'terms.remove': method<null>()(z.strictObject({ termId: id })),
  'terms.removeMany': method<null>()(z.strictObject({ termIds: z.array(id).min(1).max(termsAtOnce) })),
} as const;
