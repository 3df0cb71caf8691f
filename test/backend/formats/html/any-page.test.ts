import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../backend/formats/html/read.ts';
import { bytesOf } from '../files.ts';

const english = [
  'The water bureau said on Monday that 126 kilometers of rivers had been cleaned this year.',
  'Nobody was hurt, and nobody had expected that anybody would be, it added in a statement.',
  '“In summer we used to keep our windows shut,” said a resident of Willow Bend.',
  'Another 58 kilometers of sewers will be laid next year; the money has been found.',
  'It rained.',
  'Fishermen have mixed feelings: the carp have moved on to where the water is not so clear.',
];
const chinese = [
  '临江市水务局18日通报，今年全市共整治河道126公里，清理垃圾3.4万吨。',
  '“以前夏天不敢开窗，现在傍晚都来河边散步。”家住柳树湾社区的居民说。',
  '据介绍，全市共设河长412名，每条河流都有专人负责，发现问题当天处理。',
  '水务局表示，明年将新建污水管网58公里，资金已经落实。',
  '雨还在下。',
  '渔民们心情复杂：水清了，鱼却游到别处去了。',
];

/** What pages put around a story, and into it. */
const around = [
  '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>',
  '<div class="menu"><a href="/">首页</a> | <a href="/c">国内</a> | <a href="/w">国际</a></div>',
  '<div class="links"><a href="/1">Cold wave to bring snow to the north of the country this weekend</a><br><a href="/2">Bridge opens after two years</a></div>',
  '<aside><p>More from us: the theatre on the corner opens again, and it brings its audience along.</p></aside>',
  '<div class="cookie-banner"><p>We use cookies, as everybody does, and would like you to agree to that, please.</p><button>OK</button></div>',
  '<footer><p>Copyright 2022 Linjiang Post. All rights reserved, and some are not.</p></footer>',
  '<div id="footer">版权所有 临江晚报社，未经书面授权，不得转载本网站的任何内容。</div>',
  '<div class="comment-list"><p>I never believed that, and I said so at the time, as everybody will remember.</p></div>',
  '<div class="hot-news sidebar"><h3>热门</h3><ul><li><a>高铁新线开通，两地通行时间缩短至一小时。</a></li></ul></div>',
  '<form action="/search"><input name="q"><button>Search</button></form>',
  '<script>document.write("<p>Something, that is not, in the story.</p>")</script>',
  '<div style="display:none"><p>This is here for search engines only, and for nobody else at all.</p></div>',
];
const within = [
  '<div class="ad-slot"><p>Advertisement</p></div>',
  '<div class="share-bar"><a>Facebook</a> <a>微博</a></div>',
  '<p><a href="/x">Read another story on the same river, which flows on.</a></p>',
  '<figure><img src="a.jpg"></figure>',
  '<script>ads.push({})</script>',
  '<p>&nbsp;</p>',
  '<!-- page 2 -->',
];

type Setting = (paragraphs: readonly string[], between: readonly string[]) => string;

const interleaved = (all: readonly string[], between: readonly string[], set: (text: string) => string): string =>
  all.map((text, i) => `${set(text)}${between[i] ?? ''}\n`).join('');

/** How pages set their paragraphs. */
const settings: readonly Setting[] = [
  (all, between) => interleaved(all, between, (text) => `<p>${text}</p>`),
  (all, between) => interleaved(all, between, (text) => `<p style="text-indent:2em">　　<span>${text}</span></p>`),
  (all, between) => interleaved(all, between, (text) => `<div class="para">${text}</div>`),
  (all, between) =>
    interleaved(all, between, (text) => `<section><section><p><strong>${text}</strong></p></section></section>`),
  (all, between) => interleaved(all, between, (text) => `<p>${text}`),
  (all) => all.join('<br><br>\n'),
  (all) => all.map((text) => `　　${text}`).join('<BR>&nbsp;<BR>'),
];

/** What is around the paragraphs and says nothing of them, or says what it is. */
const containers = [
  'div',
  'div class="c1"',
  'div class="article-content"',
  'div id="content"',
  'article',
  'section',
  'main',
  'td',
];

function wrapped(inside: string, names: readonly string[]): string {
  return names.reduce((html, name) => {
    const tag = name.split(' ')[0] ?? 'div';
    const element = `<${name}>${html}</${tag}>`;
    return tag === 'td' ? `<table><tr>${element}</tr></table>` : element;
  }, inside);
}

const page = fc.record({
  paragraphs: fc.constantFrom(english, chinese).chain((all) => fc.shuffledSubarray([...all], { minLength: 3 })),
  setting: fc.constantFrom(...settings),
  between: fc.array(fc.oneof(fc.constant(''), fc.constantFrom(...within)), { maxLength: 4 }),
  inner: fc.array(fc.constantFrom(...containers), { minLength: 1, maxLength: 3 }),
  outer: fc.array(fc.constantFrom('div', 'div id="wrap"', 'div class="page has-sidebar"'), { maxLength: 2 }),
  before: fc.shuffledSubarray(around, { maxLength: 4 }),
  behind: fc.shuffledSubarray(around, { maxLength: 4 }),
});

describe('any page', () => {
  it('is read as its story, however it is set and whatever is around it', () => {
    fc.assert(
      fc.property(page, ({ paragraphs, setting, between, inner, outer, before, behind }) => {
        const story = wrapped(setting(paragraphs, between), inner);
        const body = wrapped([...before, story, ...behind].join('\n'), outer);
        const html = `<html><head><meta charset="utf-8"></head><body>\n${body}\n</body></html>`;
        const read = readHtml('a.html', bytesOf(html));
        expect(`${read.metadata.title ?? ''}${read.body}`.split(/\n+/)).toEqual(paragraphs);
      }),
      { numRuns: 400 },
    );
  });
});
