import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cameFrom, changedPlaces } from '../../../renderer/features/story/model/lineage.ts';

type Entry = { readonly value: number };

/** A list, and each list that came from it or from one that came from it. */
function grow(changes: readonly (readonly [from: number, place: number])[]): (readonly Entry[])[] {
  const lists: (readonly Entry[])[] = [Array.from({ length: 5 }, (_, value) => ({ value }))];
  changes.forEach(([from, place], value) => {
    const before = lists[from % lists.length] ?? [];
    const after = before.with(place, { value });
    cameFrom(before, after, [place]);
    lists.push(after);
  });
  return lists;
}

it('names every place in which two lists differ, or says that it does not know', () => {
  const change = fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 4 }));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 90 }), (changes) => {
      const lists = grow(changes);
      for (const before of lists)
        for (const after of lists) {
          const places = changedPlaces(before, after);
          const differing = before.flatMap((entry, at) => (entry === after[at] ? [] : [at]));
          if (places) expect(places).toEqual(expect.arrayContaining(differing));
        }
    }),
    { numRuns: 30 },
  );
});

it('knows what changed in one list after the other', () => {
  const lists = grow([0, 1, 2, 3].map((at) => [at, at % 2] as const));
  expect(changedPlaces(lists[0] ?? [], lists[4] ?? [])).toEqual([0, 1]);
  expect(changedPlaces(lists[2] ?? [], lists[3] ?? [])).toEqual([0]);
  expect(changedPlaces(lists[3] ?? [], lists[3] ?? [])).toEqual([]);
});

it('knows nothing of a list that came from elsewhere, or of what came before', () => {
  const lists = grow([[0, 1]]);
  expect(changedPlaces(lists[1] ?? [], lists[0] ?? [])).toBeUndefined();
  expect(changedPlaces([{ value: 1 }], lists[1] ?? [])).toBeUndefined();
});

it('forgets what is long past', () => {
  const lists = grow(Array.from({ length: 80 }, (_, at) => [at, 0] as const));
  expect(changedPlaces(lists[0] ?? [], lists.at(-1) ?? [])).toBeUndefined();
  expect(changedPlaces(lists.at(-20) ?? [], lists.at(-1) ?? [])).toEqual([0]);
});
