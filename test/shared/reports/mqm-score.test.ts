import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultMqmSettings, type MqmSettings, mqmScore } from '../../../shared/reports/mqm-score.ts';
import { percentile, percentiles } from '../../../shared/reports/percentile.ts';

const counts = fc.record({ minor: fc.nat(200), major: fc.nat(50), critical: fc.nat(5) });
const settings: fc.Arbitrary<MqmSettings> = fc.record({
  weights: fc.record({ minor: fc.nat(5), major: fc.nat(10), critical: fc.nat(50) }),
  zeroAt: fc.integer({ min: 1, max: 2000 }),
  threshold: fc.integer({ min: 0, max: 100 }),
  advice: fc.boolean(),
});

describe('the MQM score', () => {
  it('is what the formula says, by hand', () => {
    // 20 × 1 + 5 × 5 = 45 points in 500 words: 90 per thousand, 9 of 100.
    expect(mqmScore({ minor: 20, major: 5, critical: 0 }, 500, defaultMqmSettings)).toEqual({
      score: 91,
      points: 45,
      pointsPerThousand: 90,
      passed: false,
    });
    const stricter = { ...defaultMqmSettings, zeroAt: 200, threshold: 50 };
    expect(mqmScore({ minor: 10, major: 0, critical: 1 }, 700, stricter)).toMatchObject({
      score: 75,
      points: 35,
      passed: true,
    });
  });

  it('is 100 without errors and passes at any threshold', () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: 1, max: 1e6 }), (given, words) => {
        const none = { minor: 0, major: 0, critical: 0 };
        expect(mqmScore(none, words, given)).toMatchObject({ score: 100, points: 0, passed: true });
      }),
    );
  });

  it('lies between 0 and 100, and falls with every further error that weighs', () => {
    fc.assert(
      fc.property(counts, settings, fc.integer({ min: 1, max: 1e5 }), (errors, given, words) => {
        const { score } = mqmScore(errors, words, given);
        const { score: worse } = mqmScore({ ...errors, major: errors.major + 1 }, words, given);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        if (given.weights.major > 0 && score) expect(worse).toBeLessThan(score);
        else expect(worse).toBe(score);
      }),
    );
  });

  it('does not depend on how long the text is, only on how dense the errors are', () => {
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 20 }),
        (errors, words, times) => {
          const more = {
            minor: errors.minor * times,
            major: errors.major * times,
            critical: errors.critical * times,
          };
          const { score } = mqmScore(errors, words, defaultMqmSettings);
          expect(mqmScore(more, words * times, defaultMqmSettings).score).toBeCloseTo(score ?? -1, 9);
        },
      ),
    );
  });

  it('is unknown for a text without words', () => {
    expect(mqmScore({ minor: 1, major: 0, critical: 0 }, 0, defaultMqmSettings)).toMatchObject({
      score: null,
      passed: null,
    });
  });
});

describe('percentiles', () => {
  it('are taken by the nearest rank', () => {
    expect(percentiles([30, 10, 20, 40], [0.5, 0.9])).toEqual([20, 40]);
    expect(percentile([7], 0.5)).toBe(7);
    expect(percentile([], 0.5)).toBeNull();
  });

  it('have the share of the values at or below them, and no smaller value has', () => {
    const shares = fc.integer({ min: 1, max: 100 }).map((n) => n / 100);
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), shares, (values, share) => {
        const found = percentile(values, share) ?? -1;
        const atOrBelow = (limit: number) => values.filter((value) => value <= limit).length / values.length;
        expect(atOrBelow(found)).toBeGreaterThanOrEqual(share);
        for (const value of values.filter((each) => each < found)) expect(atOrBelow(value)).toBeLessThan(share);
      }),
    );
  });
});
