import { describe, expect, it } from 'vitest';
import { reportRound, reportWrong, textTable } from '../../../../bench/quality/evaluate/report.ts';
import { isReached, targetsOf } from '../../../../bench/quality/evaluate/targets.ts';
import { madeResults } from './made-results.ts';

describe('the figures to reach', () => {
  it('are taken from the point and the number of second opinions that each is set for', () => {
    const measured = Object.fromEntries(targetsOf(madeResults).map((target) => [target.what, target.measured]));
    expect(measured).toMatchObject({
      'MCC, no second opinion': 0.181,
      'MCC, 9 second opinions': 0.29,
      'precision at 25 findings per 1,000 words, 2 second opinions': 0.81,
      'first suggestion is in a reference, 2 second opinions': 0.6,
      'findings on an edited article': 2,
    });
  });

  it('are missed when they are', () => {
    const missed = targetsOf(madeResults).filter((target) => isReached(target) === false);
    expect(missed.map(({ what }) => what)).toEqual([
      'segment ranking (Spearman), 2 second opinions',
      'segment ranking (Spearman), 9 second opinions',
      'duplicates: recall',
    ]);
  });

  it('are told as not measured where they were not', () => {
    const targets = targetsOf({ ...madeResults, rounds: madeResults.rounds.slice(0, 1) });
    const two = targets.find(({ what }) => what === 'MCC, 2 second opinions');
    expect(two && isReached(two)).toBeUndefined();
  });

  it('may not be exceeded where less is better', () => {
    const limit = { what: 'findings', reach: 3, atMost: true } as const;
    expect([3, 4].map((measured) => isReached({ ...limit, measured }))).toEqual([true, false]);
  });
});

describe('the report', () => {
  it('puts figures below each other', () => {
    expect(
      textTable([
        ['name', 'figure'],
        ['longer name', '1.000'],
        ['x', '–'],
      ]),
    ).toBe('  name         figure\n  longer name   1.000\n  x                 –');
  });

  it('says what was measured of one number of second opinions', () => {
    const [round] = madeResults.rounds;
    const report = round ? reportRound('cross-validated', round) : '';
    expect(report).toContain('== cross-validated, no second opinion ==');
    expect(report).toMatch(/MCC +0\.090 +0\.181 +0\.250/);
    expect(report).toMatch(/awkward\/phrase +25 +0\.700 +0\.400/);
    expect(report).toMatch(/Fluency\/Grammar +12 +0\.500 +0\.200/);
    expect(report).toContain('precision 1.000 (42 of 42), recall 0.840 (42 of 50)');
    expect(report).not.toContain('First suggestions');
  });

  it('shows wrong findings with the places to read', () => {
    const wrong = [{ check: 'awkward/phrase', wording: 'so', wrong: 2, right: 1, places: ['A news 1: …«so»…'] }];
    expect(reportWrong(wrong)).toContain('2× wrong, 1× right: awkward/phrase “so”\n      A news 1: …«so»…');
  });
});
