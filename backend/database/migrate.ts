import type Database from 'better-sqlite3';
import { CopydeskError } from '../../shared/contract/errors.ts';
import type { Migration } from './migration.ts';
import { firstSchema } from './migrations/0001-first-schema.ts';
import { checkSettings } from './migrations/0002-check-settings.ts';
import { reviewDesk } from './migrations/0003-review-desk.ts';
import { rowStructure } from './migrations/0004-row-structure.ts';
import { segmentMemory } from './migrations/0005-segment-memory.ts';
import { search } from './migrations/0006-search.ts';
import { reportFigures } from './migrations/0007-report-figures.ts';
import { documents } from './migrations/0008-documents.ts';
import { memoryImports } from './migrations/0009-memory-imports.ts';

/** All migrations, in order. Never change one that was published: add another. */
export const migrations: readonly Migration[] = [
  firstSchema,
  checkSettings,
  reviewDesk,
  rowStructure,
  segmentMemory,
  search,
  reportFigures,
  documents,
  memoryImports,
];

/** The schema that the database has now; 0 for an empty one. */
export function schemaVersion(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Throws `database-newer` for a database that a later version of the program has written. */
export function refuseNewer(db: Database.Database, known: readonly Migration[] = migrations): void {
  const version = schemaVersion(db);
  if (version <= known.length) return;
  throw new CopydeskError({
    code: 'database-newer',
    message: {
      en: `The database ${db.name} was written by a newer Copydesk (schema ${version}; this one knows ${known.length}).`,
      zh: `数据库 ${db.name} 由更新版本的 Copydesk 写入（其结构版本为 ${version}，本程序支持到 ${known.length}）。`,
    },
    mend: {
      en: 'Nothing was changed. Start the newer version, or one of the backups made before the update.',
      zh: '数据未作任何改动。请使用新版本打开，或使用升级前的备份。',
    },
    details: { file: db.name, version, known: known.length },
  });
}

/**
 * Brings the schema up to date, one `IMMEDIATE` transaction a migration together with its `user_version`: whatever
 * happens in between, the database is at one version, whole.
 */
export function migrate(db: Database.Database, known: readonly Migration[] = migrations): void {
  for (let version = schemaVersion(db); version < known.length; version++) {
    const migration = known[version];
    if (!migration) continue;
    db.transaction(() => {
      migration.up(db);
      db.pragma(`user_version = ${version + 1}`);
    }).immediate();
  }
}
