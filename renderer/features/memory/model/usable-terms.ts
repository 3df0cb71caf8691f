import type { TermEntry } from '../../../../shared/contract/model.ts';

/** A term of the row, as it is offered. */
export interface OfferedTerm {
  readonly term: TermEntry;
  /** It stands in the text already. */
  readonly isUsed: boolean;
}

/** The terms of a row: those to be used that are not there yet come first, forbidden ones last. */
export function usableTerms(terms: readonly TermEntry[], text: string): OfferedTerm[] {
  const lower = text.toLowerCase();
  const offered = terms.map((term) => ({ term, isUsed: lower.includes(term.english.toLowerCase()) }));
  return offered.toSorted((a, b) => rank(a) - rank(b));
}

/** Whether a term is there to be put into a text. */
export function isInsertable({ term }: OfferedTerm): boolean {
  return term.status !== 'forbidden';
}

function rank({ term, isUsed }: OfferedTerm): number {
  if (term.status === 'forbidden') return 3;
  if (isUsed) return 2;
  return term.status === 'preferred' ? 0 : 1;
}
