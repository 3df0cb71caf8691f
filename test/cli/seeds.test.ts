import { describe, expect, it } from 'vitest';
import { copydesk } from '../helpers/copydesk.ts';
import { ownSeeds, seeds } from '../helpers/seeds.ts';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly check: string;
  readonly text: string;
}

function findingsIn(path: string): { code: number | null; findings: readonly Found[] } {
  const { code, stdout } = copydesk(['check', '--format', 'json', path]);
  return { code, findings: JSON.parse(stdout).findings };
}

describe.each([
  ['the given seeds', seeds()],
  ['our own seeds', ownSeeds()],
])('check on %s', (_, { machine, reference }) => {
  it('marks each passage that an editor would, by default', () => {
    const { code, findings } = findingsIn(machine.path);
    const missed = machine.passages.filter(
      (passage) =>
        !findings.some(({ check, start, end }) => {
          return check.startsWith(passage.check) && start < passage.end && passage.start < end;
        }),
    );
    expect(missed.map(({ what }) => what)).toEqual([]);
    expect(code).toBe(1);
  });

  it('says offsets at which the text stands in the file', () => {
    const { findings } = findingsIn(machine.path);
    for (const { start, end, text } of findings) expect(machine.text.slice(start, end)).toBe(text);
  });

  it('leaves the edited article in peace', () => {
    const { findings } = findingsIn(reference.path);
    expect(findings.length, JSON.stringify(findings.map(({ check: id, text }) => [id, text]))).toBeLessThanOrEqual(3);
  });
});
