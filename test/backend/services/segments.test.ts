import { describe, expect, it } from 'vitest';
import { lexiconUrl } from '../../../backend/lexicon/read-lexicon.ts';
import type { MemoryMatch } from '../../../shared/contract/methods/memory.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { type Desk, openDesk, reviewer, translator } from '../../helpers/desk.ts';

const chinese = '渔民在黄昏时回到老码头。';
const machine = 'The fishermen came back to the old wharf at dusk.';
const mended = 'At dusk, the fishermen returned to the old pier.';

async function rowIdOf(desk: Desk, storyId: Id, position = 0): Promise<Id> {
  return (await desk.row(storyId, position)).id;
}

async function matchesOf(desk: Desk, storyId: Id, position = 0): Promise<readonly MemoryMatch[]> {
  return desk.call('memory.matches', { rowId: await rowIdOf(desk, storyId, position) });
}

/** A story with one corrected row, and another with the same texts. */
async function twoStories(desk: Desk): Promise<[first: Id, second: Id]> {
  const first = await desk.newStory({ original: chinese, machine }, 'First');
  await desk.edit(first, 0, mended);
  return [first, await desk.newStory({ original: chinese, machine }, 'Second')];
}

describe('the translation memory', () => {
  it('offers what another row with the same Chinese became, and says from where', async () => {
    const desk = await openDesk();
    const [first, second] = await twoStories(desk);
    const [match] = await matchesOf(desk, second);
    expect(match).toMatchObject({ score: 100, by: 'chinese', text: mended, state: 'edited', person: 'Translator' });
    expect(match?.place).toEqual({ storyId: first, story: 'First', rowId: await rowIdOf(desk, first), position: 0 });
  });

  it('never offers a row to itself', async () => {
    const desk = await openDesk();
    const [first] = await twoStories(desk);
    expect(await matchesOf(desk, first)).toEqual([]);
  });

  it('follows what people decide: the row is confirmed, approved, returned, reopened', async () => {
    const desk = await openDesk();
    const [first, second] = await twoStories(desk);
    const rowIds = [await rowIdOf(desk, first)];
    const state = async () => (await matchesOf(desk, second))[0]?.state;
    await desk.call('review.confirm', { rowIds, by: translator });
    expect(await state()).toBe('confirmed');
    await desk.call('review.approve', { rowIds, by: reviewer });
    expect(await state()).toBe('approved');
    expect((await matchesOf(desk, second))[0]?.person).toBe('Reviewer');
    await desk.call('review.return', { rowIds, comment: 'No', by: reviewer });
    expect(await matchesOf(desk, second), 'what was returned is not offered').toEqual([]);
    await desk.call('history.undo', { storyId: first, by: reviewer });
    expect(await state()).toBe('approved');
    await desk.call('review.reopen', { rowIds, by: reviewer });
    expect(await state()).toBe('edited');
  });

  it('keeps what was confirmed as the machine has it', async () => {
    const desk = await openDesk();
    const first = await desk.newStory({ original: chinese, machine });
    await desk.call('review.confirm', { rowIds: [await rowIdOf(desk, first)], by: translator });
    const second = await desk.newStory({ original: chinese, machine: 'Another engine says this.' });
    expect(await matchesOf(desk, second)).toMatchObject([{ score: 100, text: machine, machine, state: 'confirmed' }]);
  });

  it('follows undo and redo of an edit, over a restart', async () => {
    const desk = await openDesk();
    const [first, second] = await twoStories(desk);
    await desk.call('history.undo', { storyId: first, by: translator });
    expect(await matchesOf(desk, second)).toEqual([]);
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    await again.call('history.redo', { storyId: first, by: translator });
    expect((await matchesOf(again, second)).map(({ text }) => text)).toEqual([mended]);
  });

  it('learns at the next start what it had not learnt when the desk was closed', async () => {
    const desk = await openDesk();
    const [, second] = await twoStories(desk);
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect(await matchesOf(again, second)).toHaveLength(1);
  });

  it('finds what is somewhat other, by the Chinese and by the machine text, the likest first', async () => {
    const desk = await openDesk();
    await twoStories(desk);
    const nearly = await desk.newStory({ original: '渔民在清晨时回到老码头。', machine: 'Nobody said this before.' });
    expect(await matchesOf(desk, nearly)).toMatchObject([{ by: 'chinese', score: 83 }]);
    const alone = await desk.newStory('The fishermen came back to the old wharf at dawn.');
    expect(await matchesOf(desk, alone)).toMatchObject([{ by: 'machine', score: 90 }]);
  });

  it('offers nothing of which less than 70 per cent is the same', async () => {
    const desk = await openDesk();
    await twoStories(desk);
    const other = await desk.newStory({ original: '渔民昨天没有出海。', machine: 'The fishermen stayed at home.' });
    expect(await matchesOf(desk, other)).toEqual([]);
  });

  it('puts the same text between the same neighbours above all', async () => {
    const desk = await openDesk();
    const original = `风停了。\n\n${chinese}\n\n灯亮了。`;
    const engine = `The wind dropped.\n\n${machine}\n\nThe lamps were lit.`;
    const plain = await desk.newStory({ original: chinese, machine });
    await desk.edit(plain, 0, 'Another text of the same.');
    const first = await desk.newStory({ original, machine: engine });
    await desk.edit(first, 1, mended);
    const second = await desk.newStory({ original, machine: engine });
    expect(await matchesOf(desk, second, 1)).toMatchObject([
      { score: 101, text: mended },
      { score: 100, text: 'Another text of the same.' },
    ]);
  });

  it('offers each wording once: as the one who is to be trusted most left it', async () => {
    const desk = await openDesk();
    const [first, second] = await twoStories(desk);
    await desk.edit(second, 0, mended);
    await desk.call('review.confirm', { rowIds: [await rowIdOf(desk, first)], by: translator });
    const third = await desk.newStory({ original: chinese, machine }, 'Third');
    expect(await matchesOf(desk, third)).toMatchObject([{ text: mended, state: 'confirmed' }]);
  });

  it('knows which rows have an exact match', async () => {
    const desk = await openDesk();
    const [first, second] = await twoStories(desk);
    const rowIds = [await rowIdOf(desk, first), await rowIdOf(desk, second)];
    expect(await desk.call('memory.exact', { rowIds })).toEqual([rowIds[1]]);
  });

  it('lets go of a segment, and takes it back; another text of the row comes in again', async () => {
    const desk = await openDesk();
    const [first, second] = await twoStories(desk);
    const [match] = await matchesOf(desk, second);
    const input = { segmentId: match?.id ?? 0, by: translator };
    await desk.call('memory.remove', input);
    expect(await matchesOf(desk, second)).toEqual([]);
    expect((await desk.call('memory.concordance', { query: '码头' })).hits).toEqual([]);
    await desk.call('memory.restore', input);
    expect(await matchesOf(desk, second)).toHaveLength(1);
    await desk.call('memory.remove', input);
    await desk.edit(first, 0, `${mended} Lamps were lit.`);
    expect(await matchesOf(desk, second)).toHaveLength(1);
    expect((await desk.refusal('memory.remove', { segmentId: 999, by: translator })).code).toBe('not-found');
  });

  it('takes older material in, which says what it is from', async () => {
    const desk = await openDesk();
    const segments = [{ chinese, text: mended, author: 'Lin', at: '2020-05-01T00:00:00.000Z' }];
    await desk.call('memory.add', { origin: 'Archive 2020', by: translator, segments });
    const storyId = await desk.newStory({ original: chinese, machine });
    const [match] = await matchesOf(desk, storyId);
    expect(match).toMatchObject({ score: 100, person: 'Lin', origin: 'Archive 2020', at: '2020-05-01T00:00:00.000Z' });
    expect(match?.place).toBeUndefined();
    expect(await desk.call('memory.size', {})).toEqual({ segments: 1 });
  });

  it('forgets a row that is merged into another', async () => {
    const desk = await openDesk();
    const pair = { original: `${chinese}\n\n灯亮了。`, machine: `${machine}\n\nThe lamps were lit.` };
    const first = await desk.newStory(pair);
    await desk.edit(first, 1, 'They lit the lamps.');
    const second = await desk.newStory(pair);
    expect(await matchesOf(desk, second, 1)).toHaveLength(1);
    const rowIds = [await rowIdOf(desk, first), await rowIdOf(desk, first, 1)];
    await desk.call('rows.merge', { rowIds, by: translator });
    expect(await matchesOf(desk, second, 1)).toEqual([]);
  });
});

describe('the concordance', () => {
  it('finds a wording on either side, the newest first, a part at a time', async () => {
    const desk = await openDesk();
    const segments = Array.from({ length: 5 }, (_, index) => ({
      chinese: `第${index}个码头`,
      text: `Pier number ${index}`,
    }));
    await desk.call('memory.add', { origin: 'Archive', by: translator, segments });
    const page = await desk.call('memory.concordance', { query: '码头', limit: 2 });
    expect(page.hits.map(({ text }) => text)).toEqual(['Pier number 4', 'Pier number 3']);
    expect(page.hits[0]?.chineseSpans).toEqual([{ start: 3, end: 5 }]);
    const rest = await desk.call('memory.concordance', { query: 'PIER NUM', limit: 9, before: page.next ?? 0 });
    expect(rest.hits.map(({ text }) => text)).toEqual(['Pier number 2', 'Pier number 1', 'Pier number 0']);
    expect(rest.next).toBeUndefined();
    expect(rest.hits[0]?.textSpans).toEqual([{ start: 0, end: 8 }]);
  });

  it('shows everything where nothing is asked for, and nothing for marks alone', async () => {
    const desk = await openDesk();
    await twoStories(desk);
    expect((await desk.call('memory.concordance', { query: ' ' })).hits).toHaveLength(1);
    expect((await desk.call('memory.concordance', { query: '“—”' })).hits).toEqual([]);
  });

  it('finds Chinese of a single character', async () => {
    const desk = await openDesk();
    await twoStories(desk);
    expect((await desk.call('memory.concordance', { query: '渔' })).hits).toHaveLength(1);
    expect((await desk.call('memory.concordance', { query: '猫' })).hits).toEqual([]);
  });
});

describe('a phrase that people tell the desk to remember', () => {
  const check = 'memory/corrected-before';
  const flawed = 'Rangers guard the social security environment of the port.';
  const better = 'Rangers guard public order in the port.';
  const phrase = { before: 'social security environment', after: 'public order' };
  const found = async (desk: Desk, storyId: Id) =>
    (await desk.rows(storyId)).flatMap(({ findingList }) =>
      findingList.filter((each) => each.check === check && each.state === 'open'),
    );

  it('is found at once in other open stories, once is enough; and no more after undo', async () => {
    const desk = await openDesk();
    const other = await desk.newStory('In the north the social security environment is calm.', 'Other');
    const storyId = await desk.newStory(flawed, 'Taught');
    await desk.edit(storyId, 0, better);
    const change = await desk.call('memory.rememberPhrase', {
      rowId: await rowIdOf(desk, storyId),
      ...phrase,
      by: translator,
    });
    expect(change.history.undo?.en).toContain('public order');
    await desk.until(async () => (await found(desk, other)).length === 1);
    expect((await found(desk, other))[0]?.suggestions[0]?.edits[0]?.text).toBe('public order');
    expect(await desk.call('memory.phrases', {})).toMatchObject([{ ...phrase, person: 'Translator', markId: 1 }]);
    await desk.call('history.undo', { storyId, by: translator });
    await desk.until(async () => (await found(desk, other)).length === 0);
    expect(await desk.call('memory.phrases', {})).toEqual([]);
  });

  it('is taken back from the list, and brought back', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(`${flawed}\n\n${flawed.replace('port', 'market')}`);
    const rowId = await rowIdOf(desk, storyId);
    await desk.call('memory.rememberPhrase', { rowId, ...phrase, by: translator });
    await desk.until(async () => (await found(desk, storyId)).length === 1);
    const [entry] = await desk.call('memory.phrases', {});
    const input = { markId: entry?.markId ?? 0, by: translator };
    await desk.call('memory.forgetPhrase', input);
    await desk.until(async () => (await found(desk, storyId)).length === 0);
    await desk.call('memory.bringPhraseBack', input);
    await desk.until(async () => (await found(desk, storyId)).length === 1);
    expect((await desk.refusal('memory.forgetPhrase', { markId: 99, by: translator })).code).toBe('not-found');
  });

  it('says something else than it was', async () => {
    const desk = await openDesk();
    const rowId = await rowIdOf(desk, await desk.newStory(flawed));
    const refused = await desk.refusal('memory.rememberPhrase', {
      rowId,
      before: 'port',
      after: 'port',
      by: translator,
    });
    expect(refused.code).toBe('not-allowed');
  });
});

describe('what stands for a wording in the other language', () => {
  it('is told by the dictionary, either way', async () => {
    const desk = await openDesk({ lexiconUrl });
    const storyId = await desk.newStory({ original: chinese, machine });
    const rowId = await rowIdOf(desk, storyId);
    const ask = async (language: 'zh' | 'en', wording: string) =>
      (await desk.call('memory.counterpart', { rowId, language, wording })).text;
    expect(await ask('zh', '码头')).toBe('wharf');
    expect(await ask('en', 'wharf')).toBe('码头');
    expect(await ask('en', 'nowhere')).toBeUndefined();
  });
});
