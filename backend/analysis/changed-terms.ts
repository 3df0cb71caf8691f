import type { Term } from '../../shared/checks/check.ts';
import type { TermsChange } from './messages.ts';

/** A term base after changes. Entries that stay are the same objects: what is known of them needs no second look. */
export function changedTerms(terms: readonly Term[], changes: readonly TermsChange[]): readonly Term[] {
  const entries = new Map(terms.map((term) => [keyOf(term), term]));
  for (const { removed, put } of changes) {
    for (const term of removed) entries.delete(keyOf(term));
    for (const term of put) entries.set(keyOf(term), term);
  }
  return [...entries.values()];
}

function keyOf({ chinese, english }: Term): string {
  return `${chinese}\n${english}`;
}
