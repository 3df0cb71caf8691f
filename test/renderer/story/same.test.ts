import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSame, kept, keptRow } from '../../../renderer/features/story/model/same.ts';
import { finding, row } from './build.ts';

test('a value is the same as its copy', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => isSame(value, structuredClone(value))));
});

test('two values are the same exactly when JSON says them alike, keys in any order', () => {
  const sorted = (value: unknown): string =>
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? { entries: Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)) }
        : each,
    );
  // Zeros that differ by their sign are one in JSON.
  const values = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
  fc.assert(fc.property(values, values, (a, b) => isSame(a, b) === (sorted(a) === sorted(b))));
});

test('names that every object has are no properties of it', () => {
  expect(isSame(JSON.parse('{"__proto__":{}}'), { a: 1 })).toBe(false);
  expect(isSame({ toString: 1 }, { a: 1 })).toBe(false);
  expect(isSame({}, [])).toBe(false);
});

test('what is the same stays the same object', () => {
  const known = { open: 3, states: { edited: 1 } };
  expect(kept(known, { open: 3, states: { edited: 1 } })).toBe(known);
  const now = { open: 3, states: { edited: 2 } };
  expect(kept(known, now)).toBe(now);
});

test('a row that is told again stays the same object', () => {
  const known = row(1, [finding({ id: 7 })]);
  expect(keptRow(known, structuredClone(known))).toBe(known);
});

test('in a row that changed, findings that did not stay the same objects', () => {
  const known = row(1, [finding({ id: 7 }), finding({ id: 8 })]);
  const now = keptRow(known, row(1, [finding({ id: 7 }), finding({ id: 8, score: 0.9 })], { version: 2 }));
  expect(now.version).toBe(2);
  expect(now.findingList[0]).toBe(known.findingList[0]);
  expect(now.findingList[1]).toMatchObject({ id: 8, score: 0.9 });
});

test('a changed row with the findings it had keeps their list', () => {
  const known = row(1, [finding({ id: 7 })]);
  expect(keptRow(known, row(1, [finding({ id: 7 })], { version: 2 })).findingList).toBe(known.findingList);
});

test('a row that lost or gained a finding has its new list', () => {
  const known = row(1, [finding({ id: 7 }), finding({ id: 8 })]);
  const ids = (list: readonly { readonly id: number }[]) =>
    keptRow(known, row(1, list.map(finding))).findingList.map(({ id }) => id);
  expect(ids([{ id: 7 }])).toEqual([7]);
  expect(ids([{ id: 7 }, { id: 8 }, { id: 9 }])).toEqual([7, 8, 9]);
});
