import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadSource } from '../../../../backend/formats/format.ts';
import { readSource } from '../../../../backend/formats/read-source.ts';
import type { SourceMetadata } from '../../../../shared/contract/model.ts';
import { textOf } from '../../../../shared/text/spans.ts';

const folder = join(import.meta.dirname, '../../../fixtures/formats/html');
const pages = readdirSync(folder).filter((name) => /\.html?$/.test(name));

function read(name: string): ReadSource {
  return readSource(name, readFileSync(join(folder, name)));
}

/** What is told of each page apart from its headline, which stands in the expected text. */
const told: Readonly<Record<string, SourceMetadata & { readonly encoding?: string }>> = {
  'amp.html': {
    url: 'https://www.example.org/snow',
    date: '2022-12-26T14:00:00Z',
    outlet: 'Hill Herald',
    byline: 'By Anna Berg',
  },
  'big5.html': { byline: '林美華', encoding: 'Big5' },
  'cgtn.html': { date: '2022-12-30T21:17:00+08:00', byline: 'By Zhao Lin', outlet: 'CGTN' },
  'chinadaily.html': {
    url: 'https://www.example.com.cn/a/202212/29/WS63ad.html',
    date: '2022-12-29T17:03:00',
    photoCredit: 'Chen Yuxin/For China Daily',
    byline: 'By Zhao Lin',
    outlet: 'China Daily',
  },
  'div-soup.html': { byline: 'By Zhao Lin', date: '2023-01-09' },
  'globaltimes.html': { outlet: 'Global Times', byline: 'By Zhao Lin', date: '2022-12-28T17:03:00' },
  'old-tables-gbk.htm': {
    date: '2004-03-12T09:20:00',
    outlet: '临江晚报',
    byline: '王小明',
    encoding: 'GB18030',
  },
  'people-gb2312.html': {
    date: '2022-12-30T08:15:00',
    outlet: '临江日报',
    editor: '李明、王小红',
    encoding: 'GB18030',
  },
  'scmp-like.html': {
    url: 'https://www.example.hk/news/article/3204001/last-maker',
    date: '2022-12-27T17:03:00+08:00',
    outlet: 'South Harbour Post',
    byline: 'Amy Lau, Peter Sze',
  },
  'script-only.html': { date: '2023-01-05', byline: 'Anna Berg' },
  'toutiao-like.html': { date: '2022-12-26T09:40:00' },
  'utf16.html': { encoding: 'UTF-16 LE' },
  'wechat.html': {
    url: 'http://mp.example.com/s?__biz=1',
    byline: '李玉',
    date: '2022-12-29T16:03:00+08:00',
    outlet: '临江晚报',
    editor: '陈雨欣',
  },
  'wordpress.html': {
    date: '2022-11-30T08:12:44+00:00',
    byline: 'Li Yu',
    url: 'https://notes.example.org/2022/11/persimmon/',
  },
  'xinhua.html': {
    date: '2022-12-29T17:03:21',
    outlet: '新华网',
    editor: '李明',
    dateline: '新华社临江12月29日电（记者王小明、李玉）',
  },
};

describe.each(pages)('the page %s', (name) => {
  const { text, headlineSpan, body, bodySpan, format, encoding, metadata } = read(name);
  const expected = readFileSync(join(folder, name.replace(/\.html?$/, '.expected.txt')), 'utf8').trimEnd();

  it('is read as its headline and its story, without the page around them', () => {
    expect(`${metadata.title}\n\n${body}`).toBe(expected);
    expect(format).toBe('html');
  });

  it('tells who wrote the story, for whom and when', () => {
    const { encoding: said = 'UTF-8', ...fields } = told[name] ?? {};
    const { title, ...found } = metadata;
    expect(found).toEqual(fields);
    expect(encoding).toBe(said);
    expect(title).toBeTruthy();
  });

  it('has its headline and its body in the text where they are said to be', () => {
    expect(headlineSpan && textOf(text, headlineSpan)).toBe(metadata.title);
    expect(textOf(text, bodySpan)).toBe(body);
  });
});
