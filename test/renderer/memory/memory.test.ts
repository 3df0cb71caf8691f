import { describe, expect, it } from 'vitest';
import { correctionsOf } from '../../../renderer/features/memory/model/corrections-of.ts';
import { languageOf } from '../../../renderer/features/memory/model/selection.ts';
import { openRows, type ShownHit } from '../../../renderer/features/memory/model/shown-hit.ts';
import { isInsertable, usableTerms } from '../../../renderer/features/memory/model/usable-terms.ts';
import type { Term } from '../../../shared/checks/check.ts';
import type { SearchRow } from '../../../shared/contract/methods/search.ts';

const term = (id: number, english: string, status: Term['status']) => ({ id, chinese: '码头', english, status });

describe('the terms that are offered for a row', () => {
  it('begin with those to be used that are not there yet; forbidden ones come last and cannot be put in', () => {
    const terms = [
      term(1, 'wharf', 'forbidden'),
      term(2, 'quay', 'admitted'),
      term(3, 'pier', 'preferred'),
      term(4, 'jetty', 'preferred'),
    ];
    const offered = usableTerms(terms, 'Back to the old Jetty.');
    expect(offered.map((each) => each.term.english)).toEqual(['pier', 'quay', 'jetty', 'wharf']);
    expect(offered.filter(isInsertable).map((each) => each.term.english)).not.toContain('wharf');
    expect(offered.map(({ isUsed }) => isUsed)).toEqual([false, false, true, false]);
  });
});

describe('the corrections that can be remembered', () => {
  const machine = 'Rangers guard the social security environment of the port, and the masses are glad.';
  const text = 'Rangers guard public order in the port, and the public is glad.';

  it('are those of words, none of whole clauses', () => {
    const pairs = correctionsOf(machine, text);
    expect(pairs.length).toBeGreaterThan(1);
    expect(pairs.every(({ whole }) => !whole)).toBe(true);
  });

  it('begin with the one at the selection', () => {
    const at = text.indexOf('the public');
    const [first] = correctionsOf(machine, text, { start: at, end: at + 3 });
    expect(first?.after).toContain('public is');
  });

  it('are none where nothing was changed', () => {
    expect(correctionsOf(machine, machine)).toEqual([]);
  });
});

describe('rows that nobody has worked on', () => {
  const row = (rowId: number): SearchRow => ({
    rowId,
    position: 3,
    texts: [
      { place: 'original', language: 'zh', text: '码头', marks: [{ start: 0, end: 2 }] },
      { place: 'machine', language: 'en', text: 'The wharf', marks: [] },
    ],
  });
  const found = (rows: readonly SearchRow[]) => ({
    stories: [{ storyId: 9, name: 'Nine', nameMarks: [], state: 'draft' as const, rows, more: 0, beside: [] }],
  });

  it('are shown with both sides and where they are', () => {
    expect(openRows(found([row(5)]), [])).toEqual([
      {
        id: -5,
        state: 'open',
        at: '',
        chinese: '码头',
        chineseSpans: [{ start: 0, end: 2 }],
        text: 'The wharf',
        textSpans: [],
        place: { storyId: 9, story: 'Nine', rowId: 5, position: 3 },
      },
    ]);
  });

  it('leave out what the memory has', () => {
    const known = openRows(found([row(5)]), []) as ShownHit[];
    expect(openRows(found([row(5), row(6)]), known).map(({ id }) => id)).toEqual([-6]);
  });
});

describe('the language of a wording', () => {
  it('is Chinese where it has any Chinese in it', () => {
    expect([languageOf('码头'), languageOf('A 股'), languageOf('pier')]).toEqual(['zh', 'zh', 'en']);
  });
});
