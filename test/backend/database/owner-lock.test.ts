import { describe, expect, it } from 'vitest';
import { workerUrl } from '../../../backend/analysis/worker-url.ts';
import { createBackend } from '../../../backend/create-backend.ts';
import { newFolder, openDesk } from '../../helpers/desk.ts';
import { spawnBackend } from '../../helpers/spawn-backend.ts';

describe('the owner lock', () => {
  it('lets one of two processes that start at once have the desk, and tells the other', async () => {
    const dataFolder = newFolder();
    const children = [spawnBackend({ dataFolder }), spawnBackend({ dataFolder })];
    const said = await Promise.all(
      children.map((child) => child.hear(({ type }) => type === 'ready' || type === 'refused')),
    );
    expect(said.map(({ type }) => type).sort()).toEqual(['ready', 'refused']);
    const refused = said.find((line) => line.type === 'refused');
    expect(refused?.error).toMatchObject({ code: 'database-in-use', details: { folder: dataFolder } });
    expect(refused?.error.message.en).toContain(dataFolder);
  });

  it('keeps a second backend in the same process out', async () => {
    const desk = await openDesk();
    const options = { dataFolder: desk.dataFolder, version: '0', workerUrl };
    await expect(createBackend(options)).rejects.toMatchObject({ code: 'database-in-use' });
  });

  it('is given back when the desk is closed', async () => {
    const desk = await openDesk();
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect(await again.call('stories.list', {})).toEqual([]);
  });

  it('is given back when the process is killed', async () => {
    const dataFolder = newFolder();
    const child = spawnBackend({ dataFolder });
    await child.hear(({ type }) => type === 'ready');
    child.kill();
    await child.ended;
    const desk = await openDesk({ dataFolder });
    expect(await desk.call('people.list', {})).toHaveLength(2);
  });
});
