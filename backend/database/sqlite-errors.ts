import Database from 'better-sqlite3';
import type { ErrorShape } from '../../shared/contract/errors.ts';

type Translated = Omit<ErrorShape, 'details'>;

const diskFull: Translated = {
  code: 'disk-full',
  message: { en: 'The disk is full: this was not saved.', zh: '磁盘空间已满：此次更改未能保存。' },
  mend: {
    en: 'Everything saved before is safe. Make room on the disk, then try again.',
    zh: '此前保存的内容都完好无损。请清理磁盘空间后重试。',
  },
};

const readOnly: Translated = {
  code: 'database-read-only',
  message: { en: 'The database cannot be written: this was not saved.', zh: '数据库不可写入：此次更改未能保存。' },
  mend: {
    en: 'Everything saved before is safe. Allow writing to the data folder and its files, then try again.',
    zh: '此前保存的内容都完好无损。请允许写入数据文件夹及其中的文件，然后重试。',
  },
};

const corrupt: Translated = {
  code: 'database-corrupt',
  message: { en: 'The database is damaged: this could not be done.', zh: '数据库已损坏：无法完成此操作。' },
  mend: {
    en: 'Close Copydesk and start it again: it checks the database and goes back to the last good backup where it must.',
    zh: '请关闭并重新启动 Copydesk：程序会检查数据库，必要时恢复到最近一份完好的备份。',
  },
};

const inUse: Translated = {
  code: 'database-in-use',
  message: { en: 'Another program is using the database.', zh: '另一个程序正在使用数据库。' },
  mend: { en: 'Close the other program, then try again.', zh: '请关闭另一个程序后重试。' },
};

const ioError: Translated = {
  code: 'internal',
  message: {
    en: 'The disk reported an error while the database was read or written.',
    zh: '读写数据库时磁盘报告了错误。',
  },
  mend: {
    en: 'Everything that was acknowledged is kept. Check the disk and its connection, then start Copydesk again.',
    zh: '已确认保存的内容不会丢失。请检查磁盘及其连接，然后重新启动 Copydesk。',
  },
};

/** SQLite's result codes and the system's, by their beginnings; the more specific ones first. */
const translations: readonly (readonly [prefix: string, Translated])[] = [
  ['SQLITE_FULL', diskFull],
  // The shared memory of the WAL could not grow: the only cause seen in practice is a full disk.
  ['SQLITE_IOERR_SHMSIZE', diskFull],
  ['SQLITE_IOERR_CORRUPTFS', corrupt],
  ['ENOSPC', diskFull],
  ['EDQUOT', diskFull],
  ['SQLITE_READONLY', readOnly],
  ['SQLITE_CANTOPEN', readOnly],
  ['SQLITE_PERM', readOnly],
  ['EACCES', readOnly],
  ['EPERM', readOnly],
  ['EROFS', readOnly],
  ['SQLITE_CORRUPT', corrupt],
  ['SQLITE_NOTADB', corrupt],
  ['SQLITE_BUSY', inUse],
  ['SQLITE_LOCKED', inUse],
  ['SQLITE_IOERR', ioError],
];

/** What an error of SQLite or of the file system means to a person; nothing for any other error. */
export function translateDatabaseError(error: unknown): Translated | undefined {
  const code = codeOf(error);
  return translations.find(([prefix]) => code.startsWith(prefix))?.[1];
}

/** Whether the error says that the database file itself is damaged. */
export function saysCorrupt(error: unknown): boolean {
  return error instanceof Database.SqliteError && translateDatabaseError(error) === corrupt;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
