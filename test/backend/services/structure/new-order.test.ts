import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newOrder, runsBetween } from '../../../../backend/services/structure/new-order.ts';

/** An order of rows, some of which leave, and some of which, or new ones, get a place of their own. */
const change = fc
  .record({
    rows: fc.integer({ min: 0, max: 20 }),
    leaves: fc.func(fc.boolean()),
    moves: fc.func(fc.integer({ min: 0, max: 3 })),
    places: fc.infiniteStream(fc.nat(100)),
    news: fc.nat(4),
  })
  .map(({ rows, leaves, moves, places, news }) => {
    const order = Array.from({ length: rows }, (_, index) => index + 1);
    const leaving = new Set(order.filter((id) => leaves(id)));
    const moved = order.filter((id) => !leaving.has(id) && moves(id) === 0);
    const placedIds = [...moved, ...Array.from({ length: news }, (_, index) => 100 + index)];
    const length = rows - leaving.size + news;
    const free = Array.from({ length }, (_, index) => index);
    const placed = new Map(
      placedIds.map((id) => [id, free.splice((places.next().value as number) % free.length, 1)[0] ?? 0]),
    );
    return { order, leaving, placed };
  });

it('Rows stand where they were placed, and all others keep their order', () => {
  fc.assert(
    fc.property(change, ({ order, leaving, placed }) => {
      const next = newOrder(order, placed, leaving);
      for (const [id, position] of placed) expect(next[position]).toBe(id);
      expect(next.filter((id) => id !== undefined && !placed.has(id))).toEqual(
        order.filter((id) => !leaving.has(id) && !placed.has(id)),
      );
    }),
  );
});

it('The runs bring every row that stays to its new position, and touch no row that stands there already', () => {
  fc.assert(
    fc.property(change, ({ order, leaving, placed }) => {
      const next = newOrder(order, placed, leaving);
      const runs = runsBetween(order, next);
      order.forEach((id, position) => {
        const run = runs.find(({ from, to }) => from <= position && position < to);
        const target = next.indexOf(id);
        if (target >= 0) expect(position + (run?.by ?? 0)).toBe(target);
        expect(run?.by).not.toBe(0);
      });
    }),
  );
});
