import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where everything in a data folder is. */
export interface DataFiles {
  readonly folder: string;
  readonly database: string;
  readonly backups: string;
  readonly lock: string;
  /** Says, while the desk is closed, what the database file looked like when it was closed. */
  readonly cleanExit: string;
}

export function dataFiles(folder: string): DataFiles {
  return {
    folder,
    database: join(folder, 'copydesk.sqlite'),
    backups: join(folder, 'backups'),
    lock: join(folder, 'lock.sqlite'),
    cleanExit: join(folder, 'closed-cleanly'),
  };
}

/** Makes the folders that are missing. Throws the system's error where it cannot. */
export function makeFolders(files: DataFiles): void {
  mkdirSync(files.backups, { recursive: true });
}

/** A time as part of a file name that sorts by time: `2026-05-04T10-30-00-000Z`. */
export function fileStamp(time: Date): string {
  return time.toISOString().replace(/[:.]/g, '-');
}

/** The reverse of {@link fileStamp} for a name that contains one. */
export function timeOfStamp(fileName: string): Date | undefined {
  const found = /(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/.exec(fileName);
  if (!found) return undefined;
  const [, day, hour, minute, second, millisecond] = found;
  return new Date(`${day}T${hour}:${minute}:${second}.${millisecond}Z`);
}
