import type { Localized } from '../../../shared/localized.ts';
import { type BilingualDocument, type Part, parts } from '../../formats/document.ts';
import { isPartOfLost, partName } from './losses.ts';
import { partsOf } from './parts-of.ts';

/** Parts of which it can be said how many there are. A kept one that is fewer in the file was left out there. */
const counts: Readonly<Partial<Record<Part, (document: BilingualDocument) => number>>> = {
  codes: ({ units }) =>
    units.filter((unit) => [unit.original, unit.machine, unit.revision].some((text) => text?.codes?.length)).length,
  changes: ({ units }) => units.filter(({ changes }) => changes?.length).length,
  states: ({ units }) => units.filter(({ state }) => state && state !== 'open' && state !== 'edited').length,
  notes: ({ units }) => units.reduce((sum, { notes }) => sum + notes.length, 0),
  issues: ({ units }) => units.reduce((sum, { issues }) => sum + issues.length, 0),
  dismissed: ({ units }) => units.reduce((sum, { issues }) => sum + issues.filter(({ enabled }) => !enabled).length, 0),
  locked: ({ units }) => units.filter(({ locked }) => locked).length,
};

/** What a file keeps, as its format has it. */
export interface Keeping {
  readonly carries: ReadonlySet<Part>;
  /** What is in it to be seen, though it is read again as something else: findings as comments. */
  readonly shows: ReadonlySet<Part>;
}

/**
 * What of a document is not in the file that was written of it, for people, with how much of it: what the format has no place
 * for, and what this file had none for.
 *
 * @param file the file, read again; missing where it is not or cannot be read
 * @param given what of the document was handed to the writer: without codes where the format has none
 */
export function lostInFile(
  document: BilingualDocument,
  file: BilingualDocument | undefined,
  { carries, shows }: Keeping,
  given: BilingualDocument = document,
): Localized[] {
  const has = partsOf(document);
  const kept = new Set([...carries, ...shows]);
  return parts.flatMap((part) => {
    if (!has.has(part)) return [];
    const count = counts[part];
    if (!kept.has(part)) return isPartOfLost(part, kept) ? [] : [named(part, count?.(document))];
    if (!file || !carries.has(part)) return [];
    if (part === 'metadata') return isSameHead(document, file) ? [] : [named(part, undefined)];
    if (!count) return [];
    const seen = part === 'notes' && shows.has('issues') ? (counts.issues?.(given) ?? 0) : 0;
    const total = count(given) + seen;
    const missing = total - count(file);
    return missing > 0 ? [missingOf(part, missing, total)] : [];
  });
}

function isSameHead({ metadata }: BilingualDocument, file: BilingualDocument): boolean {
  const fields = Object.entries(metadata) as [keyof typeof metadata, string | undefined][];
  return fields.every(([field, value]) => file.metadata[field] === value);
}

function named(part: Part, count: number | undefined): Localized {
  const { en, zh } = partName(part);
  return count === undefined ? { en, zh } : { en: `${en} (${count})`, zh: `${zh}（${count}）` };
}

function missingOf(part: Part, missing: number, total: number): Localized {
  const { en, zh } = partName(part);
  return { en: `${en} (${missing} of ${total})`, zh: `${zh}（${total} 处中的 ${missing} 处）` };
}
