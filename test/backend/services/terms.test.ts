import { describe, expect, it } from 'vitest';
import type { FindingView, Id } from '../../../shared/contract/model.ts';
import { type Desk, openDesk, translator } from '../../helpers/desk.ts';

const term = { chinese: '治安', english: 'public order', status: 'preferred' } as const;

describe('the term base', () => {
  it('keeps its entries over a restart', async () => {
    const desk = await openDesk();
    const { id } = await desk.call('terms.put', { ...term, note: 'not “social security”' });
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect(await again.call('terms.list', {})).toEqual([{ id, ...term, note: 'not “social security”' }]);
  });

  it('changes an entry that is there already', async () => {
    const desk = await openDesk();
    const { id } = await desk.call('terms.put', term);
    expect((await desk.call('terms.put', { ...term, status: 'forbidden' })).id).toBe(id);
    expect(await desk.call('terms.list', {})).toMatchObject([{ status: 'forbidden' }]);
  });

  it('lets go of an entry, and says so when there is none', async () => {
    const desk = await openDesk();
    const told = desk.heard('terms-changed');
    const { id } = await desk.call('terms.put', term);
    await desk.call('terms.remove', { termId: id });
    expect(await desk.call('terms.list', {})).toEqual([]);
    expect(told).toHaveLength(2);
    expect((await desk.refusal('terms.remove', { termId: id })).code).toBe('not-found');
  });

  it('knows who put an entry there', async () => {
    const desk = await openDesk();
    const entry = await desk.call('terms.put', { ...term, by: translator });
    expect(entry).toMatchObject({ person: 'Translator', at: expect.stringMatching(/^\d{4}-/) });
  });

  it('makes one entry another, but never the same as a third', async () => {
    const desk = await openDesk();
    const { id } = await desk.call('terms.put', term);
    await desk.call('terms.put', { ...term, english: 'law and order', status: 'admitted' });
    await desk.call('terms.put', { ...term, english: 'public safety', termId: id });
    const listed = await desk.call('terms.list', {});
    expect(listed.map(({ english }) => english)).toEqual(['public safety', 'law and order']);
    const refused = await desk.refusal('terms.put', { ...term, english: 'law and order', termId: id });
    expect(refused.code).toBe('conflict');
    expect(await desk.call('terms.list', {})).toEqual(listed);
  });

  it('takes many at once, and says what came of it', async () => {
    const desk = await openDesk();
    await desk.call('terms.put', term);
    await desk.call('terms.put', { ...term, english: 'order' });
    const entries = [term, { ...term, english: 'order', status: 'forbidden' as const }, { ...term, english: 'calm' }];
    expect(await desk.call('terms.putMany', { entries, by: translator })).toEqual({ added: 1, changed: 1, same: 1 });
    expect(await desk.call('terms.list', {})).toHaveLength(3);
  });

  it('removes many at once or none', async () => {
    const desk = await openDesk();
    const { id } = await desk.call('terms.put', term);
    expect((await desk.refusal('terms.removeMany', { termIds: [id, id + 7] })).code).toBe('not-found');
    expect(await desk.call('terms.list', {})).toHaveLength(1);
  });

  it('is searched in Chinese, English and notes, a part at a time', async () => {
    const desk = await openDesk();
    const entries = ['pier', 'Wharf', 'quay'].map((english) => ({
      chinese: '码头',
      english,
      status: 'admitted' as const,
    }));
    await desk.call('terms.putMany', { entries: [...entries, { ...term, note: 'Not at a wharf' }], by: translator });
    const found = await desk.call('terms.search', { query: 'WHARF', from: 0, to: 1 });
    expect(found.total).toBe(2);
    expect(found.entries).toHaveLength(1);
    const only = await desk.call('terms.search', { query: '码头', status: 'preferred', from: 0, to: 10 });
    expect(only).toEqual({ total: 0, entries: [] });
  });
});

describe('terms of a row', () => {
  it('are those that its Chinese has, in its order, the longest first to be found', async () => {
    const desk = await openDesk();
    const entries = [
      { chinese: '网络', english: 'network', status: 'preferred' as const },
      { chinese: '网络赌博', english: 'network gambling', status: 'forbidden' as const },
      { chinese: '网络赌博', english: 'online gambling', status: 'preferred' as const },
      { chinese: '码头', english: 'pier', status: 'preferred' as const },
      { chinese: '警方', english: 'police', status: 'preferred' as const },
    ];
    await desk.call('terms.putMany', { entries, by: translator });
    const storyId = await desk.newStory({ original: '警方打击网络赌博。', machine: 'Police fight network gambling.' });
    const terms = await desk.call('terms.ofRow', { rowId: (await desk.row(storyId)).id });
    expect(terms.map(({ english }) => english)).toEqual(['police', 'online gambling', 'network gambling']);
  });
});

const check = 'consistency/term-base';
const pair = {
  original: '渔民回到码头。\n\n下午下雨了。',
  machine: 'The fishermen came back to the wharf.\n\nIt rained in the afternoon.',
};

async function termFindings(desk: Desk, storyId: Id): Promise<readonly FindingView[]> {
  const rows = await desk.rows(storyId);
  return rows.flatMap(({ findingList }) => findingList.filter((each) => each.check === check && each.state === 'open'));
}

describe('a term that is added while stories are open', () => {
  const wharf = { chinese: '码头', english: 'wharf', status: 'forbidden' as const };

  it('is found at once in every story that was opened, and taken back with the term', async () => {
    const desk = await openDesk();
    const first = await desk.newStory(pair, 'First');
    const second = await desk.newStory(pair, 'Second');
    const { id } = await desk.call('terms.put', wharf);
    await desk.until(async () => (await termFindings(desk, first)).length === 1);
    await desk.until(async () => (await termFindings(desk, second)).length === 1);
    expect((await termFindings(desk, second))[0]?.text).toBe('wharf');
    await desk.call('terms.remove', { termId: id });
    await desk.until(async () => (await termFindings(desk, first)).length === 0);
    await desk.until(async () => (await termFindings(desk, second)).length === 0);
  });

  it('is followed when it changes', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(pair);
    const { id } = await desk.call('terms.put', wharf);
    await desk.until(async () => (await termFindings(desk, storyId)).length === 1);
    await desk.call('terms.put', { ...wharf, status: 'admitted', termId: id });
    await desk.until(async () => (await termFindings(desk, storyId)).length === 0);
  });

  it('is found in a story without an original by its English', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory('The piers burned in the night.');
    await desk.call('terms.put', { chinese: '', english: 'pier', status: 'forbidden' });
    await desk.until(async () => (await termFindings(desk, storyId)).length === 1);
  });

  it('is found in a story that is being checked when it comes', async () => {
    const desk = await openDesk();
    const storyId = await desk.importStory(pair);
    await desk.call('terms.put', wharf);
    await desk.until(async () => (await termFindings(desk, storyId)).length === 1);
  });

  it('has stories checked as a whole where very many come', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory(pair);
    const entries = Array.from({ length: 400 }, (_, index) => ({ ...wharf, english: `wharf ${index}` }));
    await desk.call('terms.putMany', { entries: [...entries, wharf], by: translator });
    await desk.until(async () => (await termFindings(desk, storyId)).length === 1);
  });
});

describe('the term base in files', () => {
  it.each(['csv', 'tbx'] as const)('goes out and comes in again as %s', async (format) => {
    const desk = await openDesk();
    const others = { chinese: '=码头', english: 'pier', status: 'admitted', note: 'two\nlines' } as const;
    await desk.call('terms.putMany', { entries: [term, others], by: translator });
    const { fileName, bytes } = await desk.call('terms.export', { format });
    expect(fileName).toBe(`copydesk-terms.${format}`);
    const { entries, problems } = await desk.call('terms.readFile', { name: fileName, bytes: Uint8Array.from(bytes) });
    expect(problems).toEqual([]);
    expect(await desk.call('terms.putMany', { entries: [...entries], by: translator })).toEqual({
      added: 0,
      changed: 0,
      same: 2,
    });
  });

  it('says which file it is that cannot be read', async () => {
    const desk = await openDesk();
    const bytes = new TextEncoder().encode('<tmx/>');
    expect(await desk.refusal('terms.readFile', { name: 'memory.xml', bytes })).toMatchObject({
      code: 'unreadable-file',
      message: { en: expect.stringContaining('memory.xml') },
    });
  });
});
