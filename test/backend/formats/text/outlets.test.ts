import { describe, expect, it } from 'vitest';
import { findPressFrame } from '../../../../backend/formats/text/press-frame.ts';
import type { SourceMetadata } from '../../../../shared/contract/model.ts';

const ENGLISH = [
  'The water bureau said on Monday that 126 kilometers of rivers had been cleaned, more than in any year before.',
  'Nobody was hurt, it added.',
].join('\n\n');
const CHINESE = [
  '临江市水务局18日通报，今年全市共整治河道126公里，清理垃圾3.4万吨。',
  '居民说，河边比以前干净多了，孩子们又可以去玩了。',
].join('\n\n');
const TRADITIONAL = [
  '臨江市水務局十八日通報，今年全市共整治河道一百二十六公里。',
  '居民說，河邊比以前乾淨多了，孩子們又可以去玩了。',
].join('\n\n');

interface Manner {
  readonly of: string;
  readonly head?: string;
  readonly story?: string;
  readonly tail?: string;
  readonly told: SourceMetadata;
}

/** How outlets, agencies and portals set what belongs to a story over and under it; all texts and names our own. */
const manners: readonly Manner[] = [
  {
    of: 'a feed with milliseconds',
    head: 'River cleaned up at last\nBy\u00a0Zhao Lin\nMetro Weekly\n1671354180000\n(Photo: IC)',
    told: {
      title: 'River cleaned up at last',
      byline: 'By Zhao Lin',
      outlet: 'Metro Weekly',
      date: '2022-12-18T17:03:00+08:00',
      photoCredit: 'IC',
    },
  },
  {
    of: 'an English daily, all in one line',
    head: 'River cleaned up at last\nBy Zhao Lin in Linjiang | China Daily | Updated: 2022-12-18 17:03',
    told: {
      title: 'River cleaned up at last',
      byline: 'By Zhao Lin in Linjiang',
      outlet: 'China Daily',
      date: '2022-12-18T17:03:00',
    },
  },
  {
    of: 'an English daily, published and updated',
    head: 'River cleaned up at last\nBy Zhao Lin\nPublished: Dec 18, 2022 05:03 PM Updated: Dec 19, 2022 09:10 AM',
    told: { title: 'River cleaned up at last', byline: 'By Zhao Lin', date: '2022-12-18T17:03:00' },
  },
  {
    of: 'a broadcaster with the time first',
    head: 'River cleaned up at last\nUpdated 17:03, 18-Dec-2022\nCGTN',
    told: { title: 'River cleaned up at last', date: '2022-12-18T17:03:00', outlet: 'CGTN' },
  },
  {
    of: 'a Hong Kong daily',
    head: 'River cleaned up at last\nBy Amy Lau and Peter Sze\nPublished: 5:03pm, 18 Dec 2022',
    told: { title: 'River cleaned up at last', byline: 'By Amy Lau and Peter Sze', date: '2022-12-18T17:03:00' },
  },
  {
    of: 'an agency in English',
    head: 'River cleaned up at last\nSource: Xinhua\n2022-12-18 17:03:21',
    story: `LINJIANG, Dec. 18 (Xinhua) -- ${ENGLISH}`,
    tail: 'Enditem',
    told: {
      title: 'River cleaned up at last',
      outlet: 'Xinhua',
      date: '2022-12-18T17:03:21',
      dateline: 'LINJIANG, Dec. 18 (Xinhua)',
    },
  },
  {
    of: 'an agency with its writers',
    head: 'River cleaned up at last\nby Xinhua writers Zhao Lin, Li Yu',
    story: `LINJIANG, Dec. 18 (Xinhua) -- ${ENGLISH}`,
    tail: '(Photo by Chen Yuxin)',
    told: {
      title: 'River cleaned up at last',
      byline: 'by Xinhua writers Zhao Lin, Li Yu',
      dateline: 'LINJIANG, Dec. 18 (Xinhua)',
      photoCredit: 'Chen Yuxin',
    },
  },
  {
    of: 'a wire service',
    head: 'River cleaned up at last\nDecember 18, 2022 5:03 PM GMT+8',
    tail: 'Editor: Anna Berg',
    told: { title: 'River cleaned up at last', date: '2022-12-18T17:03:00+08:00', editor: 'Anna Berg' },
  },
  {
    of: 'a press release',
    head: 'River cleaned up at last\nReleased on Sunday, 18 December 2022',
    tail: '# # #',
    told: { title: 'River cleaned up at last', date: '2022-12-18' },
  },
  {
    of: 'a magazine',
    head: 'River cleaned up at last\nText by Zhao Lin\nPhotos by Chen Yuxin\nDec 18th, 2022',
    tail: '■',
    told: {
      title: 'River cleaned up at last',
      byline: 'Text by Zhao Lin',
      photoCredit: 'Chen Yuxin',
      date: '2022-12-18',
    },
  },
  {
    of: 'staff without a name',
    head: 'River cleaned up at last\nBy our staff reporter\nShanghai Daily',
    told: { title: 'River cleaned up at last', byline: 'By our staff reporter', outlet: 'Shanghai Daily' },
  },
  {
    of: 'a portal of an agency',
    head: '临江整治河道成效明显\n2022-12-18 17:03:21　来源： 新华网',
    story: `新华社临江12月18日电（记者王小明、李玉）${CHINESE}`,
    tail: '【责任编辑:李明】',
    told: {
      title: '临江整治河道成效明显',
      date: '2022-12-18T17:03:21',
      outlet: '新华网',
      editor: '李明',
      dateline: '新华社临江12月18日电（记者王小明、李玉）',
    },
  },
  {
    of: 'a portal of a newspaper',
    head: '临江整治河道成效明显\n2022年12月18日08:15 | 来源：临江日报',
    tail: '(责编：李明、王小红)',
    told: {
      title: '临江整治河道成效明显',
      date: '2022-12-18T08:15:00',
      outlet: '临江日报',
      editor: '李明、王小红',
    },
  },
  {
    of: 'a news service',
    head: '临江整治河道成效明显\n发布时间：2022年12月18日 17:03　来源：中国新闻网',
    story: `中新网临江12月18日电(王小明 李玉)${CHINESE}(完)`,
    tail: '【编辑:李明】',
    told: {
      title: '临江整治河道成效明显',
      date: '2022-12-18T17:03:00',
      outlet: '中国新闻网',
      editor: '李明',
      dateline: '中新网临江12月18日电(王小明 李玉)',
    },
  },
  {
    of: 'a printed newspaper',
    head: '临江整治河道成效明显\n■本报记者 王小明 通讯员 李玉',
    tail: '责任编辑：李明 校对：王小红',
    told: {
      title: '临江整治河道成效明显',
      byline: '■本报记者 王小明 通讯员 李玉',
      editor: '李明',
    },
  },
  {
    of: 'a printed newspaper with its date in characters',
    head: '临江整治河道成效明显\n二〇二二年十二月十八日\n新华社记者王小明、李玉',
    told: { title: '临江整治河道成效明显', date: '2022-12-18', byline: '新华社记者王小明、李玉' },
  },
  {
    of: 'an account of WeChat',
    head: '临江整治河道成效明显\n2022-12-18 17:03',
    tail: '来源：临江晚报\n编辑：李明\n校对：王小红\n审核：陈志远',
    told: { title: '临江整治河道成效明显', date: '2022-12-18T17:03:00', outlet: '临江晚报', editor: '李明' },
  },
  {
    of: 'a feed of short news',
    head: '临江整治河道成效明显\n2022年12月18日 星期日 下午5:03',
    tail: '王小明/文',
    told: { title: '临江整治河道成效明显', date: '2022-12-18T17:03:00', byline: '王小明/文' },
  },
  {
    of: 'a story of pictures',
    head: '临江整治河道成效明显\n新华社记者 李玉 摄',
    tail: '视觉中国 供图',
    told: { title: '临江整治河道成效明显', photoCredit: '新华社记者 李玉' },
  },
  {
    of: 'a Hong Kong newspaper in Chinese',
    head: '臨江整治河道成效明顯\n記者：林美華\n2022年12月18日 17:03',
    story: TRADITIONAL,
    tail: '責任編輯：吳偉民\n原文連結：https://news.example.hk/1',
    told: {
      title: '臨江整治河道成效明顯',
      byline: '林美華',
      date: '2022-12-18T17:03:00',
      editor: '吳偉民',
      url: 'https://news.example.hk/1',
    },
  },
];

describe.each(manners)('in the manner of $of', ({ head, story, tail, told }) => {
  const isChinese = /\p{sc=Han}/u.test(told.title ?? '');
  const body = story ?? (isChinese ? CHINESE : ENGLISH);
  const text = [head, body, tail].filter((part) => part !== undefined).join('\n\n');
  const frame = findPressFrame(text);

  it('is told what belongs to the story', () => {
    expect(frame.metadata).toEqual(told);
  });

  it('is the story what is left', () => {
    expect(text.slice(frame.body.start, frame.body.end)).toBe(body.replace(/\(完\)$/, ''));
  });
});
