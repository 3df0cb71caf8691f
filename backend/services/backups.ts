import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { CopydeskError } from '../../shared/contract/errors.ts';
import { limits } from '../../shared/contract/limits.ts';
import type { BackupInfo, BackupReason } from '../../shared/contract/methods/backups.ts';
import { type Backup, listBackups, makeBackup } from '../database/backup.ts';
import { packDesk, unpackDesk } from '../database/desk-bundle.ts';
import type { OpenedDatabase } from '../database/open.ts';
import { addBackup, prepareRestore } from '../database/restore.ts';
import type { Handlers } from '../dispatch.ts';
import type { Replace } from '../replaceable.ts';
import { notAllowed } from './errors.ts';

export type BackupService = Pick<
  Handlers,
  'backups.list' | 'backups.make' | 'backups.restore' | 'backups.save' | 'backups.bring'
>;

/** Lists, makes and restores copies of the whole desk. */
export function createBackupService({ db, files }: OpenedDatabase, replace: Replace): BackupService {
  let restoring = false;

  function find(name: string): Backup {
    const backup = listBackups(files).find(({ path }) => basename(path) === name);
    if (!backup) throw gone(name);
    return backup;
  }

  return {
    'backups.list': () => ({ backups: listBackups(files).map(infoOf), folder: files.backups }),
    'backups.make': async () => {
      const made = basename(await makeBackup(db, files, new Date(), 'asked'));
      return infoOf(find(made));
    },
    'backups.restore': async ({ name }) => {
      if (restoring) throw isRestoring();
      restoring = true;
      try {
        const incoming = prepareRestore(files, find(name));
        try {
          await replace({ keep: () => makeBackup(db, files, new Date(), 'before-restore'), swap: incoming.take });
        } finally {
          incoming.drop();
        }
      } finally {
        restoring = false;
      }
      return null;
    },
    'backups.save': async ({ name }) => {
      const backup = find(name);
      if (statSync(backup.path).size > limits.deskBytes) throw tooLarge(backup);
      const bytes = await packDesk(backup);
      if (bytes.length > limits.packedDeskBytes) throw tooLarge(backup);
      const day = backup.at.toISOString().slice(0, 10);
      return { fileName: `desk ${day}.copydesk`, mediaType: 'application/zip', bytes };
    },
    'backups.bring': async ({ fileName, bytes }) => {
      const desk = await unpackDesk(fileName, bytes);
      return infoOf(find(basename(addBackup(files, desk.bytes, desk.at, 'brought'))));
    },
  };
}

function infoOf({ path, at, why }: Backup): BackupInfo {
  return { name: basename(path), at: at.toISOString(), reason: reasonOf(why), bytes: statSync(path).size };
}

function reasonOf(why: string): BackupReason {
  if (why.startsWith('schema-')) return 'before-update';
  return why === 'asked' || why === 'before-restore' || why === 'brought' ? why : 'daily';
}

function gone(name: string): CopydeskError {
  return new CopydeskError({
    code: 'not-found',
    message: { en: `There is no backup ${name} any more.`, zh: `备份 ${name} 已不存在。` },
    mend: { en: 'Choose another one.', zh: '请选择其他备份。' },
    details: { name },
  });
}

function tooLarge({ path }: Backup): CopydeskError {
  return new CopydeskError({
    code: 'too-large',
    message: { en: 'This backup is too large to be saved by the window.', zh: '这份备份过大，无法通过窗口另存。' },
    mend: { en: `Copy the file itself: ${path}`, zh: `请直接复制文件：${path}` },
    details: { file: path, limit: limits.deskBytes },
  });
}

function isRestoring(): CopydeskError {
  return notAllowed(
    { en: 'A backup is being restored already.', zh: '正在恢复备份。' },
    { en: 'Wait until it is there.', zh: '请等待恢复完成。' },
  );
}
