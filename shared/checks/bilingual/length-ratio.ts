import { type AlignedRow, type Draft, definePassageCheck, type Passage } from '../check.ts';
import { coverageOf } from './support/coverage.ts';
import { gapsOf } from './support/gaps.ts';
import { isCounterpart } from './support/translated-rows.ts';

/** English letters, spaces included, for one Chinese character of press copy: the median of translations. */
const usual = 3.9;
/** Shorter (longer) than that share of the usual, and by at least so many letters. */
const short = { share: 0.45, letters: 40 } as const;
const long = { share: 2.1, letters: 80 } as const;

/** A row much shorter or longer than its original makes one expect. Sentences of a row may be parted otherwise: they tell less. */
export const lengthRatio = definePassageCheck({
  id: 'bilingual/length-ratio',
  severity: 'major',
  score: 0.4,
  mqm: 'Accuracy/Omission',
  title: { en: 'Too short or too long', zh: '译文过短或过长' },
  summary: {
    en: 'A passage of less than half or more than twice the length that translations of its original have: part of it is missing, or was made up.',
    zh: '译文长度不到通常的一半，或超过两倍：可能漏译了一部分，或凭空添加了内容。',
  },
  reason: {
    en: 'English press copy has about four letters for each Chinese character, whoever translates.',
    zh: '新闻英译中每个汉字通常约合四个英文字母，译者之间差别不大。',
  },
  source:
    'Letters for each character in WMT 2021 and 2023 press translations: less than 0.45 of the usual in one of 300',
  examples: [
    {
      bad: 'Residents were moved.',
      original: '截至当天下午六点，受持续强降雨影响，沿江三个县的居民已经全部转移到安全地带。',
      marks: ['moved.'],
    },
    {
      bad: 'The bridge opened on Monday, and the bridge that opened on Monday was the bridge that was opened, and the bridge was the bridge of the city that opened the bridge on Monday in the city.',
      original: '大桥周一通车。',
      marks: ['The bridge opened'],
    },
    {
      good: 'By 6 pm, all residents of three counties along the river had been moved to safety because of the rain.',
      original: '截至下午六点，受强降雨影响，沿江三个县的居民已经全部转移到安全地带。',
    },
    { good: 'Yes.', original: '是的，没有错。' },
  ],
  *run(passage) {
    for (const row of passage.aligned) if (isCounterpart(row) && isCertain(row)) yield* judge(passage, row);
  },
});

/** A short original has to be well met: beside a stray line nearly any length is wrong. */
function isCertain(row: AlignedRow): boolean {
  const { content, supported } = coverageOf(row);
  return content >= 8 || 2 * supported >= content;
}

function judge(passage: Passage, aligned: AlignedRow): Draft[] {
  const { text, tokens } = passage;
  const { row, original, from, to } = aligned;
  const { start, end } = row;
  const letters = end - start;
  const expected = expectedLetters(original);
  const isShort = letters < short.share * expected && expected - letters >= short.letters;
  const isLong = letters > long.share * expected && letters - expected >= long.letters;
  if (!isShort && !isLong) return [];
  const times = (letters / Math.max(1, expected)).toFixed(1);
  // What is missing mostly stood at the end.
  const last = text.slice(start, end).trimEnd();
  const span = isShort
    ? { start: start + Math.max(0, last.search(/\S+$/)), end: start + last.length }
    : { start, end: tokens[Math.min(from + 2, to - 1)]?.end ?? end };
  return [
    {
      ...span,
      ...(isShort && saysWhat(passage, aligned) && { tier: 'advice' }),
      message: isShort
        ? {
            en: `This is only ${times} times as long as translations of its original mostly are: something may be missing.`,
            zh: `译文长度仅为此类原文常见译文的 ${times} 倍，可能有漏译。`,
          }
        : {
            en: `This is ${times} times as long as translations of its original mostly are: something may have been made up, or said over and over.`,
            zh: `译文长度为此类原文常见译文的 ${times} 倍，可能有增译或重复。`,
          },
    },
  ];
}

/** Whether `bilingual/omission` can say what is missing, which helps more. */
function saysWhat(passage: Passage, row: AlignedRow): boolean {
  return gapsOf(passage, row).some(({ weight }) => weight >= 2.5);
}

/** Letters, figures and marks that are not Chinese are as long in English. */
function expectedLetters(original: string): number {
  let chinese = 0;
  let others = 0;
  for (let i = 0; i < original.length; i++) {
    const unit = original.charCodeAt(i);
    if (unit >= 0x3400 && unit <= 0x9fff) chinese += 1;
    else if (unit > 0x20 && unit < 0x2000) others += 1;
  }
  return usual * chinese + others;
}
