import type { Check } from './check.ts';
import { doubledPhrase } from './duplication/doubled-phrase.ts';
import { doubledWord } from './duplication/doubled-word.ts';
import { loop } from './duplication/loop.ts';
import { repeatedClause } from './duplication/repeated-clause.ts';

/**
 * All checks, in the order of the documentation. A check that is not listed here does not run; a test compares this
 * list with the files under `shared/checks/<family>/`.
 */
export const catalog: readonly Check[] = [doubledWord, doubledPhrase, loop, repeatedClause];

/** The check of that id, or nothing. */
export function checkOf(id: string): Check | undefined {
  return byId.get(id);
}

const byId: ReadonlyMap<string, Check> = new Map(catalog.map((check) => [check.id, check]));
