import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { DataFiles } from './files.ts';

/**
 * Whether the desk was closed in order and nobody touched the database file since. Otherwise it is checked before it is
 * used. The note is written on closing and removed on opening, so that a full disk can only make us check once too often.
 */
export function wasClosedCleanly(files: DataFiles): boolean {
  try {
    return readFileSync(files.cleanExit, 'utf8') === look(files.database);
  } catch {
    return false;
  }
}

export function noteOpen(files: DataFiles): void {
  rmSync(files.cleanExit, { force: true });
}

/** Call after the database was closed. */
export function noteCleanExit(files: DataFiles): void {
  try {
    writeFileSync(files.cleanExit, look(files.database));
  } catch {
    // Without the note the next start checks the database: slower, never wrong.
  }
}

function look(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${size} ${mtimeMs}`;
}
