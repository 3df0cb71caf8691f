import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BilingualDocument } from '../../../../backend/formats/document.ts';
import { xliff2 } from '../../../../backend/formats/xliff-2/format.ts';
import { arbitraryDocument, onlyParts } from '../../../helpers/documents.ts';
import { reviewOf } from '../../../helpers/reviews.ts';

const written = (document: BilingualDocument, into?: Uint8Array): Uint8Array => {
  if (!xliff2.write) throw new Error('It is only read.');
  return xliff2.write(document, into);
};
/** The tool is kept where there is a text of it beside a revision; issues and notes stand in the order of their places. */
const comparable = ({ tool: _, ...document }: BilingualDocument) => ({
  ...document,
  units: document.units.map((unit) => ({
    ...unit,
    issues: unit.issues.map((each) => JSON.stringify(sorted(each))).sort(),
  })),
});
const sorted = (value: object) => Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));

describe('XLIFF 2.1 from nothing', () => {
  it('keeps all that it carries', () => {
    fc.assert(
      fc.property(arbitraryDocument({ format: 'xliff-2' }), (document) => {
        const bytes = written(document);
        expect(xliff2.sniff(bytes)).toBe(true);
        const read = xliff2.read('story.xlf', bytes);
        expect(read && comparable(read)).toEqual(comparable(onlyParts(document, xliff2.carries)));
      }),
      { numRuns: 100 },
    );
  });
});

describe('XLIFF 2.1 into its file', () => {
  it('gives the very same bytes for an untouched document', () => {
    fc.assert(
      fc.property(arbitraryDocument({ format: 'xliff-2' }), (document) => {
        const bytes = written(document);
        const read = xliff2.read('story.xlf', bytes);
        expect(read && written(read, bytes)).toEqual(bytes);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps what was reviewed: revisions with their codes moved about, states, new notes and issues', () => {
    const reviewed = arbitraryDocument({ format: 'xliff-2', mostUnits: 3 }).chain((document) =>
      fc.tuple(fc.constant(document), reviewOf(document)),
    );
    fc.assert(
      fc.property(reviewed, ([document, review]) => {
        const bytes = written(document);
        const old = xliff2.read('story.xlf', bytes);
        if (!old) throw new Error('It has one text only.');
        const wanted = onlyParts(review(old), xliff2.carries);
        const again = xliff2.read('story.xlf', written(wanted, bytes));
        expect(again && comparable(again)).toEqual(comparable(wanted));
        expect(written(again ?? wanted, written(wanted, bytes))).toEqual(written(wanted, bytes));
      }),
      { numRuns: 100 },
    );
  });
});
