import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readTermFile } from '../../../../backend/formats/terms/read-file.ts';
import { writeTermTable } from '../../../../backend/formats/terms/write-table.ts';
import { arbitraryTerms } from '../../../helpers/terms.ts';

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('the term base as a table', () => {
  it('is read back as it was, whatever is in it', () => {
    fc.assert(
      fc.property(arbitraryTerms(), (terms) => {
        expect(readTermFile('terms.csv', writeTermTable(terms))).toEqual({ entries: terms, problems: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('has no cell that a spreadsheet would run', () => {
    const terms = [{ chinese: '@港口', english: '=1+1', status: 'preferred' as const, note: '-x' }];
    expect(text(writeTermTable(terms))).toBe("\ufeffChinese,English,Status,Note\r\n'@港口,'=1+1,preferred,'-x\r\n");
  });
});

describe('a file of terms', () => {
  const table = '术语,英文,状态,备注\n码头,pier,首选,"见样书，第二版"\n渡轮,ferry,可用,常用于新闻报道\n';

  it('may be in any encoding that spreadsheets write, with tabs or commas', () => {
    const wanted = readTermFile('x.csv', new TextEncoder().encode(table));
    expect(wanted.entries).toHaveLength(2);
    expect(readTermFile('x.csv', iconv.encode(table, 'gb18030'))).toEqual(wanted);
    const unicodeText = table.replaceAll(',', '\t').replaceAll('\n', '\r\n');
    expect(readTermFile('x.txt', iconv.encode(unicodeText, 'utf16le', { addBOM: true }))).toEqual(wanted);
  });

  it('is TBX by what is in it, whatever it is called', () => {
    const tbx =
      '<tbx><text><body><conceptEntry><langSec xml:lang="zh"><termSec><term>码头</term></termSec></langSec></conceptEntry></body></text></tbx>';
    expect(readTermFile('x.csv', new TextEncoder().encode(tbx)).problems).toMatchObject([
      { line: 1, message: { en: 'There is no English term.' } },
    ]);
  });

  it('is refused with the line where a quotation mark is never closed', () => {
    const bytes = new TextEncoder().encode('码头,pier\n渡轮,"ferry\n');
    expect(() => readTermFile('terms.csv', bytes)).toThrow(/“terms\.csv”.*line 2.*quotation mark/);
  });
});
