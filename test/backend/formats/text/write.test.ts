import { describe, expect, it } from 'vitest';
import { formatById } from '../../../../backend/formats/registry.ts';
import { readPlainText } from '../../../../backend/formats/text/read.ts';
import { writePlainText } from '../../../../backend/formats/text/write.ts';

function written(...story: Parameters<typeof writePlainText>): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(writePlainText(...story));
}

describe('writePlainText', () => {
  it('parts paragraphs by blank lines and ends with a line break', () => {
    expect(written({ paragraphs: ['River cleaned up', 'One.', 'Two.'] })).toBe('River cleaned up\n\nOne.\n\nTwo.\n');
  });

  it('writes LF, no indentation and no blank line within a paragraph', () => {
    expect(written({ paragraphs: ['  One \r\n\r\n\u3000two.\r', '', ' '] })).toBe('One\ntwo.\n');
  });

  it('writes nothing for a story without text', () => {
    expect(written({ paragraphs: [] })).toBe('');
  });

  it('writes what the reader reads again', () => {
    const paragraphs = [
      'The water bureau said on Monday that 126 kilometers of rivers had been cleaned.',
      '河边比以前干净。',
    ];
    const read = readPlainText('a.txt', writePlainText({ paragraphs: ['River cleaned up', ...paragraphs] }));
    expect([read.metadata.title, read.body]).toEqual(['River cleaned up', paragraphs.join('\n\n')]);
  });

  it('is what the registry writes plain text with', () => {
    expect(formatById('text')?.write).toBe(writePlainText);
  });
});
