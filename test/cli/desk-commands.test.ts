import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { deskFolder } from '../../backend/data-folder.ts';
import { copydesk, type Ran } from '../helpers/copydesk.ts';
import { openDesk } from '../helpers/desk.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const machine = 'The harbour opened in in Monday. Ships came.\n\nThe mayor spoke.\n';

/** A folder with texts to import. */
function folderWithTexts(folder = temporaryFolder()): string {
  writeFileSync(join(folder, 'mt.txt'), machine);
  writeFileSync(join(folder, 'zh.txt'), '港口周一开放。船来了。\n\n镇长讲话。\n');
  return folder;
}

/** A folder with a desk in `data` that has the story “Harbour”, number 1. */
function folderWithStory(folder: string): string {
  const cwd = folderWithTexts(folder);
  const { code, stderr } = copydesk(['import', 'mt.txt', 'zh.txt', '--story', 'Harbour', '--data', 'data'], { cwd });
  if (code !== 0) throw new Error(stderr);
  return cwd;
}

function json(ran: Ran): unknown {
  return JSON.parse(ran.stdout);
}

describe('import', () => {
  it('makes a story of files, which are what --as says in their order, and says what became of them', () => {
    const cwd = folderWithTexts();
    const as = ['--as', 'original', '--as', 'machine'];
    const ran = copydesk(['import', 'zh.txt', 'mt.txt', ...as, '--story', 'Harbour', '--data', 'data', '--json'], {
      cwd,
    });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(json(ran)).toMatchObject({
      id: 1,
      name: 'Harbour',
      rows: 3,
      sources: [{ kind: 'original' }, { kind: 'machine' }, { kind: 'revision' }],
    });
  });

  it('stores nothing where one file cannot be read', () => {
    const cwd = folderWithTexts();
    writeFileSync(join(cwd, 'bad.docx'), 'PK\u0003\u0004 but no archive');
    const ran = copydesk(['import', 'mt.txt', 'bad.docx', '--story', 'X', '--data', 'data', '--json'], { cwd });
    expect(ran.code).toBe(2);
    expect(json(ran)).toMatchObject({
      error: { code: 'unreadable-file', message: expect.stringContaining('bad.docx') },
    });
    expect(existsSync(join(cwd, 'data', 'desk'))).toBe(true);
    expect(copydesk(['export', '1', '--format', 'text', '--data', 'data'], { cwd }).stderr).toMatch(/no story "1"/);
  });
});

describe('a desk that runs', () => {
  it('is left alone: the command says so and ends with 1', async () => {
    const folder = temporaryFolder();
    const cwd = folderWithTexts();
    await openDesk({ dataFolder: deskFolder(folder) });
    const ran = copydesk(['import', 'mt.txt', '--data', folder], { cwd });
    expect(ran).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('already running') });
  });
});

describe('export and report', () => {
  let cwd = '';
  beforeAll(() => {
    cwd = folderWithStory(mkdtempSync(join(tmpdir(), 'copydesk-test-')));
    return () => rmSync(cwd, { recursive: true, force: true });
  });

  it('write a story by its name into a file named after it, and tell what the format leaves out', () => {
    const { code, stdout, stderr } = copydesk(['export', 'Harbour', '--format', 'text', '--data', 'data'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Harbour.txt\n' });
    expect(stderr).toMatch(/^Not in the file: the originals; .*findings.*\.\n$/);
    expect(readFileSync(join(cwd, 'Harbour.txt'), 'utf8')).toBe(machine);
  });

  it('never overwrite a file that nobody named', () => {
    writeFileSync(join(cwd, 'Harbour.html'), 'mine');
    const { code, stderr } = copydesk(['export', '1', '--format', 'html', '--data', 'data'], { cwd });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('Harbour.html') });
    expect(readFileSync(join(cwd, 'Harbour.html'), 'utf8')).toBe('mine');
  });

  it('write the file itself to standard output', () => {
    const { stdout } = copydesk(['export', '1', '--format', 'text', '--out', '-', '--data', 'data'], { cwd });
    expect(stdout).toBe(machine);
  });

  it('leave no half a file where it cannot be written', () => {
    const ran = copydesk(['export', '1', '--format', 'text', '--out', 'none/x.txt', '--data', 'data'], { cwd });
    expect(ran.code).toBe(2);
    expect(existsSync(join(cwd, 'none'))).toBe(false);
    expect(readdirSync(cwd).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('give another desk the whole story', () => {
    const out = ['--out', 'h.copydesk'];
    expect(copydesk(['export', 'Harbour', '--format', 'copydesk', ...out, '--data', 'data'], { cwd }).code).toBe(0);
    const ran = copydesk(['import', 'h.copydesk', '--data', 'other', '--json'], { cwd });
    expect(json(ran)).toMatchObject({ name: 'Harbour', rows: 3 });
  });

  it('count a story, with what the checks found', () => {
    const report = JSON.parse(copydesk(['report', 'Harbour', '--data', 'data'], { cwd }).stdout);
    expect(report).toMatchObject({ stories: 1, rows: { open: 3 }, story: { name: 'Harbour', analysed: true } });
    expect(report.findings).toContainEqual(expect.objectContaining({ family: 'duplication', inMachine: true }));
  });

  it.each([
    ['a story that is not there', ['export', 'Bridge', '--format', 'text'], /no story "Bridge"/],
    ['a format that is not there', ['export', '1', '--format', 'wav'], /cannot write the format “wav”.*\n.*text/],
    ['no format', ['export', '1'], /in which format/],
    ['no story', ['export', '--format', 'text'], /which story/],
    ['a report in no format', ['report', '--format', 'pdf'], /json, csv, html/],
  ])('refuse %s with 2', (_what, args, says) => {
    const { code, stdout, stderr } = copydesk([...args, '--data', 'data'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });

  it('refuse a folder without a desk, and make none', () => {
    const { code, stderr } = copydesk(['report', '--data', 'nowhere'], { cwd });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('nowhere') });
    expect(existsSync(join(cwd, 'nowhere'))).toBe(false);
  });
});
