import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { limits } from '../../shared/contract/api.ts';
import { copydesk, copydeskScript } from '../helpers/copydesk.ts';
import { sarifLog } from '../helpers/sarif-log.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const story = 'The ferry runs twice a day.\n\nThe harbour opened in in the spring, the mayor said.\n';
const clean = 'The ferry runs twice a day, and three times on Sundays.\n';

function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe('check', () => {
  it('prints file:line:column, the message, a suggestion and a summary', () => {
    const cwd = folderWith({ 'story.txt': story });
    const { stdout } = copydesk(['check', 'story.txt'], { cwd });
    expect(stdout).toMatch(/^story\.txt:3:20: \w+ duplication\/doubled-word\n {2}.+\n {2}1\. /);
    expect(stdout).toMatch(/\n1 finding \(\d major\) in 1 file\n$/);
  });

  it('checks the headline too, which a press head parts from the story', () => {
    const cwd = folderWith({ 'story.txt': `Ferry sails again - Xinhuanet\r\n\r\nBy Ann Lee\r\n\r\n${clean}` });
    expect(copydesk(['check', 'story.txt'], { cwd }).stdout).toMatch(/^story\.txt:1:19: \w+ awkward\/press-tail\n/);
  });

  it('ends with 0 when there is nothing to say', () => {
    const cwd = folderWith({ 'clean.txt': clean });
    expect(copydesk(['check', 'clean.txt'], { cwd })).toEqual({
      code: 0,
      stdout: '0 findings (0 major) in 1 file\n',
      stderr: '',
    });
  });

  it('ends with 1 exactly when a finding of severity major is shown', () => {
    const cwd = folderWith({ 'story.txt': story });
    const { code, stdout } = copydesk(['check', '--format', 'json', 'story.txt'], { cwd });
    const hasMajor = JSON.parse(stdout).findings.some((finding: { severity: string }) => finding.severity === 'major');
    expect(code).toBe(hasMajor ? 1 : 0);
  });

  it('gives every property of a finding as JSON, with offsets into the file', () => {
    const cwd = folderWith({ 'story.txt': story });
    const { stdout } = copydesk(['check', '--format', 'json', 'story.txt'], { cwd });
    const { findings } = JSON.parse(stdout);
    expect(findings[0]).toMatchObject({
      check: 'duplication/doubled-word',
      family: 'duplication',
      severity: expect.stringMatching(/^(minor|major)$/),
      score: expect.any(Number),
      file: 'story.txt',
      line: 3,
      column: 20,
      start: story.indexOf('in in'),
      end: story.indexOf('in in') + 5,
      text: 'in in',
      message: expect.stringContaining('in'),
      suggestions: [{ start: expect.any(Number), end: expect.any(Number), text: expect.any(String) }],
      related: expect.any(Array),
    });
  });

  it('makes suggestions that mend the file when they are applied', () => {
    const cwd = folderWith({ 'story.txt': story });
    const { stdout } = copydesk(['check', '--format', 'json', 'story.txt'], { cwd });
    const { start, end, text } = JSON.parse(stdout).findings[0].suggestions[0];
    expect(story.slice(0, start) + text + story.slice(end)).toBe(story.replace('in in', 'in'));
  });

  it('counts offsets and columns in UTF-16 units of the file as it stands, CR LF included', () => {
    const content = '😀 A ferry.\r\n\r\n😀 It runs runs daily.\r\n';
    const cwd = folderWith({ 'crlf.txt': content });
    const { stdout } = copydesk(['check', '--format', 'json', 'crlf.txt'], { cwd });
    const start = content.indexOf('runs runs');
    expect(JSON.parse(stdout).findings).toContainEqual(
      expect.objectContaining({ text: 'runs runs', start, end: start + 9, line: 3, column: 7 }),
    );
  });

  it('writes SARIF 2.1.0 with rules, regions and fixes', () => {
    const cwd = folderWith({ 'my story.txt': story });
    const { stdout } = copydesk(['check', '--format', 'sarif', 'my story.txt'], { cwd });
    const log = JSON.parse(stdout);
    const [run] = log.runs;
    expect(sarifLog.safeParse(log).error).toBeUndefined();
    expect(run.columnKind).toBe('utf16CodeUnits');
    const [result] = run.results;
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(result.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'my%20story.txt' },
      region: { startLine: 3, startColumn: 20, endLine: 3, endColumn: 25, snippet: { text: 'in in' } },
    });
    expect(result.fixes[0].artifactChanges[0].replacements).toHaveLength(1);
  });

  it('prints nothing but the result on standard output, in the formats for programs', () => {
    const cwd = folderWith({ 'story.txt': story });
    for (const format of ['json', 'sarif']) {
      const { stdout, stderr } = copydesk(['check', '--format', format, 'story.txt'], { cwd });
      expect(() => JSON.parse(stdout)).not.toThrow();
      expect(stderr).toMatch(/^1 finding/);
    }
  });

  it('reads standard input for "-"', () => {
    expect(copydesk(['check', '-'], { input: story }).stdout).toMatch(/^stdin:3:20: /);
  });

  it('checks several files, each as a story of its own', () => {
    const cwd = folderWith({ 'a.txt': story, 'b.txt': story });
    const { stdout } = copydesk(['check', 'a.txt', 'b.txt'], { cwd });
    expect(stdout.match(/^[ab]\.txt:\d+:\d+: .*$/gm)).toEqual([
      expect.stringContaining('a.txt:3:20: '),
      expect.stringContaining('b.txt:3:20: '),
    ]);
    expect(stdout).toContain('2 findings');
  });

  it('speaks Chinese when asked to, and in a Chinese terminal', () => {
    const cwd = folderWith({ 'story.txt': story });
    const asked = copydesk(['check', '--lang', 'zh', 'story.txt'], { cwd });
    const terminal = copydesk(['check', 'story.txt'], { cwd, env: { LC_ALL: 'zh_CN.UTF-8' } });
    expect(asked.stdout).toContain('1 个文件中有 1 处问题');
    expect(terminal.stdout).toBe(asked.stdout);
  });

  it('marks the same places with an original and a second translation beside it, and what these alone tell', () => {
    const cwd = folderWith({
      'story.txt': story,
      'original.txt': '渡轮每天两班。\n\n市长说，港口于春季开放。\n',
      'second.txt': 'The ferry sails twice daily.\n\nThe port opened in spring, said the mayor.\n',
    });
    const found = (
      ...more: readonly string[]
    ): readonly { check: string; line: number; column: number; text: string }[] =>
      JSON.parse(copydesk(['check', '--format', 'json', 'story.txt', ...more], { cwd }).stdout).findings.map(
        ({ check, line, column, text }: { check: string; line: number; column: number; text: string }) => ({
          check,
          line,
          column,
          text,
        }),
      );
    const alone = found();
    expect(alone).toEqual([{ check: 'duplication/doubled-word', line: 3, column: 20, text: 'in in' }]);
    const more = found('--original', 'original.txt', '--second', 'second.txt');
    expect(more.filter(({ check }) => !check.startsWith('second-opinion/'))).toEqual(alone);
    expect(more.map(({ text }) => text)).toEqual(['ferry runs twice a day', 'in in']);
  });

  it('does not take for a defect what the original repeats too', () => {
    const target = 'We want water, we want water, we want water, said the crowd at the dry harbour wall.\n';
    const cwd = folderWith({
      'story.txt': target,
      'original.txt': '干涸的港口墙边，人群喊道：我们要水，我们要水，我们要水。\n',
    });
    const check = (...args: string[]) =>
      JSON.parse(copydesk(['check', '--format', 'json', 'story.txt', ...args], { cwd }).stdout).findings.length;
    expect(check('--original', 'original.txt')).toBeLessThanOrEqual(check());
  });
});

describe('check refuses', () => {
  it.each([
    ['no file', [], 'Name a file'],
    ['an unknown option', ['--colour', 'story.txt'], '--colour'],
    ['an unknown format', ['--format', 'xml', 'story.txt'], 'text, json, sarif'],
    ['an unknown language', ['--lang', 'fr', 'story.txt'], 'en, zh'],
    ['a budget that is no number', ['--budget', 'many', 'story.txt'], '--budget'],
    ['an original of two translations', ['story.txt', 'story.txt', '--original', 'story.txt'], 'one translation'],
    ['a missing file', ['nowhere.txt'], 'nowhere.txt'],
    ['a folder', ['folder'], 'folder is a folder'],
    ['an empty file', ['empty.txt'], 'empty.txt'],
    ['a file of blanks', ['blank.txt'], 'blank.txt'],
    ['a binary file', ['picture.png'], 'picture.png'],
    ['a file that is too large', ['large.txt'], 'larger than 20 MB'],
    ['a Chinese text as the translation', ['chinese.txt'], '--original'],
    ['a missing file among good ones', ['story.txt', 'nowhere.txt'], 'nowhere.txt'],
  ])('%s, with exit code 2 and nothing on standard output', (_, args, words) => {
    const cwd = folderWith({
      'story.txt': story,
      'empty.txt': '',
      'blank.txt': ' \n\u3000\n',
      'chinese.txt': '渡轮每天两班。\n\n市长说，港口于春季开放，人们都很高兴。\n',
      'picture.png': Uint8Array.from([
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0,
      ]),
      'large.txt': Buffer.alloc(limits.fileBytes + 1, 'a '),
    });
    mkdirSync(join(cwd, 'folder'));
    const { code, stdout, stderr } = copydesk(['check', ...args], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('standard input that is too large', () => {
    const { code, stderr } = copydesk(['check', '-'], { input: Buffer.alloc(limits.fileBytes + 1, 'a ') });
    expect([code, stderr]).toEqual([2, expect.stringContaining('stdin is larger than 20 MB')]);
  });
});

describe('check reads', () => {
  it.each([
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(story, 'utf16le')])],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${story}`)],
    ['CR LF', Buffer.from(story.replaceAll('\n', '\r\n'))],
  ])('%s', (_, bytes) => {
    const cwd = folderWith({ 'story.txt': bytes });
    expect(copydesk(['check', 'story.txt'], { cwd }).stdout).toMatch(/^story\.txt:3:20: /);
  });
});

describe('copydesk', () => {
  it('prints its help', () => {
    const { code, stdout } = copydesk(['--help']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('copydesk check FILE')]);
  });

  it('prints its help for a command too', () => {
    expect(copydesk(['check', '--help']).code).toBe(0);
  });

  it('prints its version', () => {
    expect(copydesk(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([[[]], [['cheque']]])('ends with 2 for %j', (args) => {
    expect(copydesk(args)).toMatchObject({ code: 2, stdout: '' });
  });

  it('refuses a port that is none', () => {
    expect(copydesk(['serve', '--port', 'x'])).toMatchObject({ code: 2, stderr: expect.stringContaining('--port') });
  });

  it('stops quietly when nobody reads its output any more', async () => {
    const child = spawn(process.execPath, [copydeskScript, 'check', '--format', 'json', '-']);
    child.stdout.destroy();
    const complaints = text(child.stderr);
    child.stdin.end(story.repeat(2000));
    const [code] = await once(child, 'exit');
    expect([code, await complaints]).toEqual([0, '']);
  });
});
