import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsAll, parseSearch } from '../../../shared/search/query.ts';
import { type Desk, openDesk, reviewer, shareDesk, translator } from '../../helpers/desk.ts';

const desk = shareDesk();

const found = async (query: string, more: object = {}): Promise<Map<number, number[]>> => {
  await allRead(desk());
  const { stories } = await desk().call('search.find', { query, ...more });
  return new Map(stories.map(({ storyId, rows }) => [storyId, rows.map(({ position }) => position)]));
};

describe('search.find', () => {
  it('finds both languages, with the marks where they stand', async () => {
    const storyId = await desk().newStory({ original: '青泥河涨水。', machine: 'The Qingni rises.' });
    const [story] = (await desk().call('search.find', { query: '青泥 qingni' })).stories;
    expect(story).toMatchObject({ storyId, more: 0 });
    const marked = story?.rows[0]?.texts.map(({ place, text, marks }) => [
      place,
      marks.map(({ start, end }) => text.slice(start, end)),
    ]);
    expect(marked).toEqual([
      ['original', ['青泥']],
      ['revision', ['Qingni']],
    ]);
  });

  it('finds one Chinese character', async () => {
    const storyId = await desk().newStory({ original: '鳜鱼上市。', machine: 'Fish is sold.' });
    expect(await found('鳜')).toEqual(new Map([[storyId, [0]]]));
  });

  it('follows edits, undo and redo', async () => {
    const storyId = await desk().newStory('The kestrel flies.');
    await desk().edit(storyId, 0, 'The peregrine flies.');
    expect(await found('peregrine')).toEqual(new Map([[storyId, [0]]]));
    await desk().call('history.undo', { storyId, by: translator });
    expect(await found('peregrine')).toEqual(new Map());
    await desk().call('history.redo', { storyId, by: translator });
    expect(await found('peregrine')).toEqual(new Map([[storyId, [0]]]));
  });

  it('looks for a revision in the machine translation only where that stands', async () => {
    const storyId = await desk().newStory('The gannet dives.\n\nThe gannet sleeps.');
    await desk().edit(storyId, 0, 'The bird dives.');
    expect(await found('gannet', { places: ['revision'] })).toEqual(new Map([[storyId, [1]]]));
    expect(await found('gannet', { places: ['machine'] })).toEqual(new Map([[storyId, [0, 1]]]));
  });

  it.each(['unchanged', 'unchang', '"unchanged"', 'unc whimbrel'])('finds only texts that say %s', async (query) => {
    const other = await desk().newStory('The whimbrel calls.');
    const storyId = await desk().newStory('The whimbrel calls, unchanged.');
    const stories = await found(query);
    expect(stories.get(storyId)).toEqual([0]);
    expect(stories.has(other)).toBe(false);
  });

  it('finds what was said with a decision, until that is undone', async () => {
    const storyId = await desk().newStory('The text stands.');
    const { id } = await desk().row(storyId);
    await desk().call('review.return', { rowIds: [id], comment: 'Wigeon, not duck.', by: reviewer });
    const [story] = (await desk().call('search.find', { query: 'wigeon' })).stories;
    expect(story?.rows[0]?.texts).toContainEqual(expect.objectContaining({ place: 'comment', by: reviewer }));
    await desk().call('history.undo', { storyId, by: reviewer });
    expect(await found('wigeon')).toEqual(new Map());
  });

  it('finds names, and follows a new one', async () => {
    const storyId = await desk().newStory('Something else.', 'Bittern report');
    expect(await found('bittern')).toEqual(new Map([[storyId, []]]));
    await desk().call('stories.rename', { storyId, name: 'Heron report' });
    expect(await found('bittern')).toEqual(new Map());
    expect(await found('heron', { places: ['name'] })).toEqual(new Map([[storyId, []]]));
  });

  it('leaves out removed stories until they are restored', async () => {
    const storyId = await desk().newStory('The ortolan sings.');
    await desk().call('stories.remove', { storyId, by: translator });
    expect(await found('ortolan')).toEqual(new Map());
    await desk().call('stories.restore', { storyId, by: translator });
    expect(await found('ortolan')).toEqual(new Map([[storyId, [0]]]));
  });

  it('keeps to stories in the states asked for', async () => {
    const storyId = await desk().newStory('The dunlin wades.');
    expect(await found('dunlin', { states: ['in-review'] })).toEqual(new Map());
    await desk().call('review.confirm', { rowIds: [(await desk().row(storyId)).id], by: translator });
    expect(await found('dunlin', { states: ['in-review'] })).toEqual(new Map([[storyId, [0]]]));
  });

  it('hands out many stories page by page, each once', async () => {
    const own = await openDesk();
    const ids: number[] = [];
    for (let each = 0; each < 64; each++) ids.unshift(await own.importStory({ machine: `Plover ${each}.` }));
    await allRead(own);
    expect((await own.call('stories.page', { query: 'plover', from: 0, to: 100 })).total).toBe(64);
    expect(await allStories(own, 'plover')).toEqual(ids);
  });

  it('answers what a plain look at all texts would', async () => {
    const own = await openDesk();
    const words = ['river', 'rivers', 'a', '我', '我国', '人口', '中国人', '12', 'Ünal', 'x1', '，', '. '];
    const texts = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
    const queries = fc.array(
      fc.constantFrom('riv', 'river', 'RIVERS', 'a', '我', '国人', '中国人', '12', 'ünal', '"a river"', '人 a'),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(texts, texts), { minLength: 1, maxLength: 3 }),
        queries,
        async (rows, parts) => {
          const storyId = await own.importStory({ machine: rows.map(([text]) => `${text}.`).join('\n\n') });
          await allRead(own);
          const query = parts.join(' ');
          const terms = parseSearch(query);
          const { stories } = await own.call('search.find', { query, places: ['revision'] });
          const { revisionSourceId = 0 } = await own.openStory(storyId);
          const expected = (await own.rows(storyId))
            .filter(({ cells }) => holdsAll([cells[revisionSourceId] ?? ''], terms))
            .map(({ position }) => position);
          const story = stories.find((each) => each.storyId === storyId);
          expect(story?.rows.map(({ position }) => position) ?? []).toEqual(expected.slice(0, 4));
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** A busy machine may not get to all texts while a search waits for them; what is left is said to be missing. */
async function allRead(own: Desk): Promise<void> {
  while (await own.call('search.progress', {})) await own.call('search.find', { query: 'plover' });
}

async function allStories(own: Desk, query: string): Promise<number[]> {
  const ids: number[] = [];
  let after: { row: number; story: number } | undefined;
  do {
    const page = await own.call('search.find', { query, ...(after && { after }) });
    ids.push(...page.stories.map(({ storyId }) => storyId));
    after = page.next;
  } while (after);
  return ids;
}

describe('search.inStory', () => {
  const numbers = (bytes: Uint8Array): number[] => [...new Uint32Array(bytes.slice().buffer)];

  it('counts every place in every column, and follows edits', async () => {
    const storyId = await desk().newStory('One bee and one bee.\n\nNothing.\n\nA bee.');
    const all = await desk().call('search.inStory', { storyId, query: 'BEE' });
    // The revision has what the machine has.
    expect([numbers(all.rows), numbers(all.counts), all.total]).toEqual([[0, 2], [4, 2], 6]);
    await desk().edit(storyId, 2, 'A wasp.');
    expect((await desk().call('search.inStory', { storyId, query: 'bee' })).total).toBe(5);
  });

  it('keeps to a column, to capitals and to whole words', async () => {
    const storyId = await desk().newStory('Bees and a Bee.');
    const { revisionSourceId = 0 } = await desk().openStory(storyId);
    const what = { storyId, query: 'Bee', sourceIds: [revisionSourceId] };
    expect((await desk().call('search.inStory', what)).total).toBe(2);
    expect((await desk().call('search.inStory', { ...what, wholeWord: true })).total).toBe(1);
    expect((await desk().call('search.inStory', { ...what, query: 'bee', matchCase: true })).total).toBe(0);
  });
});

describe('the index', () => {
  it('reads after a restart what it had no time for', async () => {
    const first = await openDesk();
    const storyId = await first.importStory({ machine: 'The avocet feeds.' });
    await first.close();
    const again = await openDesk({ dataFolder: first.dataFolder });
    const { stories } = await again.call('search.find', { query: 'avocet' });
    expect(stories.map((story) => story.storyId)).toEqual([storyId]);
  });
});

describe('stories.page', () => {
  it('hands out a part of the list, and how long that is', async () => {
    const own = await openDesk();
    const ids: number[] = [];
    for (let each = 0; each < 5; each++) ids.unshift(await own.importStory({ machine: 'A text.' }));
    const page = await own.call('stories.page', { from: 1, to: 3 });
    expect([page.all, page.total, page.stories.map(({ id }) => id)]).toEqual([5, 5, ids.slice(1, 3)]);
  });

  it('counts what was decided since', async () => {
    const storyId = await desk().newStory('A text.', 'Counted');
    const states = async () => (await desk().call('stories.some', { storyIds: [storyId] }))[0]?.counts.rowStates;
    expect(await states()).toMatchObject({ open: 1, confirmed: 0 });
    await desk().call('review.confirm', { rowIds: [(await desk().row(storyId)).id], by: translator });
    expect(await states()).toMatchObject({ open: 0, confirmed: 1 });
    await desk().call('history.undo', { storyId, by: translator });
    expect(await states()).toMatchObject({ open: 1, confirmed: 0 });
  });

  it('counts the same after a restart as while the story was open', async () => {
    const first = await openDesk();
    const storyId = await first.newStory('They carried out the work in in time.\n\nFine.');
    await first.edit(storyId, 0, 'They did the work in time.');
    const [before] = await first.call('stories.some', { storyIds: [storyId] });
    await first.close();
    const again = await openDesk({ dataFolder: first.dataFolder });
    expect(await again.call('stories.some', { storyIds: [storyId] })).toEqual([before]);
    expect((await again.openStory(storyId)).story.counts).toEqual(before?.counts);
  });
});
