import { describe, expect, it } from 'vitest';
import { newFolder, openDesk } from '../helpers/desk.ts';
import { spawnBackend } from '../helpers/spawn-backend.ts';

async function deskWithStory(dataFolder: string): Promise<void> {
  const desk = await openDesk({ dataFolder });
  await desk.newStory('The river rose. The town was safe.');
  await desk.close();
}

describe('a backend that is killed while it works', () => {
  it.each([1, 57, 120, 199])(
    'keeps all of 200 edits that it acknowledged before kill -9 at number %i',
    async (last) => {
      const dataFolder = newFolder();
      await deskWithStory(dataFolder);
      const child = spawnBackend({ dataFolder, edits: 200 });
      await child.hear((line) => line.type === 'edited' && line.n === last);
      child.kill();
      await child.ended;
      const acknowledged = child.said.filter((line) => line.type === 'edited');
      expect(acknowledged.length).toBeGreaterThanOrEqual(last);

      const desk = await openDesk({ dataFolder });
      const { version } = await desk.row(1);
      // One more may be on disk: written, but killed before it could be acknowledged.
      expect([acknowledged.length, acknowledged.length + 1]).toContain(version);
      expect(await desk.revision(1)).toEqual([`Edit number ${version} of the the row.`, 'The town was safe.']);
      expect((await desk.openStory(1)).story.counts.corrections).toBe(version);
      // And each of them is a step that can be taken back.
      for (let n = version - 1; n >= 1; n--) {
        await desk.call('history.undo', { storyId: 1, by: 1 });
        if (n % 40 === 0) expect((await desk.revision(1))[0]).toBe(`Edit number ${n} of the the row.`);
      }
      await desk.call('history.undo', { storyId: 1, by: 1 });
      expect((await desk.revision(1))[0]).toBe('The river rose.');
    },
  );

  it('has the checks see, after the restart, what they had not seen', async () => {
    const dataFolder = newFolder();
    await deskWithStory(dataFolder);
    const child = spawnBackend({ dataFolder, edits: 3 });
    await child.hear((line) => line.type === 'edited' && line.n === 3);
    child.kill();
    await child.ended;
    const desk = await openDesk({ dataFolder });
    await desk.openStory(1);
    await desk.until(async () => (await desk.row(1)).findings === 1);
    expect((await desk.finding(1, 'duplication/doubled-word')).text).toBe('the the');
  });
});
