import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../../bench/quality/support/lexicon.ts';
import { catalog } from '../../../../shared/checks/catalog.ts';
import type { Draft } from '../../../../shared/checks/check.ts';
import { createPassage } from '../../../../shared/checks/passage.ts';
import { figureTable } from './data/figure-table.ts';

const ids = /^bilingual\/(?:figure-\w+|comparison-base|date-changed|time-changed|unit-changed|currency-changed)$/;
const checks = catalog.filter(({ id }) => ids.test(id));
const facts = { references: [], dateline: '2023-02-12' };

/** What the checks of figures, dates, units and money mark in a translation. */
function marks(original: string, text: string): string[] {
  const passage = createPassage({ id: 'p', rows: [{ id: 'r', text, separator: '', original }] }, lexicon);
  const drafts: Draft[] = checks.flatMap((check) => (check.scope === 'passage' ? [...check.run(passage, facts)] : []));
  return drafts.map(({ start, end }) => text.slice(start, end));
}

describe('the table of figures', () => {
  it('has a pair for every kind, 160 in all', () => {
    expect(Object.values(figureTable).flat().length).toBeGreaterThanOrEqual(160);
  });

  describe.each(Object.entries(figureTable))('%s', (_kind, triples) => {
    it.each(triples)('%s', (chinese, right, wrong, marked) => {
      expect(marks(chinese, right)).toEqual([]);
      const found = marks(chinese, wrong);
      expect(found.length).toBeGreaterThan(0);
      if (marked !== '') expect(found).toContainEqual(expect.stringContaining(marked));
    });
  });
});

describe('rows of a passage', () => {
  /** What the checks mark in a passage of rows, each beside its own original. */
  function marksOfRows(...pairs: readonly (readonly [original: string, text: string])[]): string[] {
    const rows = pairs.map(([original, text], index) => ({ id: `r${index}`, text, separator: ' ', original }));
    const passage = createPassage({ id: 'p', rows }, lexicon);
    const drafts: Draft[] = checks.flatMap((check) =>
      check.scope === 'passage' ? [...check.run(passage, facts)] : [],
    );
    return drafts.map(({ start, end }) => passage.text.slice(start, end));
  }

  it('may say a figure in the neighbouring row', () => {
    expect(
      marksOfRows(
        ['该市新建学校1250所，', 'The city has built schools;'],
        ['增加学位3万个。', '30,000 places were added by 1,250 schools.'],
      ),
    ).toEqual([]);
  });

  it('may change places with their figures', () => {
    expect(
      marksOfRows(['出口增长5.3%。', 'Imports rose 2.1 percent.'], ['进口增长2.1%。', 'Exports rose 5.3 percent.']),
    ).toEqual([]);
  });

  it('are marked where the figure is in none', () => {
    expect(
      marksOfRows(['出口增长5.3%。', 'Exports rose 5.3 percent.'], ['进口增长2.1%。', 'Imports rose 1.2 percent.']),
    ).toEqual(['1.2 percent']);
  });
});

describe('long texts', () => {
  it.each([
    ['figures', '增长3.7%，', 'rose 4.8 percent, '],
    ['dates', '2月10日、', 'Feb. 11, '],
    ['times', '下午3时、', '3 a.m., '],
    ['comparisons', '同比增长1%，', 'rose 1 percent month-on-month, '],
    ['units', '100亩、', '100 acres, '],
  ])('a table of %s beside another one is no flood of findings', (_kind, chinese, english) => {
    expect(marks(chinese.repeat(8000), english.repeat(8000)).length).toBeLessThan(100);
  });
});
