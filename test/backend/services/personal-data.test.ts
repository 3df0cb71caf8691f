import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../../backend/database/files.ts';
import { openDesk, reviewer, translator } from '../../helpers/desk.ts';

const name = 'Wilhelmina Ausgefallen';

/** A desk at which somebody with a rare name edited, confirmed and left; what of the files on disk has that name. */
async function deskOf() {
  const desk = await openDesk();
  const { id } = await desk.call('people.save', { name, role: 'translator', colour: '#00ff00' });
  const storyId = await desk.newStory('The river rose.');
  const row = await desk.row(storyId);
  await desk.call('review.confirm', { rowIds: [row.id], by: id });
  await desk.call('people.remove', { personId: id });
  const holding = (): string[] => {
    const { folder, backups } = dataFiles(desk.dataFolder);
    return [folder, backups].flatMap((each) =>
      readdirSync(each, { withFileTypes: true })
        .filter((entry) => entry.isFile() && readFileSync(join(each, entry.name)).includes(name))
        .map((entry) => entry.name),
    );
  };
  return { desk, id, storyId, row, holding };
}

describe('the data of one person', () => {
  it('is handed out with all that they did and where', async () => {
    const { desk, id, storyId, row } = await deskOf();
    const { bytes, mediaType } = await desk.call('people.export', { personId: id });
    const data = JSON.parse(new TextDecoder().decode(bytes));
    expect(mediaType).toBe('application/json');
    expect(data.person).toMatchObject({ id, name });
    expect(data.stories).toEqual([{ id: storyId, name: 'A story' }]);
    expect(data.record.decision).toEqual([expect.objectContaining({ person_id: id, row_id: row.id, kind: 'confirm' })]);
    expect(data.record.action).toHaveLength(1);
  });

  it('holds nothing of others', async () => {
    const { desk, id } = await deskOf();
    await desk.call('people.save', { id: reviewer, name: 'Otto', role: 'reviewer', colour: '#00ff00' });
    const { bytes } = await desk.call('people.export', { personId: id });
    expect(new TextDecoder().decode(bytes)).not.toContain('Otto');
  });

  it('is erased from the database and its log to the last byte, and the record stays', async () => {
    const { desk, id, storyId, holding } = await deskOf();
    expect(holding()).not.toEqual([]);
    const told = desk.heard('people-changed');
    expect(await desk.call('people.erase', { personId: id, withBackups: true })).toMatchObject({ id, name: `#${id}` });
    expect(told.at(-1)?.map((person) => person.name)).not.toContain(name);
    expect((await desk.row(storyId)).lastDecision).toMatchObject({ kind: 'confirm', by: id });
    expect(holding()).toEqual([]);
  });

  it('is erased from the backups too, of which there is always one', async () => {
    const { desk, id, holding } = await deskOf();
    const old = await desk.call('backups.make', {});
    expect(holding()).toContain(old.name);
    await desk.call('people.erase', { personId: id, withBackups: true });
    const { backups } = await desk.call('backups.list', {});
    expect(backups).toHaveLength(1);
    expect(backups[0]?.name).not.toBe(old.name);
    expect(holding()).toEqual([]);
  });

  it('stays in the backups when that is wished', async () => {
    const { desk, id, holding } = await deskOf();
    const { name: backup } = await desk.call('backups.make', {});
    await desk.call('people.erase', { personId: id, withBackups: false });
    expect(holding()).toEqual([backup]);
  });

  it('of somebody who works here is not erased', async () => {
    const { desk } = await deskOf();
    const refused = await desk.refusal('people.erase', { personId: translator, withBackups: false });
    expect(refused).toMatchObject({ code: 'not-allowed', details: { personId: translator } });
  });
});
