import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../backend/database/open.ts';
import { newFolder, openDesk, translator } from '../../helpers/desk.ts';
import { mountDisk } from '../../helpers/limited-disk.ts';
import { spawnBackend } from '../../helpers/spawn-backend.ts';

const isRoot = process.getuid?.() === 0;
/** The account that owns nothing, on Debian as elsewhere. */
const nobody = 65534;

async function refusalOf(folder: string): Promise<unknown> {
  return openDatabase(folder).then(
    () => 'opened',
    (error: unknown) => error,
  );
}

describe('a data folder that cannot be written', () => {
  it('is refused, named, and left as it is', async () => {
    const folder = newFolder();
    const desk = await openDesk({ dataFolder: folder });
    await desk.close();
    const before = readdirSync(folder).sort();
    for (const name of ['copydesk.sqlite', 'lock.sqlite', 'closed-cleanly', 'backups'])
      chmodSync(join(folder, name), 0o555);
    chmodSync(folder, 0o555);
    // Permissions do not bind root: then another account tries.
    const child = spawnBackend({ dataFolder: folder }, isRoot ? { uid: nobody, gid: nobody } : {});
    const said = await child.hear(({ type }) => type === 'refused' || type === 'ready');
    expect(said).toMatchObject({ type: 'refused', error: { code: 'database-read-only', details: { folder } } });
    expect(said.type === 'refused' && said.error.message.en).toContain(folder);
    expect(readdirSync(folder).sort()).toEqual(before);
    chmodSync(folder, 0o755);
  });

  it('cannot be made in a folder that cannot be written either', async () => {
    const parent = newFolder();
    chmodSync(parent, 0o555);
    const identity = isRoot ? { uid: nobody, gid: nobody } : {};
    const child = spawnBackend({ dataFolder: join(parent, 'data') }, identity);
    const said = await child.hear(({ type }) => type === 'refused' || type === 'ready');
    expect(said).toMatchObject({ error: { code: 'database-read-only' } });
    chmodSync(parent, 0o755);
  });

  it('on a read-only disk is refused', async () => {
    const disk = mountDisk(8);
    if (!disk) return;
    const folder = join(disk.folder, 'data');
    const desk = await openDesk({ dataFolder: folder });
    await desk.close();
    disk.makeReadOnly();
    expect(await refusalOf(folder)).toMatchObject({ code: 'database-read-only' });
    disk.makeWritable();
    const again = await openDesk({ dataFolder: folder });
    expect(await again.call('people.list', {})).toHaveLength(2);
  });
});

describe('a database that was made read-only by somebody', () => {
  it('is refused with the mend', async () => {
    const folder = newFolder();
    const desk = await openDesk({ dataFolder: folder });
    await desk.newStory('The river rose.');
    await desk.edit(1, 0, 'The river fell.', 's', translator);
    await desk.close();
    chmodSync(folder, 0o777);
    for (const name of ['lock.sqlite', 'closed-cleanly']) chmodSync(join(folder, name), 0o666);
    chmodSync(join(folder, 'backups'), 0o777);
    chmodSync(join(folder, 'copydesk.sqlite'), 0o444);
    const child = spawnBackend({ dataFolder: folder }, isRoot ? { uid: nobody, gid: nobody } : {});
    const said = await child.hear(({ type }) => type === 'refused' || type === 'ready');
    expect(said).toMatchObject({
      error: { code: 'database-read-only', mend: { en: expect.stringContaining('Allow writing') } },
    });
  });
});
