import type { HtmlElement } from './tree.ts';

/** Never shown, or shown as something else than text. */
const unseen = new Set(
  'script style noscript template svg math iframe object embed applet canvas audio video map select datalist textarea input button head title meta link rt rp del'.split(
    ' ',
  ),
);
const furnitureNames = new Set(
  'nav aside footer dialog menu amp-sidebar amp-ad amp-consent amp-social-share amp-user-notification amp-next-page amp-iframe'.split(
    ' ',
  ),
);
const furnitureRoles = new Set(
  'navigation complementary banner contentinfo search dialog alertdialog alert menu menubar toolbar tablist'.split(' '),
);

/** Words of classes and ids, English ones and the pinyin that portals write, that name nothing but furniture. */
const surely = new Set(
  (
    'comment comments disqus commentlist respond pinglun sidebar footer foot navbar navigation breadcrumb breadcrumbs crumb crumbs ' +
    'cookie cookies consent gdpr newsletter subscribe subscription paywall advert advertisement advertising guanggao adsense adsbygoogle ' +
    'share sharing sharebar sharedaddy sharethis addthis fenxiang social sns bdsharebuttonbox related relate relatednews jp-relatedposts ' +
    'xiangguan recommend recommended recommendation recommendations tuijian qrcode erweima pagination pager paging popup modal ' +
    'login signin signup trending mostread mostpopular paihang hotnews readmore backtotop gotop toolbar screen-reader-text sr-only ' +
    'visually-hidden visuallyhidden skip-link outbrain taboola feedback jubao zebian'
  ).split(' '),
);
/** The same, but of elements around the whole story, too: only believed of those with little of the page's text. */
const perhaps = new Set(
  'nav menu header ad ads adv banner tags taglist topbar hot rank ranking promo promotion sponsor sponsored copyright disclaimer print tools widget links tag aside more prev next vote like bottom top'.split(
    ' ',
  ),
);

/** Whether an element and all in it is never shown as text. */
export function isUnseen({ name, attributes }: HtmlElement): boolean {
  return (
    unseen.has(name) ||
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /(?:^|;)\s*display\s*:\s*none/i.test(attributes.style ?? '')
  );
}

/**
 * Whether an element is part of the page rather than of a story in it: `surely` by itself, or `perhaps`, which is to be
 * believed only where little of the page's text is in it.
 */
export function furnitureOf({ name, attributes }: HtmlElement): 'surely' | 'perhaps' | undefined {
  if (name === 'body' || name === 'html' || name === 'article' || name === 'main' || name === '') return undefined;
  if (/articlebody/i.test(attributes.itemprop ?? '')) return undefined;
  if (furnitureNames.has(name) || furnitureRoles.has(attributes.role ?? '')) return 'surely';
  const words = wordsOf(`${attributes.class ?? ''} ${attributes.id ?? ''}`);
  if (words.some((word) => surely.has(word))) return 'surely';
  return name === 'form' || words.some((word) => perhaps.has(word)) ? 'perhaps' : undefined;
}

/** Classes and ids whole, and the words they are put together of: "shareBar-left" is "share", "bar" and "left", too. */
export function wordsOf(classes: string): string[] {
  return classes
    .slice(0, 500)
    .split(/\s+/)
    .flatMap((name) => [
      name.toLowerCase(),
      ...name
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z]+/),
    ])
    .filter((word) => word !== '');
}

const content = new Set(
  (
    'articlebody article-body articlecontent article-content entry-content post-content post-body story-body storybody story-content ' +
    'js_content rich_media_content detailcontent detail rwb_zw left_zw zw zhengwen box_con text_area textarea txtcont cnt_bd content_area ' +
    'main-content maincontent article-text articletext newscontent news-content news_content news_txt td-post-content tgt pcont'
  ).split(' '),
);

/** Whether an element says that the text of a story is in it. */
export function isStoryBody({ attributes }: HtmlElement): boolean {
  if (/articlebody/i.test(attributes.itemprop ?? '')) return true;
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, 500).toLowerCase().split(/\s+/);
  return names.some((name) => content.has(name) || attributes.id?.toLowerCase() === 'content');
}

/** Lines that pages put into or around their stories, in words that no story has alone on a line. */
const boilerplate =
  /^(?:advertisement|广告|share(?: this(?: article| story)?)?|分享(?:到)?|read more|more on this|(?:also|see also|read also|related)\s*[:：].{0,120}|(?:click|tap) here.{0,60}|(?:sign up|subscribe) (?:for|to) .{0,80}|follow us on .{0,60}|download (?:the|our) app.{0,60}|(?:扫一扫|扫码|扫描|长按).{0,30}|点击.{0,20}(?:查看|关注|下载|阅读|进入).{0,20}|(?:喜欢此内容的人还喜欢|预览时标签不可点|微信扫一扫.{0,20}|轻触阅读原文|阅读原文|收录于.{0,20}|继续滑动看下一个)|打开.{0,10}(?:APP|客户端).{0,20}|(?:返回|回到)顶部|back to top|print|打印|字号|纠错|【?我要纠错】?.{0,10}|all rights reserved.{0,60}|(?:copyright|©|版权所有).{0,160}|未经授权.{0,30}|comments?(?: \(\d+\))?|\d+ comments?|0?评论|点赞|收藏|举报|skip to (?:main )?content)[.。!！:：]?$/i;

/** Headings after which only links to other stories come. */
const furtherReading =
  /^(?:【)?(?:related(?: (?:stories|articles|news|coverage|posts|reading))?|read (?:more|next|also)|more (?:stories|news|from .{1,40})|you may (?:also )?like|recommended(?: for you)?|most (?:read|popular|viewed)|trending(?: now)?|editor'?s picks?|what to read next|comments?|相关(?:阅读|新闻|报道|链接|推荐|文章)|延伸阅读|推荐阅读|为您推荐|热门(?:推荐|评论|新闻)|猜你喜欢|更多(?:新闻|精彩)?|精彩推荐|今日热点|热点新闻|网友评论|(?:最新|全部|精彩)评论)(?:】)?\s*[:：]?$/i;

export function isBoilerplate(line: string): boolean {
  return line.length <= 180 && boilerplate.test(line);
}

export function isFurtherReading(line: string): boolean {
  return line.length <= 60 && furtherReading.test(line);
}
