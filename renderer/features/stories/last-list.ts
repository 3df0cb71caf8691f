import type { Client } from '../../../shared/contract/client.ts';
import type { StorySummary } from '../../../shared/contract/model.ts';

/** What of the list of stories is loaded. */
export interface Loaded {
  /** Without the spaces around it; empty for the whole list. */
  readonly query: string;
  readonly total: number;
  readonly parts: ReadonlyMap<number, readonly StorySummary[]>;
}

/** The list as it was last shown, for who comes back to it: nothing as soon as any story has changed. */
export interface LastList {
  get(): Loaded | undefined;
  /** @param first the first part of the whole list: who comes back begins at the top */
  keep(total: number, first: readonly StorySummary[] | undefined): void;
}

const lists = new WeakMap<Client, LastList>();

/** The one of this client. */
export function lastList(client: Client): LastList {
  const known = lists.get(client);
  if (known) return known;
  let kept: Loaded | undefined;
  client.subscribe('stories-changed', () => {
    kept = undefined;
  });
  const made: LastList = {
    get: () => kept,
    keep(total, first) {
      if (first) kept = { query: '', total, parts: new Map([[0, first]]) };
    },
  };
  lists.set(client, made);
  return made;
}

/** Whether both show the same. */
export function isSameList(a: Loaded, b: Loaded): boolean {
  const same = a.query === b.query && a.total === b.total && a.parts.size === b.parts.size;
  return same && [...a.parts].every(([part, stories]) => JSON.stringify(stories) === JSON.stringify(b.parts.get(part)));
}
