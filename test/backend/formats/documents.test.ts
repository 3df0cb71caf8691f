import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Part, parts } from '../../../backend/formats/document.ts';
import { codeSigns } from '../../../shared/text/codes.ts';
import { arbitraryDocument, onlyParts } from '../../helpers/documents.ts';

const everything = new Set<Part>(parts);

describe('documents for tests of round trips', () => {
  it('are consistent: changes lead to the revision, spans lie in their text, codes are listed', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        for (const unit of document.units) {
          if (unit.revision && unit.changes) {
            const revised = unit.changes.reduceRight(
              (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end),
              unit.machine?.text ?? '',
            );
            expect(revised).toBe(unit.revision.text);
          }
          for (const { side, span } of [...unit.notes, ...unit.issues]) {
            const text = unit[side]?.text ?? '';
            if (span) expect(text.slice(span.start, span.end).isWellFormed() && span.start < span.end).toBe(true);
            if (span) expect(span.end).toBeLessThanOrEqual(text.length);
          }
          for (const text of [unit.original, unit.machine, unit.revision]) {
            expect(text?.text.match(codeSigns) ?? []).toEqual(text?.codes?.map(({ sign }) => sign) ?? []);
          }
        }
      }),
    );
  });

  it('stay as they are when a format carries everything', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        expect(onlyParts(document, everything)).toEqual(document);
      }),
    );
  });

  it('lose what a format does not carry, once and for all', () => {
    fc.assert(
      fc.property(arbitraryDocument(), fc.subarray([...parts]), (document, some) => {
        const carries = new Set(some);
        const kept = onlyParts(document, carries);
        expect(onlyParts(kept, carries)).toEqual(kept);
        for (const unit of kept.units) {
          if (!carries.has('codes')) expect(JSON.stringify(unit)).not.toMatch(codeSigns);
          if (!carries.has('notes')) expect(unit.notes).toEqual([]);
          if (!carries.has('machine')) expect(unit.machine).toBeUndefined();
        }
      }),
    );
  });
});
