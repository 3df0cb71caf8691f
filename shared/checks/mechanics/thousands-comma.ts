import { definePassageCheck, type Passage, type TaggedToken } from '../check.ts';
import { withCommas } from './support/figures.ts';
import { counted } from './support/units.ts';

/** Four or more digits without a comma that are neither a year nor a name. */
export const thousandsComma = definePassageCheck({
  id: 'mechanics/thousands-comma',
  severity: 'minor',
  score: 0.9,
  mqm: 'Locale convention/Number format',
  title: { en: 'No comma in a large figure', zh: '大数缺少千位逗号' },
  summary: 'A figure of four or more digits without commas that is not a year, a time, an address or an identifier.',
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
    { good: 'The 2022 floods, the 1998 ones and those of July 2021 hit 40 counties, as did the 2020 graduate show (600000.SH).' },
  ],
  *run(passage) {
    const { tokens } = passage;
    for (const [index, token] of tokens.entries()) {
      if (token.pos !== 'NUM' || !/\d{4}/.test(token.text)) continue;
      for (const match of token.text.matchAll(/(?<![\d.,:/])(\d{4,})(\.\d+)?(?![\d:/]|,\d)/g)) {
        const figure = match[0];
        const parts = token.text.split(/[-–]/);
        if (parts.some((part) => !/^\d+(?:\.\d+)?$/.test(part)) || !isNumber(passage, index, match[1] ?? '', parts))
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

/** What a phone number, an identity card or a time stamp has at least; nobody writes such figures out. */
const identifierDigits = 11;

const named =
  /^(?:no|number|numbers|room|flight|code|codes|id|article|articles|section|line|route|highway|hotline|tel|telephone|phone|fax|port|page|pages|p|model|series|type|version|serial|order|case|license|licence|plate|postcode|zip|qq|channel|bus|train|unit|building|gate|isbn|gb|iso|at|stock|#|@|no\.)$/;
const namedAfter = /^(?:hotline|helpline|hrs|series|model|edition|olympics|games)$/;
const aboutAmount =
  /^(?:than|over|about|around|approximately|nearly|almost|some|exceed|exceeds|exceeded|exceeding|total|totaling|totalling|reach|reached|reaches|only|another|least|most|to|extra|additional|costs?|paid|pay|earn|earned)$/;
const yearBefore =
  /^(?:in|since|by|until|till|before|after|from|during|circa|of|the|year|years|and|to|through|between|around|about|late|early|mid|end|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|,|\(|\.)$/;

function isNumber({ tokens, text }: Passage, index: number, digits: string, range: readonly string[]): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (!token || digits.startsWith('0') || digits.length >= identifierDigits) return false;
  // The code of a share, e.g. 600000.SH.
  if (/^\.(?:S[HZ]|HK|BJ|SS)\b/.test(text.slice(token.end, token.end + 4))) return false;
  // A figure that letters or signs hang on is a name: "A1234", "1234/5", "&#1234".
  if (/[\p{L}#@&=_+*/\\-]/u.test(text.charAt(token.start - 1)) || /[/_=@#*]/.test(text.charAt(token.end))) return false;
  const isCounted = after !== undefined && isCountedNoun(after, isLikelyYear(digits));
  const isMoney = before !== undefined && /^(?:\$|£|€|¥|￥|rmb|usd|cny|hkd)$/.test(before.lower);
  if (before && named.test(before.lower) && !isMoney) return false;
  if (before?.text === '.' && /^no$/i.test(tokens[index - 2]?.text ?? '')) return false;
  if (after && namedAfter.test(after.lower)) return false;
  if (isCounted || isMoney)
    return !(
      digits.length === 4 &&
      isLikelyYear(digits) &&
      range.length > 1 &&
      !isMoney &&
      !/yuan|rmb|dollar/.test(after?.lower ?? '')
    );
  // A code in brackets of its own, e.g. of a stock.
  if (/[(（]/.test(before?.text ?? '') && /[)）]/.test(after?.text ?? '')) return false;
  if (digits.length > 4) return isFreeFigure(before?.pos, before?.text, after?.text);
  if (range.length > 1 && range.some(isLikelyYear)) return false;
  if (isLikelyYear(digits))
    return (
      before !== undefined &&
      aboutAmount.test(before.lower) &&
      after?.pos === 'NOUN' &&
      /s$/.test(after.lower) &&
      before.lower !== 'to' &&
      before.lower !== 'around' &&
      before.lower !== 'about'
    );
  // Any other four digits: still a year where a year may stand and nothing is counted.
  if ((!before || yearBefore.test(before.lower)) && !(after?.pos === 'NOUN' && /s$/.test(after.lower))) return false;
  return (
    isFreeFigure(before?.pos, before?.text, after?.text) &&
    (after?.pos === 'NOUN' || after?.pos === 'ADJ' || /^\p{P}$/u.test(after?.text ?? '.'))
  );
}

/** "2000 graduates" are counted; "the 2020 graduate show" is of a year. */
function isCountedNoun({ lemma, lower }: TaggedToken, isYear: boolean): boolean {
  if (!counted.has(lemma) && !counted.has(lower)) return false;
  return !isYear || lower !== lemma || uninflected.test(lower);
}

const uninflected = /^(?:yuan|rmb|cny|usd|won|yen|mu|km|kg|kw|mw|kwh|mbps|gb|mb|tb|mah|people|percent|sheep)$/;

/** Not a part of a name: "Mate 6000", "1600 Garden Avenue". */
function isFreeFigure(beforePos: string | undefined, before = '', after = ''): boolean {
  const isNameBefore = beforePos === 'PROPN' && /^\p{Lu}/u.test(before);
  return !isNameBefore && !/^\p{Lu}\p{Ll}/u.test(after);
}

function isLikelyYear(digits: string): boolean {
  const year = Number(digits);
  return digits.length === 4 && year >= 1900 && year < 2100;
}
