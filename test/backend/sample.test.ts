import { describe, expect, it } from 'vitest';
import { lexiconUrl } from '../../backend/lexicon/read-lexicon.ts';
import { catalog, checkOf } from '../../shared/checks/catalog.ts';
import { openDesk } from '../helpers/desk.ts';

describe('the sample story', () => {
  it('is in a new desk, and comes only once', async () => {
    const desk = await openDesk({ sample: true });
    const stories = await desk.call('stories.list', {});
    expect(stories.map(({ name }) => name)).toEqual(['Flood season on the Lan River (sample)']);
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder, sample: true });
    expect(await again.call('stories.list', {})).toHaveLength(1);
  });

  it('is not there when it is not wanted', async () => {
    const desk = await openDesk();
    expect(await desk.call('stories.list', {})).toEqual([]);
  });

  it('has an original, two translations in rows and a reference beside them', async () => {
    const desk = await openDesk({ sample: true });
    const { sources, index } = await desk.openStory(1);
    expect(sources.map(({ kind, aligned }) => [kind, aligned])).toEqual([
      ['original', true],
      ['machine', true],
      ['machine', true],
      ['reference', false],
      ['revision', true],
    ]);
    const ids = sources.filter(({ kind }) => kind === 'original' || kind === 'machine').map(({ id }) => id);
    const rows = await desk.rows(1);
    expect(rows.length).toBe(index.length);
    for (const { cells } of rows) expect(ids.map((id) => cells[id] !== undefined)).toEqual([true, true, true]);
  });

  it('has something to show for every family of checks', async () => {
    const desk = await openDesk({ sample: true, lexiconUrl });
    await desk.analysed(1);
    const queue = await desk.call('queue.list', { storyId: 1, advice: true });
    // A new desk has corrected nothing yet, so its memory is empty.
    const families = new Set(catalog.map(({ family }) => family).filter((family) => family !== 'memory'));
    expect(new Set(queue.map(({ family }) => family))).toEqual(families);
    expect(queue.every(({ check }) => checkOf(check) !== undefined)).toBe(true);
    expect(queue.filter(({ severity, tier }) => severity === 'major' && tier === 'desk').length).toBeGreaterThanOrEqual(
      4,
    );
  });
});
