import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../../bench/quality/evaluate.ts';
import type { AnnotatedLine } from '../../../bench/quality/support/annotations.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { townLines } from './support/town-lines.ts';

const printed: string[] = [];
const complained: string[] = [];
beforeEach(() => {
  printed.length = 0;
  complained.length = 0;
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void complained.push(text));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => vi.restoreAllMocks());

function given(content: readonly AnnotatedLine[]): string {
  const path = join(temporaryFolder(), 'ours.jsonl');
  writeFileSync(path, content.map((each) => JSON.stringify(each)).join('\n'));
  return path;
}

describe('npm run evaluate', () => {
  it('prints the figures of what the checks find', async () => {
    const data = given(townLines);
    expect(await main(['--data', data, '--second-opinions', '2', '--train', 'none', '--edited', 'none'])).toBe(0);
    const report = printed.join('\n');
    expect(report).toContain('== cross-validated, 2 second opinions ==');
    // There are nine of them; the budget for 333 words is eight.
    expect(report).toMatch(/duplication\/doubled-word +8 +1\.000/);
    expect(report).toContain('ours.jsonl: 3 documents, 27 segments');
    expect(report).toContain('cross-validation in 3 folds by document');
    expect(report).toMatch(/MCC, 2 second opinions +\d\.\d{3} +≥ 0\.240/);
  });

  it('says the same again', async () => {
    const args = ['--data', given(townLines), '--train', 'none', '--edited', 'none'];
    await main(args);
    const first = printed.splice(0);
    await main(args);
    expect(printed).toEqual(first);
  });

  it('needs more than one document', async () => {
    const data = given(townLines.filter(({ doc }) => doc === 'news-0'));
    expect(await main(['--data', data])).toBe(2);
    expect(complained.join()).toContain('has 1 documents; cross-validation needs at least two');
  });

  it('says which line of the data cannot be read', async () => {
    const data = join(temporaryFolder(), 'broken.jsonl');
    writeFileSync(data, `${JSON.stringify(townLines[0])}\n{"system":`);
    expect(await main(['--data', data])).toBe(2);
    expect(complained.join()).toContain('broken.jsonl:2 is no JSON');
  });

  it('says which line of the data is no annotated segment', async () => {
    const data = join(temporaryFolder(), 'plain.jsonl');
    writeFileSync(
      data,
      `${JSON.stringify(townLines[0])}\n{"system": "A", "doc": "b", "seg": 1, "source": "", "target": ""}`,
    );
    expect(await main(['--data', data])).toBe(2);
    expect(complained.join()).toContain('object 2 is no annotated segment: "ratings" is missing');
  });

  it('refuses wrong use with a sentence', async () => {
    expect(await main([])).toBe(2);
    expect(complained.join()).toContain('--data is missing');
  });
});
