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

/** Words of classes and ids, English ones and the pinyin that portals write, that name what people wrote about the story. */
const answers = new Set('comment comments disqus commentlist respond pinglun cookie cookies consent gdpr'.split(' '));
/** That name nothing but furniture. */
const furniture = new Set(
  (
    'sidebar footer foot navbar navigation breadcrumb breadcrumbs crumb crumbs nav menu ad ads adv ' +
    'newsletter subscribe subscription paywall advert advertisement advertising guanggao adsense adsbygoogle ' +
    'share sharing sharebar sharedaddy sharethis addthis fenxiang social sns bdsharebuttonbox related relate relatednews jp-relatedposts ' +
    'xiangguan recommend recommended recommendation recommendations tuijian qrcode erweima pagination pager paging popup modal ' +
    'statement gentie tie replies login signin signup trending mostread mostpopular paihang hotnews readmore backtotop gotop toolbar screen-reader-text sr-only ' +
    'visually-hidden visuallyhidden skip-link outbrain taboola feedback jubao zebian'
  ).split(' '),
);
/** That name parts of a page, and stories about such things as well. */
const perhaps = new Set(
  'header banner taglist topbar rank ranking promo promotion sponsor sponsored copyright disclaimer widget'.split(' '),
);
/** Names of classes that mean furniture as they are, but not within longer ones: "padding-top". */
const wholeNames = new Set('tags tag hot top bottom more prev next like vote print tools links aside'.split(' '));
/** What is set within a story is not furniture because of where it is to stand. */
const proseNames = /^(?:p|blockquote|li|ul|ol|figure|figcaption|h[1-6]|td|tr|table|tbody)$/;

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
 * The share of a page's prose, 0 to 1, up to which an element is believed to be part of the page rather than of a story in
 * it; 0 for what nobody calls so. What has more of the prose in it is around the story.
 */
export function furnitureShare({ name, attributes }: HtmlElement): number {
  if (name === 'body' || name === 'html' || name === 'article' || name === 'main' || name === '') return 0;
  if (/articlebody/i.test(attributes.itemprop ?? '')) return 0;
  if (furnitureNames.has(name) || furnitureRoles.has(attributes.role ?? '')) return 1;
  const classes = `${attributes.class ?? ''} ${attributes.id ?? ''}`;
  const words = wordsOf(classes);
  if (words.some((word) => answers.has(word))) return 1;
  if (words.some((word) => furniture.has(word))) return 0.6;
  if (proseNames.test(name)) return 0;
  const names = classes.toLowerCase().split(/\s+/);
  const isPerhaps =
    name === 'form' || words.some((word) => perhaps.has(word)) || names.some((each) => wholeNames.has(each));
  return isPerhaps ? 0.3 : 0;
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
    'post_body artibody mp-editor content-article cnt-main-article-qq trs_editor trs_ueditor trs_editor_view pages_content ucap-content ' +
    'u-maintext newsdetail_content container_txt rm_txt_con article-cen articledetailcontent main_content_val text-content article_content ' +
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
