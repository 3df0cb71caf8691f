import fc from 'fast-check';
import type { Term } from '../../shared/checks/check.ts';

const chinese = ['码头', '渡轮', '𠮷野', '=cmd', '“引号”', 'A&B', '-5℃', '@港口', '<b>', "'带撇", '渡\u3000轮'];
const english = ['pier', 'ferry', 'the "old" pier', '+86', '=1+1', "'Tis", 'a, b; c', '😀', 'x\u00a0y', 'wharf | quay'];
const notes = ['见样书', '=HYPERLINK("x")', 'two\nlines', '-', "'=", '"', '1, 2; 3\t4', '完'];

/** Term bases: every pair once, some with notes, some with what a spreadsheet or XML would take for its own. */
export function arbitraryTerms(most = 12): fc.Arbitrary<Term[]> {
  return fc.uniqueArray(
    fc
      .record({
        chinese: fc.constantFrom('', ...chinese),
        english: fc.constantFrom(...english),
        status: fc.constantFrom('preferred' as const, 'admitted' as const, 'forbidden' as const),
        note: fc.option(fc.constantFrom(...notes), { nil: undefined }),
      })
      .map(({ note, ...term }): Term => {
        // Only what is forbidden may stand without Chinese.
        const status = term.chinese === '' ? 'forbidden' : term.status;
        return { ...term, status, ...(note !== undefined && { note }) };
      }),
    { maxLength: most, selector: (term) => `${term.chinese}\n${term.english}` },
  );
}
