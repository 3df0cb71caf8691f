import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copydesk } from '../helpers/copydesk.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const text = 'The harbour opened on Monday.\n\nThe mayor spoke.\n';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe('convert', () => {
  it('writes a text as a Word document, and the document as a text again', () => {
    const cwd = folderWith({ 'a.txt': text });
    expect(copydesk(['convert', 'a.txt', 'a.docx'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(copydesk(['convert', 'a.docx', 'b.txt'], { cwd }).code).toBe(0);
    expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toBe(text);
  });

  it('says as JSON what is lost in the format', () => {
    const cwd = folderWith({ 'a.txt': '港口周一开放。\n' });
    const { stdout } = copydesk(['convert', 'a.txt', 'b.md', '--json'], { cwd });
    expect(JSON.parse(stdout)).toEqual({
      file: 'b.md',
      format: 'markdown',
      bytes: expect.any(Number),
      lost: ['the originals'],
    });
  });

  it('reads standard input and writes standard output', () => {
    const { code, stdout } = copydesk(['convert', '-', '-', '--to', 'markdown'], { input: text });
    expect({ code, stdout }).toEqual({ code: 0, stdout: text });
  });

  it.each([
    ['a format that nobody knows', ['convert', 'a.txt', 'a.wav'], /cannot write "wav"/],
    ['a file that is not there', ['convert', 'b.txt', 'b.docx'], /no file b\.txt/],
    ['one file', ['convert', 'a.txt'], /IN OUT/],
    ['standard output without a format', ['convert', 'a.txt', '-'], /--to/],
    ['a damaged file', ['convert', 'bad.docx', 'bad.txt'], /bad\.docx/],
  ])('refuses %s with 2 and writes nothing', (_what, args, says) => {
    const cwd = folderWith({ 'a.txt': text, 'bad.docx': 'PK\u0003\u0004 but no archive' });
    const { code, stderr } = copydesk(args, { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(says);
    expect(existsSync(join(cwd, args[2] ?? 'none'))).toBe(false);
  });
});
