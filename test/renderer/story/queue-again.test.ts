import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedPlaces } from '../../../renderer/features/story/model/lineage.ts';
import { placeIn, visibleAgain, visibleQueue, withRows } from '../../../renderer/features/story/model/queue.ts';
import { noFilter } from '../../../renderer/features/story/model/queue-filter.ts';
import type { QueueItem } from '../../../shared/contract/model.ts';
import { finding, row } from './build.ts';

const storyId = 1;
const rows = 6;

const traits = { isMine: (rowId: number) => rowId % 2 === 0, isReturned: (rowId: number) => rowId > 2 };
const view = fc.record({
  order: fc.constantFrom('reading' as const, 'score'),
  showAdvice: fc.boolean(),
  family: fc.constantFrom('all' as const, 'awkward'),
  severity: fc.constantFrom('all' as const, 'major'),
  state: fc.constantFrom('open' as const, 'fixed', 'dismissed'),
  mine: fc.boolean(),
  returned: fc.boolean(),
});

/** A finding as a decision, an edit or an undo leaves it; ids may be those that another row had before a merge. */
const found = fc.record({
  id: fc.integer({ min: 1, max: 14 }),
  state: fc.constantFrom('open' as const, 'fixed', 'dismissed'),
  tier: fc.constantFrom('desk' as const, 'advice'),
  family: fc.constantFrom('duplication' as const, 'awkward'),
  severity: fc.constantFrom('minor' as const, 'major'),
  score: fc.constantFrom(0.2, 0.5, 0.9),
});
const changedRow = fc.record({
  id: fc.integer({ min: 1, max: rows }),
  /** Mostly where it stood; elsewhere after a merge or a split. */
  moved: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 }) }),
  findings: fc.uniqueArray(found, { maxLength: 4, selector: ({ id }) => id }),
});
/** One row as people change it, or many as a bulk decision does. */
const change = fc.uniqueArray(changedRow, { minLength: 1, maxLength: 10, selector: ({ id }) => id });

function rowsOf(changed: readonly { id: number; moved: number; findings: readonly { id: number }[] }[]) {
  const taken = new Set<number>();
  return changed.map(({ id, moved, findings }) => {
    const own = findings.filter((each) => !taken.has(each.id));
    for (const each of own) taken.add(each.id);
    const list = own.map((each) => finding({ ...each, rowId: id }));
    return { ...row(id, list), position: id - 1 + moved };
  });
}

it('shows after every change what looking through the whole queue would show', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), view, (changes, shownAs) => {
      const settings = { ...noFilter, ...shownAs };
      let queue: readonly QueueItem[] = [];
      let shown: readonly QueueItem[] = [];
      for (const changed of changes) {
        const next = withRows(queue, rowsOf(changed), storyId);
        const places = changedPlaces(queue, next);
        expect(places).toBeDefined();
        shown = visibleAgain(shown, next, places ?? [], settings, traits);
        queue = next;
        expect(shown).toEqual(visibleQueue(queue, settings, traits));
      }
    }),
    { numRuns: 300 },
  );
});

it('stays the same array where nothing that is shown is another', () => {
  const settings = { ...noFilter, order: 'reading', showAdvice: false } as const;
  const queue = withRows([], [row(1, [finding({ id: 1 })]), row(2, [finding({ id: 2, tier: 'advice' })])], storyId);
  const shown = visibleQueue(queue, settings, traits);
  const next = withRows(queue, [row(2, [finding({ id: 2, tier: 'advice', state: 'fixed' })])], storyId);
  expect(visibleAgain(shown, next, [1], settings, traits)).toBe(shown);
});

it('finds a finding wherever it stands, in any order and with any hint of its place', () => {
  fc.assert(
    fc.property(change, view, fc.nat({ max: 9 }), (changed, shownAs, hint) => {
      const shown = visibleQueue(withRows([], rowsOf(changed), storyId), { ...noFilter, ...shownAs }, traits);
      for (const [at, { findingId, position }] of shown.entries()) {
        expect(placeIn(shown, findingId, position)).toBe(at);
        expect(placeIn(shown, findingId, hint)).toBe(at);
        expect(placeIn(shown, findingId, undefined)).toBe(at);
      }
      expect(placeIn(shown, 99, hint)).toBe(-1);
      expect(placeIn(shown, undefined, hint)).toBe(-1);
    }),
  );
});
