import { describe, expect, it } from 'vitest';
import type { DocumentFormat } from '../../../backend/formats/document.ts';
import { documentFormatOf, documentFormats, formats, readFile } from '../../../backend/formats/registry.ts';
import { bytesOf, errorOf } from './files.ts';
import { lines } from './lines-format.ts';

/** A file of the stand-in format. */
const file = bytesOf('#lines\n一。\tOne.\n');

describe('readFile', () => {
  it('reads a document by its content, whatever it is called', () => {
    const read = readFile('story.txt', file, [lines]);
    expect(read).toMatchObject({ kind: 'document', document: { format: 'lines', units: [{ id: '1' }] } });
  });

  it('reads a file by its name where its content says nothing', () => {
    expect(documentFormatOf('a/story.LINES', bytesOf('One.'), [lines])).toBe(lines);
    expect(documentFormatOf('story.txt', bytesOf('One.'), [lines])).toBeUndefined();
  });

  it('reads the one text of a file that its format takes for no document', () => {
    const read = readFile('story.lines', bytesOf('Only a text.'), [lines]);
    expect(read).toMatchObject({ kind: 'text', source: { body: 'Only a text.' } });
  });

  it('refuses a file that is too large before any reader sees it', () => {
    const unread: DocumentFormat = {
      ...lines,
      sniff: () => {
        throw new Error('looked at');
      },
    };
    expect(errorOf(() => readFile('a.txt', new Uint8Array(21 * 1024 * 1024), [unread])).code).toBe('too-large');
  });
});

describe('the registry', () => {
  it('has every id once', () => {
    const ids = [...formats, ...documentFormats].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
