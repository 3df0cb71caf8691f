import { type Draft, definePassageCheck, type Passage } from '../check.ts';
import { translatedRows } from './support/translated-rows.ts';
import { type Unsupported, unsupportedIn } from './support/unsupported.ts';

/** Fewer content words in a row may be a matter of wording. */
const least = 3;
/** More characters of the original that are free there may say the same in other words. */
const mostFree = 1;

/** Words of the translation that nothing in the original stands for. */
export const addition = definePassageCheck({
  id: 'bilingual/addition',
  severity: 'minor',
  tier: 'advice',
  score: 0.35,
  mqm: 'Accuracy/Addition',
  title: { en: 'Not in the original', zh: '原文没有的内容' },
  summary: {
    en: 'Several content words in a row that translate nothing, where the original has no word to spare that they could stand for.',
    zh: '译文中连续几个实词在原文里没有来源，原文也没有多余的词可以对应。',
  },
  reason: {
    en: 'Every word of the original is taken up by other words, and the dictionary links nothing to these.',
    zh: '原文的词语均已有对应译文，词典中也没有与这些词语对应的内容。',
  },
  source:
    'Word alignment by dictionary; experts marked such stretches of WMT press translations 1.2 times as often as chance',
  examples: [
    {
      bad: 'The library opened on Saturday with free balloons, street musicians and roasted peanuts for everyone.',
      original: '图书馆周六开馆。',
      marks: ['free balloons, street musicians and roasted peanuts for everyone'],
    },
    {
      good: 'The library opened on Saturday with music and free snacks.',
      original: '图书馆周六开馆，备有音乐和免费小吃。',
    },
    { good: 'The library, which is new, opened on Saturday.', original: '图书馆周六开馆。' },
  ],
  *run(passage) {
    for (const row of translatedRows(passage)) {
      for (const run of unsupportedIn(passage, row)) {
        if (run.content >= least && run.free <= mostFree) yield draftFor(passage, run);
      }
    }
  },
});

function draftFor({ tokens, text }: Passage, { from, to }: Unsupported): Draft {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? text.length;
  const quoted = text.slice(start, end);
  const short = quoted.length > 60 ? `${quoted.slice(0, 57)}…` : quoted;
  return {
    start,
    end,
    message: {
      en: `No part of the Chinese says “${short}”.`,
      zh: `中文原文没有与“${short}”对应的内容。`,
    },
  };
}
