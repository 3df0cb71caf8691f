import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { deskFolder } from '../../backend/data-folder.ts';
import { copydesk } from '../helpers/copydesk.ts';
import { openDesk } from '../helpers/desk.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** A desk with one story, closed. */
async function closedDesk(story: string): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(deskFolder(folder), { recursive: true });
  const desk = await openDesk({ dataFolder: deskFolder(folder) });
  await desk.newStory(story);
  await desk.close();
  return folder;
}

function texts(folder: string): string[] {
  const db = new Database(join(deskFolder(folder), 'copydesk.sqlite'), { readonly: true });
  try {
    return db.prepare<[], string>('SELECT text FROM segment').pluck().all() as string[];
  } finally {
    db.close();
  }
}

describe('backup', () => {
  it('makes one, lists it, and puts it back with what was there kept', async () => {
    const folder = await closedDesk('The river rose.');
    const made = copydesk(['backup', 'make', '--data', folder]);
    expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^copydesk-.*Z-asked\.sqlite\n$/) });
    const db = new Database(join(deskFolder(folder), 'copydesk.sqlite'));
    db.exec("UPDATE segment SET text = 'The river fell.'");
    db.close();
    expect(copydesk(['backup', 'restore', made.stdout.trim(), '--data', folder]).code).toBe(0);
    expect(texts(folder)).toEqual(['The river rose.']);
    const { stdout } = copydesk(['backup', 'list', '--json', '--data', folder]);
    const names = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).name);
    expect(names[0]).toMatch(/-before-restore\.sqlite$/);
    expect(names).toContain(made.stdout.trim());
  });

  it('takes a desk to another computer in one file', async () => {
    const [here, there] = [await closedDesk('The river rose.'), await closedDesk('The river fell.')];
    const file = join(temporaryFolder(), 'moved.copydesk');
    expect(copydesk(['backup', 'make', '--out', file, '--data', here]).code).toBe(0);
    expect(copydesk(['backup', 'restore', file, '--data', there]).code).toBe(0);
    expect(texts(there)).toEqual(['The river rose.']);
  });

  it.each([
    ['an action that it does not know', ['backup', 'burn'], /list, make or restore/],
    ['a restore of nothing', ['backup', 'restore'], /Say which backup/],
    ['a backup that is not there', ['backup', 'restore', 'none.sqlite'], /no backup or file "none\.sqlite"/],
    ['words too many', ['backup', 'list', 'all'], /"all" is one too many/],
  ])('refuses %s, with what to do', async (_, args, message) => {
    const folder = await closedDesk('The river rose.');
    const { code, stderr } = copydesk([...args, '--data', folder]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    // A start makes the daily one, as any does.
    expect(readdirSync(join(deskFolder(folder), 'backups')).filter((name) => !name.endsWith('Z.sqlite'))).toEqual([]);
  });

  it('makes no desk in a folder that has none', async () => {
    const folder = temporaryFolder();
    const { code, stderr } = copydesk(['backup', 'list', '--data', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain('There is no desk in');
    expect(existsSync(deskFolder(folder))).toBe(false);
  });

  it('refuses a file that is no desk, and changes nothing', async () => {
    const folder = await closedDesk('The river rose.');
    const file = join(temporaryFolder(), 'wrong.copydesk');
    writeFileSync(file, 'no desk');
    const { code, stderr } = copydesk(['backup', 'restore', file, '--data', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain('wrong.copydesk');
    expect(texts(folder)).toEqual(['The river rose.']);
  });
});
