import { describe, expect, it } from 'vitest';
import { findPressFrame } from '../../../../backend/formats/text/press-frame.ts';

const PARAGRAPH =
  'The water bureau said on Monday that 126 kilometers of rivers had been cleaned, more than in any year before.';
const STORY = `${PARAGRAPH}\n\n${PARAGRAPH}`;
const CHINESE_STORY =
  '临江市水务局18日通报，今年全市共整治河道126公里，清理垃圾3.4万吨。\n\n居民说，河边比以前干净多了，孩子们又可以去玩了。';

function bodyOf(text: string): string {
  const { start, end } = findPressFrame(text).body;
  return text.slice(start, end);
}

describe('a press head', () => {
  it.each([
    [
      'title, byline, outlet, milliseconds, photo credit',
      'River cleaned up at last\nBy\u00a0Zhao Lin\nMetro Weekly\n1579223663000\n\n(Photo: IC)\n\n',
      {
        title: 'River cleaned up at last',
        byline: 'By Zhao Lin',
        outlet: 'Metro Weekly',
        date: '2020-01-17T09:14:23+08:00',
        photoCredit: 'IC',
      },
    ],
    [
      'seconds',
      'River cleaned up\nXinhua\n1579223663\n\n',
      { title: 'River cleaned up', outlet: 'Xinhua', date: '2020-01-17T09:14:23+08:00' },
    ],
    [
      'a dated line',
      'River cleaned up\nBy Zhao Lin and Anna Berg\nDecember 18, 2022\n\n',
      { title: 'River cleaned up', byline: 'By Zhao Lin and Anna Berg', date: '2022-12-18' },
    ],
    [
      'a time of day',
      'River cleaned up\nUpdated: Dec. 18, 2022, 5:03 p.m.\n\n',
      { title: 'River cleaned up', date: '2022-12-18T17:03:00' },
    ],
    [
      'a date and an outlet in one line',
      'River cleaned up\n2022-12-18 17:03 | Source: China Daily\n',
      { title: 'River cleaned up', date: '2022-12-18T17:03:00', outlet: 'China Daily' },
    ],
    [
      'an outlet that nobody knows, over a date',
      'River cleaned up\nThe Lin Valley Post\n18 December 2022\n',
      { title: 'River cleaned up', outlet: 'The Lin Valley Post', date: '2022-12-18' },
    ],
    ['a title alone', 'River cleaned up at last\n\n', { title: 'River cleaned up at last' }],
    ['a title that asks', 'Is the river clean at last?\n\n', { title: 'Is the river clean at last?' }],
    [
      'an address',
      'https://news.example.org/river\nRiver cleaned up\n\n',
      { url: 'https://news.example.org/river', title: 'River cleaned up' },
    ],
    ['nothing', '', {}],
  ])('is read and kept out of the story: %s', (_, head, metadata) => {
    expect(findPressFrame(head + STORY).metadata).toEqual(metadata);
    expect(bodyOf(head + STORY)).toBe(STORY);
  });

  it.each([
    [
      'title, date, source, editor in one line',
      '临江整治河道成效明显\n2022年12月18日 17:03　来源：中新网　编辑：李明\n\n',
      { title: '临江整治河道成效明显', date: '2022-12-18T17:03:00', outlet: '中新网', editor: '李明' },
    ],
    [
      'title and reporter',
      '临江整治河道成效明显\n记者 王小明\n',
      { title: '临江整治河道成效明显', byline: '记者 王小明' },
    ],
    ['title alone', '临江整治河道成效明显\n\n', { title: '临江整治河道成效明显' }],
    [
      'photo credit in brackets',
      '临江整治河道成效明显\n（图片来源：视觉中国）\n',
      { title: '临江整治河道成效明显', photoCredit: '视觉中国' },
    ],
  ])('is read in Chinese: %s', (_, head, metadata) => {
    expect(findPressFrame(head + CHINESE_STORY).metadata).toEqual(metadata);
    expect(bodyOf(head + CHINESE_STORY)).toBe(CHINESE_STORY);
  });

  it('is read with CR LF', () => {
    const { metadata } = findPressFrame(`River cleaned up\r\nBy Zhao Lin\r\n\r\n${STORY}`);
    expect(metadata).toEqual({ title: 'River cleaned up', byline: 'By Zhao Lin' });
  });

  it('leaves the indentation of the first paragraph with the story', () => {
    expect(bodyOf(`River cleaned up\n\n  ${STORY}`)).toBe(`  ${STORY}`);
    expect(bodyOf(`临江整治河道成效明显\n\n　　${CHINESE_STORY}`)).toBe(`　　${CHINESE_STORY}`);
  });
});

describe('a press tail', () => {
  it.each([
    ['editor', '\n\n责任编辑：李明', { editor: '李明' }],
    ['editor in brackets', '\n【编辑:李明】\n', { editor: '李明' }],
    ['source and editor', '\n\n来源：中新网\n编辑：李明\n', { outlet: '中新网', editor: '李明' }],
    ['end mark on its own line', '\n\n(End)\n', {}],
    ['end mark in the last line', '（完）', {}],
    ['end mark, then editor', '（完）\n\n【编辑:李明】', { editor: '李明' }],
    ['editor in English', '\n\nEditor: Li Ming', { editor: 'Li Ming' }],
    ['address', '\n\n原文链接：https://news.example.org/1', { url: 'https://news.example.org/1' }],
    ['photo credit', '\n\nPhoto by Anna Berg', { photoCredit: 'Anna Berg' }],
  ])('is read and kept out of the story: %s', (_, tail, metadata) => {
    expect(findPressFrame(CHINESE_STORY + tail).metadata).toEqual(metadata);
    expect(bodyOf(CHINESE_STORY + tail)).toBe(CHINESE_STORY);
  });
});

describe('the lead of an agency', () => {
  it.each([
    ['新华社北京12月29日电 ', '新华社北京12月29日电'],
    ['中新社临江12月18日电（记者 王小明）', '中新社临江12月18日电（记者 王小明）'],
    ['中新网12月29日电 ', '中新网12月29日电'],
    ['本报讯 ', '本报讯'],
  ])('%s is read and stays in the story', (lead, dateline) => {
    expect(findPressFrame(lead + CHINESE_STORY).metadata).toEqual({ dateline });
    expect(bodyOf(lead + CHINESE_STORY)).toBe(lead + CHINESE_STORY);
  });

  it.each([
    ['BEIJING, Dec. 29 (Xinhua) -- ', 'BEIJING, Dec. 29 (Xinhua)'],
    ['China News Service, December 29. ', 'China News Service, December 29'],
    ['Xinhua News Agency, Beijing, Dec. 29 - ', 'Xinhua News Agency, Beijing, Dec. 29'],
  ])('%s is read and stays in the story', (lead, dateline) => {
    expect(findPressFrame(lead + STORY).metadata).toEqual({ dateline });
    expect(bodyOf(lead + STORY)).toBe(lead + STORY);
  });
});

describe('story text', () => {
  it.each([
    ['a first paragraph without a head', STORY],
    [
      'a first paragraph that starts with By',
      `By Monday the river had fallen below its warning level, the bureau said.\n\n${STORY}`,
    ],
    ['a lone sentence', 'Police held nine people.'],
    ['a lone headline', 'River cleaned up at last'],
    ['a list', '1. Check the figures\n2. Check the names\n3. Check the dates'],
    ['short lines', 'The river rose\nThe river fell\nNobody was hurt'],
    ['a first line that ends with a colon', `Three things changed:\n\n${STORY}`],
    ['a sentence about a source', `${STORY}\n\nSource: the bureau said it would not name it. Nobody else would.`],
    ['a date as the last line', `${STORY}\n\nDecember 18, 2022`],
    ['a number as the first line', `1200\n\n${STORY}`],
    ['a sentence that ends with end', `${STORY} It was the end`],
    ['a note in brackets at the end', `${STORY} (It fell again on Friday.)`],
    ['an editor in a sentence', `${STORY}\n\nThe editor: a man of few words, he said nothing at all. Then he left.`],
    ['editors who do something', `${STORY}\n\nEditors refused to comment`],
    ['a Chinese list', '一、检查数字\n二、检查人名\n三、检查日期'],
    ['a date that cannot be', `2022-02-31\n\n${STORY}`],
  ])('is never taken away: %s', (_, text) => {
    expect(bodyOf(text)).toBe(text);
    expect(findPressFrame(text).metadata.title).toBeUndefined();
  });

  it.each(['（完）', '■', 'By Zhao Lin\n\n（完）', '【完】\n编辑：李明'])(
    'is an end mark where nothing else is left: %j',
    (text) => {
      expect(bodyOf(text).trim()).not.toBe('');
    },
  );

  it('is what is left when a file holds nothing but a head', () => {
    const head = 'River cleaned up\nBy Zhao Lin\nChina Daily';
    expect(bodyOf(head).length).toBeGreaterThan(0);
  });
});
