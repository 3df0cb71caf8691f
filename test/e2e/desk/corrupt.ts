import { open, rm } from 'node:fs/promises';
import { deskFolder } from '../../../backend/data-folder.ts';
import { dataFiles } from '../../../backend/database/files.ts';

/** Overwrites the middle of the database, as a failing disk would; the write-ahead log must not mend it. */
export async function corruptDatabase(profile: string): Promise<void> {
  const { database } = dataFiles(deskFolder(profile));
  await rm(`${database}-wal`, { force: true });
  await rm(`${database}-shm`, { force: true });
  const file = await open(database, 'r+');
  try {
    const { size } = await file.stat();
    await file.write(Buffer.alloc(Math.floor(size / 2), 0xa5), 0, undefined, Math.floor(size / 4));
  } finally {
    await file.close();
  }
}
