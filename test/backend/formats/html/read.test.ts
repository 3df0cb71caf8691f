import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../backend/formats/html/read.ts';
import { formatOf } from '../../../../backend/formats/registry.ts';
import { bytesOf, errorOf } from '../files.ts';

const ONE = 'The water bureau said on Monday that 126 kilometers of rivers had been cleaned.';
const TWO = 'Nobody was hurt, and nobody had expected that anybody would be, it added.';

function bodyOf(html: string): string {
  return readHtml('a.html', bytesOf(html)).body;
}

function page(inside: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><p>${ONE}</p>${inside}<p>${TWO}</p></body></html>`;
}

describe('what stands in a story', () => {
  it.each([
    [
      'entities',
      '<p>Tom &amp; Ann&#39;s caf&eacute; &mdash; &#x4e2d;&ldquo;x&rdquo;&nbsp;end.</p>',
      "Tom & Ann's café — 中“x”\u00a0end.",
    ],
    ['markup within words', '<p>un<b>believ</b><i>able</i> <a href="x">news</a></p>', 'unbelievable news'],
    ['white space of the source', '<p>one\n   two\tthree</p>', 'one two three'],
    ['lines of Chinese', '<p>今年全市\n    共整治河道。</p>', '今年全市共整治河道。'],
    ['lines of Chinese and figures', '<p>今年\n126 公里</p>', '今年 126 公里'],
    ['a line break', '<p>one<br>two</p>', 'one\ntwo'],
    ['two line breaks', '<p>one<br><br/>two</p>', 'one\n\ntwo'],
    ['a list', '<ul><li>one<li>two</ul>', '• one\n\n• two'],
    ['a numbered list', '<ol start=3><li>one</li><li><p>two</p></li></ol>', '3. one\n\n4. two'],
    ['a quotation', '<blockquote>one</blockquote>', 'one'],
    ['quotation marks', '<p>He said <q>no</q>.</p>', 'He said “no”.'],
    ['a table', '<table><tr><th>a<th>b<tr><td>1<td>2</table>', 'a | b\n1 | 2'],
    ['a heading in two lines', '<h2>one<br>two</h2>', 'one two'],
    ['readings over characters', '<p><ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>字</p>', '汉字'],
    ['signs that are not seen', '<p>zero\u200bwidth and soft\u00adhyphen\ufeff</p>', 'zerowidth and softhyphen'],
    ['what was deleted', '<p>It was <del>never</del><ins>always</ins> so.</p>', 'It was always so.'],
    ['preformatted lines', '<pre>a  b\n  c</pre>', 'a  b\n  c'],
    ['a section in CDATA style', '<p>a <![CDATA[b]]> c</p>', 'a c'],
  ])('is read: %s', (_, inside, expected) => {
    expect(bodyOf(page(inside))).toBe(`${ONE}\n\n${expected}\n\n${TWO}`);
  });

  it.each([
    ['scripts and styles', '<script>var a = "<p>x</p>";</script><style>p{}</style><noscript>x</noscript>'],
    ['hidden elements', '<p hidden>x</p><div style="color:red; display: none">x</div><p aria-hidden="true">x</p>'],
    ['a menu', '<nav><ul><li>Home</li></ul></nav>'],
    [
      'an aside',
      '<aside><p>Something else that happened elsewhere, and that is told here only in passing.</p></aside>',
    ],
    ['share bars', '<div class="article-shareBar"><p>Share this with everybody you know, please.</p></div>'],
    [
      'related stories',
      '<div class="related-stories"><p>Another story, of which there is more elsewhere, is told here.</p></div>',
    ],
    ['comments', '<div id="comments"><p>I never believed that, and I said so at the time, didn’t I?</p></div>'],
    ['buttons and fields', '<button>Print</button><select><option>12 pt</option></select><textarea>x</textarea>'],
    ['a lone teaser', '<p><a href="/x">Another story that you may want to read now.</a></p>'],
    ['an advertisement', '<p>Advertisement</p><p>广告</p>'],
    ['a call to follow', '<p>点击蓝字关注我们</p>'],
    ['template elements', '<template><p>x</p></template><svg><text>x</text></svg>'],
  ])('is never furniture: %s', (_, inside) => {
    expect(bodyOf(page(inside))).toBe(`${ONE}\n\n${TWO}`);
  });

  it('is not taken for furniture because of a word on the element around all of it', () => {
    const html = `<body class="has-sidebar no-comments"><div class="top header tags"><form><p>${ONE}</p><p>${TWO}</p></form></div></body>`;
    expect(bodyOf(html)).toBe(`${ONE}\n\n${TWO}`);
  });

  it.each([
    ['that say where it stands', '<p class="padding-top align-bottom">x</p>'],
    ['of a channel about society', '<div class="channel-social">x</div>'],
    ['that furniture has, too', '<div class="story header">x</div>'],
  ])('is not taken for furniture because of words %s', (_, wrapped) => {
    const html = `<body>${wrapped.replace('x', `<span>${ONE} ${TWO} ${ONE}</span>`)}</body>`;
    expect(bodyOf(html)).toBe(`${ONE} ${TWO} ${ONE}`);
  });

  it('is the article with the most text where a page has several', () => {
    const other = '<article><p>A short note on another matter, which nobody needs.</p></article>';
    const html = `<body>${other}<article><p>${ONE}</p><p>${TWO}</p></article>${other}</body>`;
    expect(bodyOf(html)).toBe(`${ONE}\n\n${TWO}`);
  });

  it('ends where links to other stories begin', () => {
    const html = `<body><p>${ONE}</p><p>${TWO}</p><h3>Related stories</h3><p>Bridge opens</p><p>Snow falls</p></body>`;
    expect(bodyOf(html)).toBe(`${ONE}\n\n${TWO}`);
  });
});

describe('a headline', () => {
  it.each([
    ['of the window, without the site', '<title>River cleaned up - Linjiang News</title>', '', 'River cleaned up'],
    [
      'with a dash of its own',
      '<title>River - and lake - cleaned up | Metro Daily</title>',
      '',
      'River - and lake - cleaned up',
    ],
    ['in Chinese', '<title>河道整治完成_国内新闻_临江网</title>', '', '河道整治完成'],
    [
      'that the page has as a heading',
      '<title>River cleaned up</title>',
      '<h2>River cleaned up</h2>',
      'River cleaned up',
    ],
    [
      'that is longer in the window',
      '<title>River cleaned up: more than ever | X</title>',
      '<h1>River cleaned up</h1>',
      'River cleaned up',
    ],
    ['that the page has alone', '', '<h1>River cleaned up</h1>', 'River cleaned up'],
    ['for sharing', '<meta property="og:title" content="River cleaned up">', '', 'River cleaned up'],
  ])('is found: %s', (_, head, heading, expected) => {
    const html = `<html><head>${head}</head><body>${heading}<p>${ONE}</p><p>${TWO}</p></body></html>`;
    const { metadata, body } = readHtml('a.html', bytesOf(html));
    expect(metadata.title).toBe(expected);
    expect(body).toBe(`${ONE}\n\n${TWO}`);
  });
});

describe('what stands beside a story', () => {
  const zh = '临江市水务局18日通报，今年全市共整治河道126公里，清理垃圾3.4万吨。';

  it.each([
    [
      'links behind the source',
      `<h1>临江整治河道</h1><div>2022年12月18日 17:03　来源：<a href="x">临江晚报</a> <a href="#">参与互动</a></div><p>${zh}</p>`,
      { date: '2022-12-18T17:03:00', outlet: '临江晚报' },
    ],
    [
      'the editor in a box of its own',
      `<h1>临江整治河道</h1><div class="left_zw"><p>${zh}</p><div class="adEditor"><span>【编辑:李明】</span></div></div>`,
      { editor: '李明' },
    ],
    [
      'the author as a link',
      `<article><h1>River cleaned up</h1><address>By <a href="/a">Zhao Lin</a></address><p>${ONE}</p><p>${TWO}</p></article>`,
      { byline: 'By Zhao Lin' },
    ],
    [
      'an outlet that is called the author',
      `<meta name="author" content="临江晚报"><h1>临江整治河道</h1><p>${zh}</p>`,
      { outlet: '临江晚报' },
    ],
    [
      'what a portal says of its users',
      `<h1>临江整治河道</h1><div class="post_body"><p>${zh}</p></div><div class="post_statement">特别声明：以上内容由用户上传，本平台仅提供信息存储服务。</div>`,
      {},
    ],
  ])('is told, and no part of it: %s', (_, html, expected) => {
    const { metadata, body } = readHtml('a.html', bytesOf(`<meta charset="utf-8">${html}`));
    const { title, ...told } = metadata;
    expect(told).toEqual(expected);
    expect(title).toBeTruthy();
    expect([zh, `${ONE}\n\n${TWO}`]).toContain(body);
  });
});

describe('the encoding of a page', () => {
  const chinese = '临江市水务局18日通报，今年全市共整治河道126公里，清理垃圾3.4万吨。';
  const saying = (charset: string) =>
    `<html><head><meta charset="${charset}"></head><body><p>${chinese}</p></body></html>`;

  it.each([
    ['gb2312', 'gb18030', 'GB18030'],
    ['GBK', 'gb18030', 'GB18030'],
    ['utf-8', 'utf8', 'UTF-8'],
    ['gb2312', 'utf8', 'UTF-8'],
    ['utf-8', 'gb18030', 'GB18030'],
    ['utf-16', 'utf16le', 'UTF-16 LE'],
    ['', 'gb18030', 'GB18030'],
  ])('that says %s and is %s is read as it is', (charset, actual, encoding) => {
    const read = readHtml('a.html', iconv.encode(saying(charset), actual));
    expect([read.body, read.encoding]).toEqual([chinese, encoding]);
  });

  it('is read from an http-equiv and from an XML declaration', () => {
    const pages = [
      `<META content='text/html; charset=gb2312' http-equiv=Content-Type><p>${chinese}</p>`,
      `<?xml version="1.0" encoding="gb2312"?><html><body><p>${chinese}</p></body></html>`,
    ];
    for (const html of pages) expect(readHtml('a.html', iconv.encode(html, 'gb18030')).body).toBe(chinese);
  });

  it('may be one of Western Europe', () => {
    const html = '<meta charset="iso-8859-1"><p>The café in São Paulo was closed on Monday, its owner said.</p>';
    expect(readHtml('a.html', iconv.encode(html, 'win1252')).body).toContain('café in São Paulo');
  });
});

it('says when a page has its text for search engines only', () => {
  const told = JSON.stringify({ '@type': 'NewsArticle', headline: 'River', articleBody: `${ONE}\n${TWO}` });
  const html = `<script type="application/ld+json">${told}</script><div id="app">Loading</div>`;
  const { body, problems } = readHtml('a.html', bytesOf(html));
  expect(body).toBe(`${ONE}\n\n${TWO}`);
  expect(problems.map(({ en }) => en)).toEqual([expect.stringMatching(/search engines/)]);
});

describe('a page that cannot be read', () => {
  it.each([
    [
      'without text',
      '<html><head><title>News</title></head><body><script>go()</script></body></html>',
      /without a story/,
    ],
    ['nested beyond measure', `\n<div>${'<div>'.repeat(10_000)}x`, /more than 1000 elements.*line 2/],
    ['with too many elements', '<b></b>'.repeat(200_001), /more than 200000 elements/],
    ['empty', '  \n', /is empty/],
  ])('says why: %s', (_, html, expected) => {
    const error = errorOf(() => readHtml('story.html', bytesOf(html)));
    expect(error.code).toBe('unreadable-file');
    expect(error.shape.message.en).toMatch(expected);
    expect(error.shape.message.en).toContain('story.html');
    expect(error.shape.mend?.zh).toBeTruthy();
  });

  it('is damaged', () => {
    const damaged = Buffer.concat([
      bytesOf('<meta charset=utf-8><p>one\n'),
      Buffer.from([0xff, 0xfe, 0xff]),
      bytesOf('</p>'),
    ]);
    expect(errorOf(() => readHtml('story.html', damaged)).shape.message.en).toMatch(/line 2/);
  });
});

describe('a page is known by its content', () => {
  it.each([
    ['a page', '<!DOCTYPE html><html>'],
    ['an old page', ' \r\n<HTML><BODY>'],
    ['a saved page', '<!-- saved from url=(0014)about:internet -->\n<html>'],
    ['an XHTML page', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">'],
    ['a piece of a page', '<div class="story"><p>River</p></div>'],
    ['a page with a mark', '\ufeff<html>'],
  ])('%s', (_, start) => {
    expect(formatOf('story.txt', bytesOf(start)).id).toBe('html');
  });

  it('in UTF-16, too', () => {
    expect(formatOf('story', iconv.encode('<html><body>', 'utf16le', { addBOM: true })).id).toBe('html');
  });

  it.each([
    ['other XML', '<?xml version="1.0"?><xliff version="1.2">'],
    ['a text that starts with a smaller sign', '<3 said the minister.'],
    ['a text', 'The page said: <html>.'],
  ])('but not %s', (_, start) => {
    expect(formatOf('story.txt', bytesOf(start)).id).toBe('text');
  });
});
