import type { Check } from './check.ts';

/**
 * All checks, in the order of the documentation. A check that is not listed here does not run; a test compares this
 * list with the files under `shared/checks/<family>/`.
 */
export const catalog: readonly Check[] = [];

/** The check of that id, or nothing. */
export function checkOf(id: string): Check | undefined {
  return byId.get(id);
}

const byId: ReadonlyMap<string, Check> = new Map(catalog.map((check) => [check.id, check]));
