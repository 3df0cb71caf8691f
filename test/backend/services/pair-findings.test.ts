import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Known, pairFindings, type Trait } from '../../../backend/services/pair-findings.ts';

const trait = (start: number, more: Partial<Trait> = {}): Trait => ({
  check: 'a/b',
  fingerprint: `at ${start}`,
  text: `text ${start}`,
  spans: [{ start, end: start + 5 }],
  ...more,
});
const known = (id: number, start: number, more: Partial<Known> = {}): Known => {
  const own = trait(start, more);
  return { id, firstFingerprint: own.fingerprint, isGone: false, ...own, ...more };
};

describe('pairFindings', () => {
  it('knows a finding by its fingerprint, wherever it is', () => {
    expect(pairFindings([known(1, 0, { fingerprint: 'f' })], [trait(90, { fingerprint: 'f' })])).toEqual([1]);
  });

  it('takes the nearest of equals, each once', () => {
    const same = { fingerprint: 'f' };
    const old = [known(1, 0, same), known(2, 50, same)];
    expect(pairFindings(old, [trait(48, same), trait(3, same), trait(90, same)])).toEqual([2, 1, undefined]);
  });

  it('takes one that is there before one that is gone, though that was nearer', () => {
    const same = { fingerprint: 'f' };
    expect(pairFindings([known(1, 0, { ...same, isGone: true }), known(2, 50, same)], [trait(0, same)])).toEqual([2]);
  });

  it('brings back one that is gone', () => {
    expect(pairFindings([known(1, 0, { fingerprint: 'f', isGone: true })], [trait(0, { fingerprint: 'f' })])).toEqual([
      1,
    ]);
  });

  it('brings back what it was at first', () => {
    const old = [known(1, 0, { fingerprint: 'edited', firstFingerprint: 'f' })];
    expect(pairFindings(old, [trait(40, { fingerprint: 'f' })])).toEqual([1]);
  });

  it('knows the same wording in an edited neighbourhood', () => {
    const old = [known(1, 0, { text: 'was was' })];
    expect(pairFindings(old, [trait(40, { text: 'was was' })])).toEqual([1]);
  });

  it('knows an edited wording by its place', () => {
    expect(pairFindings([known(1, 0)], [trait(4)])).toEqual([1]);
  });

  it.each([
    ['another check', { check: 'a/c' }],
    ['another place', { spans: [{ start: 5, end: 9 }] }],
  ])('takes an edited wording of %s for a new finding', (_, more) => {
    expect(pairFindings([known(1, 0)], [trait(4, more)])).toEqual([undefined]);
  });

  it('takes nothing that is gone for an edited wording', () => {
    expect(pairFindings([known(1, 0, { isGone: true })], [trait(4)])).toEqual([undefined]);
  });

  it('gives no old finding to two new ones, and every unchanged one to itself', () => {
    const starts = fc.uniqueArray(fc.nat(200), { maxLength: 12 });
    fc.assert(
      fc.property(starts, fc.uniqueArray(fc.nat(200), { maxLength: 12 }), (before, after) => {
        const ids = pairFindings(
          before.map((start) => known(start + 1, start)),
          after.map((start) => trait(start)),
        );
        const given = ids.filter((id) => id !== undefined);
        expect(new Set(given).size).toBe(given.length);
        after.forEach((start, index) => {
          if (before.includes(start)) expect(ids[index]).toBe(start + 1);
        });
      }),
    );
  });
});
