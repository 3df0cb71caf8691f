import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordedAct } from '../../../../backend/database/queries/reports.ts';
import { longestGap, workTimes } from '../../../../backend/services/reports/work-times.ts';

const second = (n: number) => new Date(Date.UTC(2026, 10, 22, 8) + n * 1000).toISOString();

function act(rowId: number, at: number, given: Partial<RecordedAct> = {}): RecordedAct {
  return { rowId, personId: 1, at: second(at), actionId: at + 1, isReview: 0, ...given };
}

describe('time of work on a row', () => {
  it('is what passed since the act before of the same person', () => {
    const times = workTimes([act(1, 0), act(1, 20), act(2, 50), act(1, 55)]);
    expect(times.get(1)).toMatchObject({ work: 25 });
    expect(times.get(2)).toMatchObject({ work: 30 });
  });

  it('is not known of the first act, which only starts the clock', () => {
    expect(workTimes([act(1, 0)]).size).toBe(0);
  });

  it('takes no pause for work', () => {
    expect(workTimes([act(1, 0), act(2, 4000)]).get(2)?.work).toBe(longestGap);
  });

  it('is shared by the rows of one step', () => {
    const step = [1, 2, 3, 4].map((rowId) => act(rowId, 12, { actionId: 7 }));
    const times = workTimes([act(9, 0), ...step, act(9, 20)]);
    expect([1, 2, 3, 4].map((rowId) => times.get(rowId)?.work)).toEqual([3, 3, 3, 3]);
    expect(times.get(9)?.work).toBe(8);
  });

  it('tells the work of translators from that of reviewers', () => {
    const reviewer = { personId: 2, isReview: 1 } as const;
    const times = workTimes([act(1, 0), act(1, 10), act(5, 0, reviewer), act(1, 40, reviewer)]);
    expect(times.get(1)).toEqual({
      work: 10,
      review: 40,
      people: new Map([
        [1, 10],
        [2, 40],
      ]),
    });
  });

  it('is never more in all than the clock of each person says, nor than a full gap for every step', () => {
    const acts = fc
      .array(
        fc.record({ rowId: fc.integer({ min: 1, max: 6 }), gap: fc.nat(2000), person: fc.integer({ min: 1, max: 3 }) }),
      )
      .map((steps) => {
        let at = 0;
        return steps.map(({ rowId, gap, person }) => {
          at += gap;
          return act(rowId, at, { personId: person });
        });
      });
    fc.assert(
      fc.property(acts, (all) => {
        const sorted = all.toSorted((a, b) => a.personId - b.personId || (a.at < b.at ? -1 : 1));
        for (const personId of [1, 2, 3]) {
          const own = sorted.filter((each) => each.personId === personId);
          const spent = [...workTimes(sorted).values()].reduce(
            (sum, { people }) => sum + (people.get(personId) ?? 0),
            0,
          );
          const clock = own.length === 0 ? 0 : (Date.parse(own.at(-1)?.at ?? '') - Date.parse(own[0]?.at ?? '')) / 1000;
          expect(spent).toBeLessThanOrEqual(clock + 1e-6);
          expect(spent).toBeLessThanOrEqual(longestGap * Math.max(0, own.length - 1) + 1e-6);
        }
      }),
    );
  });
});
