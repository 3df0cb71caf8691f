import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefOf, parseRoute, type Route, settingsSections } from '../../../renderer/app/route.ts';

const id = fc.integer({ min: 1, max: 2 ** 31 });
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ page: 'stories' }),
  fc.constant<Route>({ page: 'settings' }),
  fc.constantFrom(...settingsSections).map((section): Route => ({ page: 'settings', section })),
  id.map((storyId): Route => ({ page: 'story', storyId })),
  fc.tuple(id, id).map(([storyId, row]): Route => ({ page: 'story', storyId, row })),
);

describe('routes', () => {
  it('come back from their address as they were', () => {
    fc.assert(fc.property(route, (each) => void expect(parseRoute(hrefOf(each))).toEqual(each)));
  });

  it.each(['', '#', '#/', '#/nowhere', '#/stories/', '#/stories/0', '#/stories/-1', '#/stories/1e3', '#/stories/../x'])(
    'take %j for the story list',
    (hash) => expect(parseRoute(hash)).toEqual({ page: 'stories' }),
  );

  it.each(['#/stories/3/rows', '#/stories/3/rows/0', '#/stories/3/rows/x', '#/stories/3/columns/2'])(
    'take %j for the story without a row',
    (hash) => expect(parseRoute(hash)).toEqual({ page: 'story', storyId: 3 }),
  );

  it('take any text for some page', () => {
    fc.assert(fc.property(fc.string(), (hash) => void expect(parseRoute(hash)).toHaveProperty('page')));
  });
});
