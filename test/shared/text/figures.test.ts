import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureKey, findFigures } from '../../../shared/text/figures.ts';
import { textOf } from '../../../shared/text/spans.ts';

function figures(text: string, language: 'en' | 'zh'): string[] {
  return findFigures(text, language).map((figure) => `${textOf(text, figure)}=${figureKey(figure)}`);
}

describe('English figures', () => {
  it.each([
    ['more than 37,000 cases and 2.5 percent', ['37,000=37000', '2.5 percent=2.5%']],
    ['18 billion yuan ($2.6 billion)', ['18 billion=18000000000', '2.6 billion=2600000000']],
    ['98% of 1,100 members', ['98%=98%', '1,100=1100']],
    ['two hundred and fifty villages', ['two hundred and fifty=250']],
    ['twenty-five men, the third raid', ['twenty-five=25', 'third=3']],
    ['three thousand, four', ['three thousand=3000', 'four=4']],
    ['the 100-day drive in 2022', ['100=100', '2022=2022']],
    ['£5m and €3bn, 21st', ['5m=5000000', '3bn=3000000000', '21=21']],
    ['nobody counted', []],
  ])('%s', (text, expected) => {
    expect(figures(text, 'en')).toEqual(expected);
  });
});

describe('Chinese figures', () => {
  it.each([
    ['刑事案件3.7万余起，增长2.5%', ['3.7万=37000', '2.5%=2.5%']],
    ['180亿元，26亿美元，1.2万亿元', ['180亿=18000000000', '26亿=2600000000', '1.2万亿=1200000000000']],
    ['百分之九十八，三分之一，七成', ['百分之九十八=98%', '三分之一=33.3333333333%', '七成=70%']],
    ['二百五十个村庄', ['二百五十=250']],
    ['三千七百万人，一亿二千万', ['三千七百万=37000000', '一亿二千万=120000000']],
    ['二〇二二年第三次', ['二〇二二=2022', '三=3']],
    ['十二名嫌疑人，两万人，十五点六公里', ['十二=12', '两万=20000', '十五点六=15.6']],
    ['１２月２９日 1,200个', ['１２=12', '２９=29', '1,200=1200']],
    ['上涨3个百分点，1百万元', ['3个百分点=3%', '1百万=1000000']],
    ['一些人千方百计，万一成功', []],
  ])('%s', (text, expected) => {
    expect(figures(text, 'zh')).toEqual(expected);
  });
});

describe('one value in both languages', () => {
  it('has one key, whatever the form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (tenThousands) => {
        const chinese = findFigures(`共${tenThousands}万人`, 'zh').map(figureKey);
        const english = findFigures(`${(tenThousands * 10_000).toLocaleString('en-US')} people`, 'en').map(figureKey);
        expect(chinese).toEqual(english);
      }),
    );
  });
});
