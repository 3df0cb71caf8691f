import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted, reportCsv } from '../../../renderer/features/reports/export/csv.ts';
import { reportFileName } from '../../../renderer/features/reports/export/file-name.ts';
import { escaped, reportHtml } from '../../../renderer/features/reports/export/html.ts';
import { deskDocument, storyDocument } from '../../../renderer/features/reports/model/build-document.ts';
import { deskReport, storyReport, wording } from './sample.ts';

const documents = [storyDocument(storyReport, wording), deskDocument(deskReport, ['All'], wording)];

/** Fields of CSV by RFC 4180. */
function parseCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') field += text.charAt(at++);
      else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ',' || sign === '\n') {
      lines.at(-1)?.push(field.replace(/\r$/, ''));
      field = '';
      if (sign === '\n') lines.push([]);
    } else field += sign;
  }
  return lines.slice(0, -1);
}

describe('a report as CSV', () => {
  it('begins with a byte order mark and ends every line as RFC 4180 has it', () => {
    const bytes = reportCsv(documents[0] ?? fail(), 'seconds');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\r');
  });

  it.each(documents)('holds every figure of $title', (document) => {
    const lines = parseCsv(new TextDecoder().decode(reportCsv(document, 'seconds')));
    for (const { name, figure } of document.tiles) expect(lines.find(([first]) => first === name)?.[1]).toBe(figure);
    for (const { title, table } of document.sections) {
      const start = lines.findIndex(([first]) => first === title) + 3;
      for (const [index, cells] of (table?.rows ?? []).entries()) {
        const line = lines[start + index] ?? [];
        for (const [at, cell] of cells.entries()) {
          const kind = table?.columns[at]?.kind;
          if (kind === 'text') expect((line[at] ?? '').replace(/^'/, '')).toBe(String(cell.value));
          else if (cell.value === null) expect(line[at]).toBe('');
          // Times stand in seconds; everything else as the page has it.
          else if (kind !== 'time') expect(line[at]).toBe(cell.text.replace(/[%,]/g, ''));
          else expect(Number(line[at])).toBeCloseTo(Number(cell.value), 1);
        }
      }
    }
  });

  it('leaves nothing for a spreadsheet to run', () => {
    expect(quoted('=1+1')).toBe("'=1+1");
    expect(quoted('@SUM(A1)')).toBe("'@SUM(A1)");
    expect(quoted('  +1')).toBe("'  +1");
    expect(quoted('-12.5')).toBe('-12.5');
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [[field = ''] = []] = parseCsv(`${quoted(text)}\n`);
        expect([text, `'${text}`]).toContain(field);
        if (field === text && !/^-?\d+(\.\d+)?$/.test(text)) expect(text).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('a report as a web page', () => {
  it.each(documents)('is one file with every figure and table of $title', (document) => {
    const html = reportHtml(document, 'en');
    expect(html).not.toMatch(/<script|<link|<img|\bsrc=|@import|url\((?!#)|\bon\w+=/i);
    for (const { figure } of document.tiles) expect(html).toContain(`>${escaped(figure)}</dd>`);
    for (const { says, table } of document.sections) {
      expect(html).toContain(escaped(says));
      for (const { text } of table?.rows.flat() ?? []) expect(html).toContain(`>${escaped(text)}</td>`);
    }
    for (const line of document.method.lines) expect(html).toContain(escaped(line));
  });

  it.each(documents)(
    'opens and closes every element of $title in order, with names that are taken once',
    (document) => {
      const html = reportHtml(document, 'zh-CN').replace('<!DOCTYPE html>', '');
      const open: string[] = [];
      const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g;
      for (const [, close, name = '', , isEmpty] of html.matchAll(tag)) {
        if (close) expect(open.pop()).toBe(name);
        else if (!isEmpty) open.push(name);
      }
      expect(open).toEqual([]);
      // Whatever is no tag is text.
      expect(html.replaceAll(tag, '')).not.toMatch(/<|&(?!(?:amp|lt|gt|quot|#39);)/);
      const ids = [...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
    },
  );

  it('lets no text become markup, nor anything that no document may hold', () => {
    expect(escaped(`<b>"&'\u0000\ud800\ufffe`)).toBe('&lt;b&gt;&quot;&amp;&#39;\ufffd\ufffd\ufffd');
    expect(reportHtml(documents[0] ?? fail(), 'en')).toContain('&lt;Lin&gt; &amp; Co');
  });
});

describe('the name of an exported file', () => {
  it('has nothing in it that a file system refuses', () => {
    const title = 'Report: a/b\\c "d" <e>|?*\u0007..';
    expect(reportFileName({ title }, 'csv', new Date(2026, 0, 5))).toBe('Report a b c d e 2026-01-05.csv');
  });
});

function fail(): never {
  throw new Error('There is no such document.');
}
