import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copydesk } from '../helpers/copydesk.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const doubled = {
  system: 'A',
  doc: 'harbour',
  seg: 1,
  source: '港口开放。',
  target: 'The harbour opened in in the spring.',
};
const clean = { system: 'A', doc: 'harbour', seg: 2, target: 'The ferry runs twice a day.' };

function batch(folder: string, lines: readonly unknown[], ...options: readonly string[]) {
  const input = join(folder, 'in.jsonl');
  writeFileSync(input, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return copydesk(['check', '--batch', 'in.jsonl', '--out', 'out.jsonl', ...options], { cwd: folder });
}

const output = (folder: string) =>
  readFileSync(join(folder, 'out.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('check --batch', () => {
  it('answers each line with what it marks in its target', () => {
    const folder = temporaryFolder();
    expect(batch(folder, [doubled, clean], '--budget', '1000').code).toBe(0);
    const [first, second] = output(folder);
    expect(first).toMatchObject({ system: 'A', doc: 'harbour', seg: 1 });
    const marked = first.spans.map((span: { start: number; end: number }) =>
      doubled.target.slice(span.start, span.end),
    );
    expect(marked).toContain('in in');
    const [span] = first.spans;
    expect(Object.keys(span).sort()).toEqual(['check', 'end', 'family', 'score', 'severity', 'start']);
    expect(second).toEqual({ system: 'A', doc: 'harbour', seg: 2, score: expect.any(Number), spans: [] });
    expect(first.score).toBeGreaterThan(second.score);
  });

  it('takes the longer of two clean segments for the worse one', () => {
    const folder = temporaryFolder();
    batch(folder, [clean, { ...clean, target: `${clean.target} It waits for nobody, not even for the mayor.` }]);
    const [short, long] = output(folder);
    expect(long.score).toBeGreaterThan(short.score);
  });

  it('spends the budget over the whole file, not over each line', () => {
    const folder = temporaryFolder();
    // 7 + 6 words: at 100 per 1,000 there is room for one flag.
    batch(folder, [clean, doubled], '--budget', '100');
    expect(output(folder).map((line) => line.spans.length)).toEqual([0, 1]);
  });

  it('compares a segment with as many other systems of its group as asked for', () => {
    const folder = temporaryFolder();
    const source = '张伟市长周一为新图书馆揭幕。';
    const says = (system: string, name: string) => ({
      system,
      doc: 'library',
      seg: 1,
      source,
      target: `Mayor ${name} opened the new library on Monday.`,
    });
    const lines = [says('A', 'Zhang Wai'), says('B', 'Zhang Wei'), says('C', 'Zhang Wei'), says('ref.A', 'Zhang Wei')];
    const checksOn = (opinions: string) => {
      batch(folder, lines, '--budget', '1000', '--second-opinions', opinions);
      return output(folder).map((line) => line.spans.map(({ check }: { check: string }) => check));
    };
    expect(checksOn('0').flat().join()).not.toContain('second-opinion/');
    expect(checksOn('2')[0].join()).toContain('second-opinion/');
  });

  it('marks what agrees best with experts at the operating point agreement, whatever the budget', () => {
    const folder = temporaryFolder();
    batch(folder, [doubled], '--budget', '0', '--operating-point', 'agreement');
    const [{ spans }] = output(folder);
    expect(spans.length).toBeGreaterThan(0);
    for (const { start, end, severity, family, check } of spans) {
      expect(doubled.target.slice(start, end).trim()).not.toBe('');
      expect(['minor', 'major']).toContain(severity);
      expect(check.startsWith(`${family}/`)).toBe(true);
    }
  });

  it('marks nothing without a budget', () => {
    const folder = temporaryFolder();
    batch(folder, [doubled], '--budget', '0');
    expect(output(folder)[0].spans).toEqual([]);
  });

  it('keeps offsets of targets with line breaks, CRLF and characters of two units', () => {
    const folder = temporaryFolder();
    const target = '😀 First line.\r\n\r\n  It it was late.';
    batch(folder, [{ ...doubled, target }], '--budget', '1000');
    const marked = output(folder)[0].spans.map((span: { start: number; end: number }) =>
      target.slice(span.start, span.end),
    );
    expect(marked).toContain('It it');
  });

  it('reads CRLF line ends, a byte order mark, blank lines at the end and an empty target', () => {
    const folder = temporaryFolder();
    const empty = { ...clean, target: '' };
    const { code } = batch(folder, [`\uFEFF${JSON.stringify(clean)}\r`, JSON.stringify(empty), '', '']);
    expect(code).toBe(0);
    expect(output(folder)).toHaveLength(2);
  });

  it('answers an empty file with an empty file', () => {
    const folder = temporaryFolder();
    expect(batch(folder, []).code).toBe(0);
    expect(readFileSync(join(folder, 'out.jsonl'), 'utf8')).toBe('');
  });

  it.each([
    ['no JSON', '{"system": "A"'],
    ['a list', '[]'],
    ['no target', { system: 'A', doc: 'd', seg: 1 }],
    ['a target that is no text', { system: 'A', doc: 'd', seg: 1, target: 7 }],
  ])('refuses a line that is %s, names it, and writes nothing', (_, line) => {
    const folder = temporaryFolder();
    const { code, stderr } = batch(folder, [clean, line, clean]);
    expect(code).toBe(2);
    expect(stderr).toContain('in.jsonl:2:');
    expect(readdirSync(folder)).toEqual(['in.jsonl']);
  });

  it('keeps the output of an earlier run when a line is refused', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'out.jsonl'), 'earlier');
    expect(batch(folder, ['nonsense']).code).toBe(2);
    expect(readFileSync(join(folder, 'out.jsonl'), 'utf8')).toBe('earlier');
  });

  it('refuses a line that is not UTF-8', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'in.jsonl'), Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a]));
    const { code, stderr } = copydesk(['check', '--batch', 'in.jsonl', '--out', 'out.jsonl'], { cwd: folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining('in.jsonl:1: This line is not UTF-8.')]);
  });

  it('reads standard input and writes standard output for "-"', () => {
    const { code, stdout } = copydesk(['check', '--batch', '-', '--out', '-', '--budget', '1000'], {
      input: `${JSON.stringify(doubled)}\n`,
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ doc: 'harbour', spans: [{ check: 'duplication/doubled-word' }] });
  });

  it.each([
    ['a missing input', ['--batch', 'nowhere.jsonl', '--out', 'out.jsonl'], 'nowhere.jsonl'],
    ['a folder as input', ['--batch', 'folder', '--out', 'out.jsonl'], 'folder is a folder'],
    ['a folder as output', ['--batch', 'in.jsonl', '--out', 'folder'], 'this is a folder'],
    ['an output in no folder', ['--batch', 'in.jsonl', '--out', 'no/out.jsonl'], 'does not exist'],
    ['the input as output', ['--batch', 'in.jsonl', '--out', './in.jsonl'], 'the input itself'],
    ['no output', ['--batch', 'in.jsonl'], '--out'],
    [
      'an unknown operating point',
      ['--batch', 'in.jsonl', '--out', 'out.jsonl', '--operating-point', 'best'],
      'desk, agreement',
    ],
    ['a file beside', ['--batch', 'in.jsonl', '--out', 'out.jsonl', 'in.jsonl'], 'each line brings its own'],
    ['half an opinion', ['--batch', 'in.jsonl', '--out', 'out.jsonl', '--second-opinions', '1.5'], 'whole number'],
    ['a negative budget', ['--batch', 'in.jsonl', '--out', 'out.jsonl', '--budget=-1'], 'not negative'],
  ])('refuses %s', (_, args, words) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'in.jsonl'), JSON.stringify(clean));
    const { code, stderr, stdout } = copydesk(['check', ...args], { cwd: folder });
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(words)]);
    expect(readdirSync(folder).sort()).toEqual(['folder', 'in.jsonl']);
  });
});
