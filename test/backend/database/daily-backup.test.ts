import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listBackups } from '../../../backend/database/backup.ts';
import { keepDailyBackups } from '../../../backend/database/daily-backup.ts';
import { dataFiles, makeFolders } from '../../../backend/database/files.ts';
import { newFolder } from '../../helpers/desk.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

const hour = 60 * 60 * 1000;

/** A desk that runs for days, at whose clock one turns. */
function running(isNew: boolean) {
  const files = dataFiles(newFolder());
  makeFolders(files);
  const db = new Database(files.database);
  db.exec('CREATE TABLE t (x)');
  let time = Date.parse('2026-05-01T00:00:00.000Z');
  const failures: unknown[] = [];
  const end = keepDailyBackups(
    { db, files, isNew },
    () => new Date(time),
    (error) => failures.push(error),
  );
  return {
    files,
    failures,
    end,
    pass(hours: number): void {
      time += hours * hour;
      vi.advanceTimersByTime(hour);
    },
    backups: () => listBackups(files).length,
  };
}

it('makes a backup a day of a desk that is never closed', async () => {
  const desk = running(false);
  await vi.waitUntil(() => desk.backups() === 1);
  desk.pass(23);
  desk.pass(2);
  await vi.waitUntil(() => desk.backups() === 2);
  await desk.end();
  expect(desk.failures).toEqual([]);
});

it('waits at the end for a backup that is under way, and makes none afterwards', async () => {
  const desk = running(true);
  expect(desk.backups()).toBe(0);
  desk.pass(1);
  await desk.end();
  expect(desk.backups()).toBe(1);
  desk.pass(48);
  expect(desk.backups()).toBe(1);
});
