import { describe, expect, it } from 'vitest';
import { readFields, saysOthers } from '../../../../backend/formats/text/press-fields.ts';

describe('a line of a press head or tail', () => {
  it.each([
    ['By Zhao Lin', { byline: 'By Zhao Lin' }],
    ['(By Zhao Lin and Anna Berg in Linjiang)', { byline: 'By Zhao Lin and Anna Berg in Linjiang' }],
    ['BY ZHAO LIN', { byline: 'BY ZHAO LIN' }],
    ['by Xinhua writer Zhao Lin', { byline: 'by Xinhua writer Zhao Lin' }],
    ['By our staff reporters', { byline: 'By our staff reporters' }],
    ['本报记者 王小明 李玉', { byline: '本报记者 王小明 李玉' }],
    ['新华社记者王小明、李玉', { byline: '新华社记者王小明、李玉' }],
    ['（记者 王小明 通讯员 李玉）', { byline: '记者 王小明 通讯员 李玉' }],
    ['文/王小明', { byline: '文/王小明' }],
    ['李玉/文', { byline: '李玉/文' }],
    ['作者：王小明', { byline: '王小明' }],
    ['記者：林美華', { byline: '林美華' }],
    ['来源： 新华网', { outlet: '新华网' }],
    ['稿源：临江日报', { outlet: '临江日报' }],
    ['Source: Metro Weekly', { outlet: 'Metro Weekly' }],
    ['CGTN', { outlet: 'CGTN' }],
    ['【责任编辑:李明】', { editor: '李明' }],
    ['(责编：李明、王小红)', { editor: '李明、王小红' }],
    ['责任编辑 李明', { editor: '李明' }],
    ['Web editor: Anna Berg', { editor: 'Anna Berg' }],
    ['Photo: VCG', { photoCredit: 'VCG' }],
    ['[Photo by Chen Yuxin/For China Daily]', { photoCredit: 'Chen Yuxin/For China Daily' }],
    ['(Xinhua/Li Yu)', { photoCredit: 'Xinhua/Li Yu' }],
    ['新华社记者 李玉 摄', { photoCredit: '新华社记者 李玉' }],
    ['视觉中国供图', { photoCredit: '视觉中国' }],
    ['图源：网络', { photoCredit: '网络' }],
    ['First published: 18 Dec 2022', { date: '2022-12-18' }],
    ['发布时间：2022-12-18 17:03', { date: '2022-12-18T17:03:00' }],
    [
      '2022-12-18 17:03　来源：中新网　责任编辑：李明 校对：王小红'.replaceAll('　', ' '),
      { date: '2022-12-18T17:03:00', outlet: '中新网', editor: '李明' },
    ],
    [
      'By Zhao Lin | China Daily | Updated: 2022-12-18',
      { byline: 'By Zhao Lin', outlet: 'China Daily', date: '2022-12-18' },
    ],
    ['原文链接：https://news.example.org/1?a=b:c', { url: 'https://news.example.org/1?a=b:c' }],
  ])('is read: %s', (line, expected) => {
    expect(readFields(line)).toEqual(expected);
  });

  it.each([
    'By Monday the water had fallen',
    'By a narrow margin',
    'By the River',
    'By Train',
    '本报记者独家专访',
    '新华社记者从会上获悉',
    '记者看到，河边有很多人。',
    '来源：他说不知道。没有人知道。',
    'Source: the bureau said so. Nobody else did.',
    'Editors refused to comment',
    '他在河边照相，由李玉拍摄',
    'Photo by photo, she told the story. It took years.',
    '编辑部的故事',
    '2022-12-18 was a Sunday',
    '图书馆：夜间开放',
  ])('is story text: %s', (line) => {
    expect(readFields(line)).toBeUndefined();
  });

  it('may name those for whom the desk has no place', () => {
    expect(saysOthers('校对：王小红')).toBe(true);
    expect(saysOthers('【审核/陈志远】')).toBe(true);
    expect(saysOthers('主编说：今天不出报。')).toBe(false);
  });
});
