import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondOpinions } from '../../cli/batch/second-opinions.ts';

const line = (system: string | number, target: string, seg: number | string = 1, doc = 'news') => ({
  system,
  doc,
  seg,
  target,
});
const labels = (lines: ReturnType<typeof line>[], count: number) =>
  secondOpinions(lines, count).map((opinions) => opinions.map(({ label }) => label).join(' '));

describe('second opinions of a batch', () => {
  const group = [line('Delta', 'four'), line('Alpha', 'one'), line('Carol', 'three'), line('Bravo', 'two')];

  it('are the systems that follow the own name in the alphabet, going round', () => {
    expect(labels(group, 2)).toEqual(['Alpha Bravo', 'Bravo Carol', 'Delta Alpha', 'Carol Delta']);
  });

  it('are all others, never the line itself, where more are asked for than there are', () => {
    expect(labels(group, 9)[0]).toBe('Alpha Bravo Carol');
  });

  it('say what those systems say', () => {
    expect(secondOpinions(group, 1)[0]).toEqual([{ label: 'Alpha', text: 'one' }]);
  });

  it('go by code units: capitals before small letters', () => {
    expect(labels([line('b', ''), line('C', ''), line('a', '')], 2)).toEqual(['C a', 'a b', 'b C']);
  });

  it('leave human references out, which get opinions themselves from where their name would stand', () => {
    const lines = [line('ref.A', 'human'), line('Alpha', 'one'), line('SMU', 'two'), line('system1', 'three')];
    expect(labels(lines, 2)).toEqual(['system1 Alpha', 'SMU system1', 'system1 Alpha', 'Alpha SMU']);
  });

  it('come from the same segment of the same document', () => {
    const lines = [line('A', 'one'), line('B', 'two', 2), line('C', 'three', 1, 'sport'), line('D', 'four', '1')];
    expect(labels(lines, 3)).toEqual(['', '', '', '']);
  });

  it('take the first line where a system has two', () => {
    const lines = [line('A', 'one'), line('B', 'two'), line('B', 'again')];
    expect(secondOpinions(lines, 2)[0]).toEqual([{ label: 'B', text: 'two' }]);
  });

  it('are none where none are asked for', () => {
    expect(labels(group, 0)).toEqual(['', '', '', '']);
  });

  it('are as many as asked for and there are, whatever the names', () => {
    const systems = fc.uniqueArray(fc.string({ maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(systems, fc.nat(10), (names, count) => {
        const lines = names.map((name) => line(name, `by ${name}`));
        for (const [index, opinions] of secondOpinions(lines, count).entries()) {
          const own = names[index] ?? '';
          const others = names.filter((name) => name !== own && !name.startsWith('ref'));
          expect(opinions).toHaveLength(Math.min(count, others.length));
          expect(new Set(opinions.map(({ label }) => label)).size).toBe(opinions.length);
          for (const { label, text } of opinions) {
            expect(others).toContain(label);
            expect(text).toBe(`by ${label}`);
          }
        }
      }),
    );
  });
});
