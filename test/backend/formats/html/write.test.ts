import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../backend/formats/html/read.ts';
import { writeHtml } from '../../../../backend/formats/html/write.ts';
import { formatById } from '../../../../backend/formats/registry.ts';

function written(...story: Parameters<typeof writeHtml>): string {
  return new TextDecoder().decode(writeHtml(...story));
}

const story = {
  paragraphs: ['River cleaned up', 'The bureau said on Monday that “all” was <clean> & well.', 'Nobody was hurt.'],
};

describe('writeHtml', () => {
  it('writes a page with a headline, paragraphs and their language', () => {
    const html = written(story);
    expect(html).toMatch(
      /^<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>River cleaned up<\/title>/,
    );
    expect(html).toContain('<h1>River cleaned up</h1>');
    expect(html).toContain(
      '<p>The bureau said on Monday that “all” was &lt;clean&gt; &amp; well.</p>\n<p>Nobody was hurt.</p>',
    );
  });

  it('says the language of a Chinese text', () => {
    expect(written({ paragraphs: ['临江市整治河道', '今年共整治126公里。'] })).toContain('<html lang="zh">');
  });

  it('keeps line breaks within a paragraph', () => {
    expect(written({ paragraphs: ['one\ntwo.'] })).toContain('<p>one<br>\ntwo.</p>');
  });

  it('writes who wrote it, for whom and when, so that it is read again', () => {
    const metadata = {
      title: 'River cleaned up',
      byline: 'By "Zhao" Lin',
      outlet: 'Metro Weekly',
      date: '2022-12-18T17:03:00+08:00',
      editor: 'Li Ming',
      url: 'https://news.example.org/a?b=1&c=2',
    };
    const html = writeHtml({ ...story, metadata });
    expect(readHtml('a.html', html).metadata).toEqual(metadata);
  });

  it('never writes an address that would run something', () => {
    expect(written({ ...story, metadata: { url: 'javascript:alert(1)' } })).not.toContain('javascript');
  });

  it('takes a headline for one only when it is told to, or it looks like one', () => {
    expect(written({ ...story, isHeaded: false })).not.toContain('<h1>');
    expect(written({ paragraphs: ['All was said.'], isHeaded: true })).toContain('<h1>All was said.</h1>');
  });

  it('writes what the reader reads again, whatever stands in it', () => {
    const sentence = fc
      .array(
        fc.constantFrom(
          'word',
          '中文',
          '<b>',
          '&amp;',
          '"',
          "'",
          '𠮷',
          '👍',
          '—',
          '&',
          '<',
          '>',
          'a<!--b',
          ']]>',
          '12',
        ),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((words) => `The bureau said on Monday that ${words.join(' ')} was so.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 6 }), (paragraphs) => {
        const read = readHtml('a.html', writeHtml({ paragraphs: ['River cleaned up', ...paragraphs], isHeaded: true }));
        expect([read.metadata.title, read.body]).toEqual(['River cleaned up', paragraphs.join('\n\n')]);
      }),
    );
  });

  it('is what the registry writes pages with', () => {
    expect(formatById('html')?.write).toBe(writeHtml);
  });
});
