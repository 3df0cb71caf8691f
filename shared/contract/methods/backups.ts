import { z } from 'zod';
import type { ExportedFile, Timestamp } from '../model.ts';
import { method, nothing } from './method.ts';

/** Why a backup was made. */
export type BackupReason = 'daily' | 'asked' | 'before-restore' | 'before-update' | 'brought';

/** A copy of the whole desk as it was. */
export interface BackupInfo {
  /** Its file in the folder of backups; names it in the other methods. */
  readonly name: string;
  readonly at: Timestamp;
  readonly reason: BackupReason;
  readonly bytes: number;
}

export interface BackupList {
  /** The newest first. */
  readonly backups: readonly BackupInfo[];
  readonly folder: string;
}

const backupName = z
  .string()
  .max(200)
  .regex(/^[\w-]+\.sqlite$/);

/** Copies of the whole desk. */
export const backupsMethods = {
  'backups.list': method<BackupList>()(nothing),
  /** Beside those that are made every day. The oldest beyond 14 goes. */
  'backups.make': method<BackupInfo>()(nothing),
  /**
   * Puts a backup in the place of all data, after a backup of what is there now. Calls that come meanwhile wait. Ends with
   * the event `desk-replaced`.
   */
  'backups.restore': method<null>()(z.strictObject({ name: backupName })),
  /** A backup in one packed file, to be taken to another computer. `too-large` beyond `limits.deskBytes`. */
  'backups.save': method<ExportedFile>()(z.strictObject({ name: backupName })),
  /** Puts such a file among the backups, from where it can be restored. */
  'backups.bring': method<BackupInfo>()(
    z.strictObject({ fileName: z.string().min(1).max(1000), bytes: z.instanceof(Uint8Array) }),
  ),
} as const;
