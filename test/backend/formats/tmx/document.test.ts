import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BilingualDocument } from '../../../../backend/formats/document.ts';
import { tmx } from '../../../../backend/formats/tmx/format.ts';
import { arbitraryDocument, onlyParts } from '../../../helpers/documents.ts';

const folder = join(import.meta.dirname, '../../../fixtures/formats/tmx');
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.tmx'));

function written(document: BilingualDocument, into?: Uint8Array): Uint8Array {
  if (!tmx.write) throw new Error('It is only read.');
  return tmx.write(document, into);
}

function read(bytes: Uint8Array): BilingualDocument {
  const document = tmx.read('memory.tmx', bytes);
  if (!document) throw new Error('It has one text only.');
  return document;
}

/** Each text of a unit has its own notes: those of the original come first. */
const comparable = ({ tool: _, ...document }: BilingualDocument) => ({
  ...document,
  units: document.units.map((unit) => ({
    ...unit,
    notes: unit.notes.toSorted((a, b) => Number(a.side === 'revision') - Number(b.side === 'revision')),
  })),
});
const text = (bytes: Uint8Array): string => new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);

describe('a document as a translation memory', () => {
  it('keeps all that it carries', () => {
    fc.assert(
      fc.property(arbitraryDocument({ format: 'tmx', lineBreaks: true }), (document) => {
        const bytes = written(document);
        expect(tmx.sniff(bytes)).toBe(true);
        // It says which languages there are in its texts only.
        const { originalLanguage, language, ...known } = comparable(onlyParts(document, tmx.carries));
        expect(comparable(read(bytes))).toEqual({
          ...known,
          ...(known.units.some(({ original, revision }) => original && revision) && { originalLanguage, language }),
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a translation memory that a document was read from', () => {
  it.each(fixtures)('stays byte for byte where nothing was changed: %s', (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    expect(tmx.sniff(bytes)).toBe(true);
    expect(written(read(bytes), bytes)).toEqual(bytes);
  });

  it.each(fixtures)('changes in nothing but the translations: %s', (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const document = read(bytes);
    const revised = {
      ...document,
      units: document.units.map((unit) =>
        unit.revision ? { ...unit, revision: { ...unit.revision, text: `${unit.revision.text} & 完` } } : unit,
      ),
    };
    const result = written(revised, bytes);
    expect(read(result).units).toEqual(revised.units);
    expect(text(result).replaceAll(' &amp; 完', '').length).toBeLessThanOrEqual(text(bytes).length + 200);
    // All that stands around the translations is in both, in the same order.
    const around = (file: string) => file.replace(/<seg>.*?<\/seg>/gs, '<seg/>');
    expect(around(text(result))).toBe(around(text(bytes)));
  });

  it('is not written into where it has not all of the units', () => {
    const bytes = new Uint8Array(readFileSync(join(folder, 'okapi.tmx')));
    const document = read(new Uint8Array(readFileSync(join(folder, 'memoq.tmx'))));
    expect(() => written(document, bytes)).toThrow(/#1/);
  });
});
