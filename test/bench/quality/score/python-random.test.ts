import { describe, expect, it } from 'vitest';
import { PythonRandom } from '../../../../bench/quality/score/python-random.ts';
import { runPython } from '../../../helpers/annotations.ts';

const numbers = (seed: number, ends: readonly number[]) => {
  const random = new PythonRandom(seed);
  return ends.map((end) => random.randrange(end));
};

describe("Python's random numbers", () => {
  it('are those that Python 3 gives for the seed 7', () => {
    expect(numbers(7, [1, 2, 5, 100, 1000, 1_000_000])).toEqual([0, 0, 3, 83, 49, 75954]);
  });

  it('stay the same when the state has been used up many times', () => {
    const ends = Array.from({ length: 5000 }, (_, index) => 1 + ((index * 7919) % 1000));
    const script = `import random, json; r = random.Random(42); print(json.dumps([r.randrange(0, n) for n in ${JSON.stringify(ends)}]))`;
    const expected = runPython(['-c', script]);
    const own = numbers(42, ends);
    expect(own.every((number, index) => number < (ends[index] ?? 0))).toBe(true);
    if (expected) expect(own).toEqual(JSON.parse(expected));
  });
});
