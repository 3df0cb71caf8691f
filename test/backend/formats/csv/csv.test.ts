import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readCell, writeCell } from '../../../../backend/formats/csv/cells.ts';
import { csv } from '../../../../backend/formats/csv/format.ts';
import { documentOf, readTable } from '../../../../backend/formats/csv/read.ts';
import type { BilingualDocument } from '../../../../backend/formats/document.ts';
import { CopydeskError } from '../../../../shared/contract/errors.ts';
import { limits } from '../../../../shared/contract/limits.ts';
import { arbitraryDocument, onlyParts } from '../../../helpers/documents.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const written = (document: BilingualDocument): Uint8Array => csv.write?.(document) ?? new Uint8Array();
const comparable = ({ tool: _, ...document }: BilingualDocument) => ({
  ...document,
  // Each text has its notes in a column of its own.
  units: document.units.map((unit) => ({ ...unit, notes: unit.notes.toSorted(bySide) })),
});
const bySide = (a: { side: string }, b: { side: string }) => a.side.localeCompare(b.side);
const read = (text: string | Uint8Array, name = 'story.csv') =>
  csv.read(name, typeof text === 'string' ? bytesOf(text) : text);

const table = '原文,译文,状态,备注\n渡轮停航。,Ferries stopped.,已批准,\n"大风，大浪","Wind, waves",待处理,查船名\n';

describe('a document as a table', () => {
  it('keeps all that it carries', () => {
    fc.assert(
      fc.property(arbitraryDocument({ format: 'csv', lineBreaks: true }), (document) => {
        const bytes = written(document);
        expect(csv.sniff(bytes)).toBe(true);
        const back = csv.read('story.csv', bytes);
        expect(back && comparable(back)).toEqual(comparable(onlyParts(document, csv.carries)));
      }),
      { numRuns: 300 },
    );
  });

  it('begins with the mark that Excel knows UTF-8 by', () => {
    const bytes = written({ format: 'csv', encoding: 'UTF-8', metadata: {}, units: [], problems: [] });
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      '\ufeffID,Original,Machine translation,Revision,Status,Note\r\n',
    );
  });
});

describe('a cell', () => {
  it('is never a formula, and comes back as it was', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", "'=", "''@", '＝', '', ' =', '"');
    fc.assert(
      fc.property(start, fc.string(), fc.constantFrom(',' as const, '\t' as const), (sign, rest, delimiter) => {
        const cell = writeCell(sign + rest, delimiter);
        const shown = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(/^[=+\-@\t\r＝＋－＠]/.test(shown)).toBe(false);
        expect(readCell(shown)).toBe(sign + rest);
      }),
    );
  });

  it('keeps an apostrophe that begins a word', () => {
    expect(writeCell('’Tis so')).toBe('’Tis so');
    expect(writeCell("'Tis so")).toBe("'Tis so");
    expect(readCell("'Tis so")).toBe("'Tis so");
  });
});

describe('a table of texts', () => {
  it('is understood by what its columns are called', () => {
    expect(read(table)).toMatchObject({
      format: 'csv',
      units: [
        { original: { text: '渡轮停航。' }, machine: { text: 'Ferries stopped.' }, state: 'approved', notes: [] },
        {
          original: { text: '大风，大浪' },
          machine: { text: 'Wind, waves' },
          state: 'open',
          notes: [{ text: '查船名', side: 'machine' }],
        },
      ],
      problems: [],
    });
  });

  it('is understood by what is in it where nothing is called anything', () => {
    const lines =
      '1\t渡轮今日停航。\tFerries stop today.\tThe ferries are not sailing today.\n2\t大风将至。\tWind is coming.\tA gale is on its way.';
    const { columns, mapping } = readTable('x.tsv', bytesOf(lines));
    expect(mapping).toEqual({ id: 0, original: 1, machine: 2, revision: 3 });
    expect(columns[1]).toEqual({ guess: 'original', samples: ['渡轮今日停航。', '大风将至。'] });
  });

  it('can be told what its columns are', () => {
    const understood = readTable('x.csv', bytesOf('A,B,C\n码头,pier,the old pier\n'));
    const document = documentOf(understood, { original: 0, revision: 2, note: 1 });
    expect(document.units[1]).toMatchObject({
      original: { text: '码头' },
      revision: { text: 'the old pier' },
      notes: [{ text: 'pier', side: 'revision' }],
    });
    expect(document.units[1]).not.toHaveProperty('machine');
  });

  it('may have any delimiter and encoding that spreadsheets write', () => {
    const wanted = read(table)?.units;
    for (const sign of [';', '\t', '|']) {
      const other = table.replaceAll(',', sign).replace('大风，大浪', '大风，大浪').replace(`Wind${sign}`, 'Wind,');
      expect(read(other)?.units, sign).toEqual(wanted);
    }
    expect(read(iconv.encode(table, 'gb18030'))).toMatchObject({ encoding: 'GB18030', units: wanted });
    const unicodeText = iconv.encode(table.replaceAll(/,(?! )/g, '\t'), 'utf16le', { addBOM: true });
    expect(read(unicodeText)).toMatchObject({ encoding: 'UTF-16 LE', units: wanted });
  });

  it('has cells over several lines, and quotation marks in them', () => {
    const document = read('original,translation,note\r\n"第一行\n第二行","He said ""go"".",a\r\n完,5" pipe,b\r\n');
    expect(document?.units).toMatchObject([
      { original: { text: '第一行\n第二行' }, machine: { text: 'He said "go".' } },
      { original: { text: '完' }, machine: { text: '5" pipe' } },
    ]);
  });

  it('takes a quotation mark as it is where a copied table is not quoted', () => {
    const document = read('original\ttranslation\n“走”\t"Go" and "come"\n来\tHe said "come"\n', 'x.tsv');
    expect(document?.units.map(({ machine }) => machine?.text)).toEqual(['"Go" and "come"', 'He said "come"']);
  });

  it('says which lines have a state or a number that cannot be', () => {
    const document = read('id,original,translation,status\n7,一,One,maybe\n7,二,Two,done\n');
    expect(document?.units.map(({ id, state }) => [id, state])).toEqual([
      ['7', undefined],
      ['2', 'confirmed'],
    ]);
    expect(document?.problems).toMatchObject([
      { en: expect.stringContaining('Line 2: “maybe”') },
      { en: expect.stringContaining('Line 3') },
    ]);
  });

  it('is no document when it has one text only', () => {
    expect(read('名称\n码头\n渡轮\n')).toBeUndefined();
  });

  it.each([
    ['never closed', 'original,translation\n一,"One\n二,Two\n', /line 3.*quotation mark/],
    ['empty', '\n\n', /empty/],
    ['with columns without end', `${'a,'.repeat(300)}\n`, /301 columns in line 1/],
    ['with a NUL', 'original,translation\n一,O\0ne', /not plain text|binary/],
  ])('is refused with the place: %s', (_, text, message) => {
    expect(() => readTable('story.csv', bytesOf(text))).toThrow(message);
  });

  it('is refused before it is looked at when it is too large', () => {
    expect(() => readTable('story.csv', new Uint8Array(limits.fileBytes + 1))).toThrow(/20\.0 MB/);
  });

  it('never ends in anything but a refusal with a reason, whatever was changed in it', () => {
    const files = [bytesOf(table), iconv.encode(table, 'gb18030'), iconv.encode(table, 'utf16le', { addBOM: true })];
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (file, changes) => {
          const changed = new Uint8Array(file);
          for (const [at, byte] of changes) changed[at % changed.length] = byte;
          try {
            documentOf(readTable('x.csv', changed));
          } catch (error) {
            expect(error).toBeInstanceOf(CopydeskError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
