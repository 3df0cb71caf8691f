import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { FindingView, Id } from '../../../shared/contract/model.ts';
import { type Desk, openDesk, translator } from '../../helpers/desk.ts';

const check = 'memory/corrected-before';
const flawed = (place: string) => `Rangers guard the social security environment of ${place}.`;
const mended = (place: string) => `Rangers guard public order in ${place}.`;

/** A story of three rows with one wording, two of them corrected. */
async function teach(desk: Desk): Promise<Id> {
  const storyId = await desk.newStory([flawed('the port'), flawed('the market')].join('\n\n'), 'The first');
  await desk.edit(storyId, 0, mended('the port'));
  await desk.edit(storyId, 1, mended('the market'));
  return storyId;
}

async function remembered(desk: Desk, storyId: Id): Promise<readonly FindingView[]> {
  const rows = await desk.rows(storyId);
  return rows.flatMap(({ findingList }) => findingList.filter((finding) => finding.check === check));
}

describe('the memory', () => {
  it('offers in another story what was corrected twice, and says who did it', async () => {
    const desk = await openDesk();
    await teach(desk);
    const [found] = await remembered(desk, await desk.newStory(flawed('the gate')));
    expect(found?.text).toContain('social security environment');
    expect(found?.suggestions[0]?.edits[0]?.text).toContain('public order');
    expect(found?.suggestions[0]?.origin?.en).toMatch(
      /^Corrected 2 times, last by Translator, \d{1,2} [A-Z][a-z]{2} \d{4}$/,
    );
  });

  it('is still there after a restart', async () => {
    const desk = await openDesk();
    await teach(desk);
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect(await remembered(again, await again.newStory(flawed('the gate')))).toHaveLength(1);
  });

  it('reads corrections that an earlier version made, also those of a story that was removed since', async () => {
    const desk = await openDesk();
    const storyId = await teach(desk);
    await desk.call('stories.remove', { storyId, by: translator });
    await desk.close();
    const db = new Database(join(desk.dataFolder, 'copydesk.sqlite'));
    db.exec("DELETE FROM phrase_pair; DELETE FROM setting WHERE name = 'memory.reading'");
    db.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect(await remembered(again, await again.newStory(flawed('the gate')))).toHaveLength(1);
  });

  it('does not learn a phrase from a single correction, but a whole clause', async () => {
    const desk = await openDesk();
    const first = await desk.newStory(flawed('the port'));
    await desk.edit(first, 0, mended('the port'));
    expect(await remembered(desk, await desk.newStory(flawed('the gate')))).toEqual([]);
    const [found] = await remembered(desk, await desk.newStory(`Fog came. ${flawed('the port')}`));
    expect(found?.suggestions[0]?.edits[0]?.text).toBe(mended('the port').slice(0, -1));
    expect(found?.suggestions[0]?.origin?.en).toMatch(/^Corrected once, by Translator/);
  });

  it('forgets what was undone, and learns it again from redo', async () => {
    const desk = await openDesk();
    const storyId = await teach(desk);
    await desk.call('history.undo', { storyId, by: translator });
    expect(await remembered(desk, await desk.newStory(flawed('the gate')))).toEqual([]);
    await desk.call('history.redo', { storyId, by: translator });
    expect(await remembered(desk, await desk.newStory(flawed('the hall')))).toHaveLength(1);
  });

  it('forgets what was put back as the machine had it', async () => {
    const desk = await openDesk();
    const storyId = await teach(desk);
    const { id } = await desk.row(storyId, 1);
    await desk.call('review.restore', { rowIds: [id], by: translator });
    expect(await remembered(desk, await desk.newStory(flawed('the gate')))).toEqual([]);
  });

  it('keeps silent about a wording that was dismissed everywhere', async () => {
    const desk = await openDesk();
    await teach(desk);
    const [found] = await remembered(desk, await desk.newStory(flawed('the gate')));
    await desk.call('review.dismiss', { findingId: found?.id ?? 0, scope: 'everywhere', by: translator });
    expect(await remembered(desk, await desk.newStory(`At noon ${flawed('the hall')}`))).toEqual([]);
  });

  it('finds the wording in the rest of a story once it was corrected twice there, but not where it was', async () => {
    const desk = await openDesk();
    const places = ['the port', 'the market', 'the gate'];
    const storyId = await desk.newStory(places.map(flawed).join('\n\n'));
    await desk.edit(storyId, 0, mended('the port'));
    await desk.edit(storyId, 1, mended('the market'));
    await desk.until(async () => (await remembered(desk, storyId)).length > 0);
    const found = await remembered(desk, storyId);
    expect(found.map(({ rowId }) => rowId)).toEqual([(await desk.row(storyId, 2)).id]);
    expect(found[0]?.revisionSpans).toHaveLength(1);
    expect(found[0]?.machineSpans, 'it stood there before anybody learnt it').toEqual(found[0]?.revisionSpans);
  });

  it('says where a wording stood in the machine text of a row that was edited before it', async () => {
    const desk = await openDesk();
    const places = ['the port', 'the market', 'the gate'];
    const storyId = await desk.newStory(places.map(flawed).join('\n\n'));
    await desk.edit(storyId, 2, `At dawn, ${flawed('the gate')}`);
    await desk.edit(storyId, 0, mended('the port'));
    await desk.edit(storyId, 1, mended('the market'));
    await desk.until(async () => (await remembered(desk, storyId)).length > 0);
    const [found] = await remembered(desk, storyId);
    const [now, before] = [found?.revisionSpans[0], found?.machineSpans[0]];
    expect(before?.start).toBe((now?.start ?? 0) - 'At dawn, '.length);
    expect(flawed('the gate').slice(before?.start, before?.end)).toBe(found?.text);
  });

  it('knows nothing of a wording that was changed to and fro', async () => {
    const desk = await openDesk();
    await teach(desk);
    const back = await desk.newStory([mended('the gate'), mended('the hall')].join('\n\n'));
    await desk.edit(back, 0, flawed('the gate'));
    await desk.edit(back, 1, flawed('the hall'));
    expect(await remembered(desk, await desk.newStory(flawed('the tower')))).toEqual([]);
  });
});
