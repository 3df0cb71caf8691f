import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../backend/database/open.ts';
import { translateDatabaseError } from '../../../backend/database/sqlite-errors.ts';
import { type Desk, newFolder, openDesk, translator } from '../../helpers/desk.ts';
import { mountDisk } from '../../helpers/limited-disk.ts';

/** Edits with so many sentences until the disk is full; answers the last text that was acknowledged. */
async function editUntilFull(desk: Desk, storyId: number, sentences = 1000): Promise<string> {
  let acknowledged = (await desk.revision(storyId))[0] ?? '';
  for (let n = 1; n < 2000; n++) {
    const { id: rowId, version } = await desk.row(storyId);
    const text = `${n} ${'The river rose. '.repeat(sentences)}`;
    const result = await desk.backend.invoke('review.edit', {
      rowId,
      text,
      version,
      session: `s${sentences}-${n}`,
      by: translator,
    });
    if (!result.ok) {
      expect(result.error.code).toBe('disk-full');
      return acknowledged;
    }
    acknowledged = text;
  }
  throw new Error('The disk never became full.');
}

describe('on a full disk', () => {
  it('an edit is refused whole, the desk goes on reading, and goes on writing once there is room', async () => {
    const disk = mountDisk(12);
    if (!disk) return expect(fullByPageCount()).toBe('disk-full');
    const desk = await openDesk({ dataFolder: join(disk.folder, 'data') });
    const storyId = await desk.newStory('The river rose.');
    disk.fill(400_000);
    await editUntilFull(desk, storyId);
    // What is too long may leave room for less: until not even a word goes in.
    await editUntilFull(desk, storyId, 50);
    const acknowledged = await editUntilFull(desk, storyId, 0);
    const before = await desk.row(storyId);
    expect(await desk.revision(storyId)).toEqual([acknowledged]);
    expect((await desk.refusal('review.confirm', { rowIds: [before.id], by: translator })).code).toBe('disk-full');
    expect((await desk.row(storyId)).state).toBe('edited');
    disk.free();
    await desk.edit(storyId, 0, 'There is room again.');
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect(await again.revision(storyId)).toEqual(['There is room again.']);
  });

  it('with next to no room the desk starts, and has what was acknowledged', async () => {
    const disk = mountDisk(12);
    if (!disk) return expect(fullByPageCount()).toBe('disk-full');
    const desk = await openDesk({ dataFolder: join(disk.folder, 'data') });
    const storyId = await desk.newStory('The river rose.');
    disk.fill(400_000);
    const acknowledged = await editUntilFull(desk, storyId);
    await desk.close();
    disk.fill(100_000);
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect(await again.revision(storyId)).toEqual([acknowledged]);
  });

  it('with no room at all the desk says so, and has everything once there is room', async () => {
    const disk = mountDisk(12);
    if (!disk) return expect(fullByPageCount()).toBe('disk-full');
    const desk = await openDesk({ dataFolder: join(disk.folder, 'data') });
    const storyId = await desk.newStory('The river rose.');
    await desk.edit(storyId, 0, 'The river fell.');
    await desk.close();
    disk.fill();
    expect(await refusalOf(desk.dataFolder)).toMatchObject({ code: 'disk-full' });
    disk.free();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    expect(await again.revision(storyId)).toEqual(['The river fell.']);
  });

  it('a new desk is refused with the mend', async () => {
    const disk = mountDisk(1);
    if (!disk) return expect(fullByPageCount()).toBe('disk-full');
    disk.fill(8192);
    expect(await refusalOf(join(disk.folder, 'data'))).toMatchObject({
      code: 'disk-full',
      shape: { mend: { en: expect.stringContaining('room') } },
    });
  });
});

async function refusalOf(folder: string): Promise<unknown> {
  return openDatabase(folder).then(
    () => 'opened',
    (error: unknown) => error,
  );
}

/** The next best thing where no disk can be mounted: a database that may not grow. */
function fullByPageCount(): string | undefined {
  const db = new Database(join(newFolder(), 'small.sqlite'));
  db.exec('CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT)');
  db.pragma('max_page_count = 4');
  try {
    db.prepare('INSERT INTO setting VALUES (?, ?)').run('x', 'x'.repeat(100_000));
    return undefined;
  } catch (error) {
    return translateDatabaseError(error)?.code;
  } finally {
    db.close();
  }
}
