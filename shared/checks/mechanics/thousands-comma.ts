import { definePassageCheck } from '../check.ts';
import { withCommas } from './support/figures.ts';
import { isAmount } from './support/number-or-name.ts';

const bankCode = /^(?:RMB|CNY|USD|HKD|EUR|GBP|JPY|[¥￥])$/;

/** Four or more digits without a comma that are neither a year nor a name. */
export const thousandsComma = definePassageCheck({
  id: 'mechanics/thousands-comma',
  severity: 'minor',
  score: 0.95,
  mqm: 'Locale convention/Number format',
  title: { en: 'No comma in a large figure', zh: '大数缺少千位逗号' },
  summary: {
    en: 'A figure of four or more digits without commas that is not a year, a time, an address or an identifier.',
    zh: '四位以上的数字没有千位逗号，且不是年份、时刻、地址或编号。',
  },
  reason: {
    en: 'English groups the digits of a figure by threes: 25,000.',
    zh: '英文中四位及以上的数字每三位加逗号：25,000。',
  },
  examples: [
    { bad: 'Police seized 25000 phones.', marks: ['25000'], better: 'Police seized 25,000 phones.' },
    { bad: 'A flat costs 1500 yuan or more than 2000 dollars.', marks: ['1500', '2000'] },
    { bad: 'The plant makes 12345.6 tonnes.', marks: ['12345.6'], better: 'The plant makes 12,345.6 tonnes.' },
    { bad: 'Wages of 5000-6000 yuan are paid.', marks: ['5000', '6000'] },
    { bad: 'In 2022, 4300 people came.', marks: ['4300'] },
    { good: 'In 2022-23 and by 2030, as in 1840, the 2010 census and the 1990s show growth (2019).' },
    { good: 'Call 13800138000 or the 12345 hotline, room 2104, flight 3301, No. 8811.' },
    { good: 'He left at 0930 on May 3, 2021, for 1600 Garden Avenue.' },
    { good: 'A Mate 6000 with 25,000 parts costs $2.6 billion, article 1047 says; see port 8080.' },
    { good: '1579223663000' },
    {
      good: 'The 2022 floods, the 1998 ones and those of July 2021 hit 40 counties, as did the 2020 graduate show (600000.SH).',
    },
  ],
  *run(passage) {
    const { tokens } = passage;
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (token?.pos !== 'NUM' || !/\d{4}/.test(token.text)) continue;
      // An amount with a bank code is mended as a whole by `mechanics/currency-form`.
      if (bankCode.test(tokens[index - 1]?.text ?? '') || bankCode.test(tokens[index + 1]?.text ?? '')) continue;
      for (const match of token.text.matchAll(/(?<![\d.,:/])(\d{4,})(\.\d+)?(?![\d:/]|,\d)/g)) {
        const figure = match[0];
        const parts = token.text.split(/[-–]/);
        if (parts.some((part) => !/^\d+(?:\.\d+)?$/.test(part)) || !isAmount(passage, index, match[1] ?? '', parts))
          continue;
        const start = token.start + match.index;
        yield {
          start,
          end: start + figure.length,
          message: {
            en: `“${figure}” is written ${withCommas(figure)}.`,
            zh: `“${figure}”应写作${withCommas(figure)}。`,
          },
          suggestions: [{ edits: [{ start, end: start + figure.length, text: withCommas(figure) }] }],
        };
      }
    }
  },
});
