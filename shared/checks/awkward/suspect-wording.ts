import { defineSuspectCheck } from '../check.ts';

/** Wording that experts are likely to mark, and nothing more can be said against. */
export const suspectWording = defineSuspectCheck({
  id: 'awkward/suspect-wording',
  severity: 'minor',
  score: 0.5,
  mqm: 'Style/Unnatural or awkward',
  title: { en: 'Suspect wording', zh: '措辞可疑' },
  summary: {
    en: 'Wording of a kind that experts often marked in machine translations of press copy.',
    zh: '专家在新闻机器译文中常会标出的一类措辞。',
  },
  reason: {
    en: 'Experts often marked wording like this in machine translations: read it against the original.',
    zh: '审校专家在机器译文中经常标出类似措辞，请对照原文细读。',
  },
  source: 'Learnt from expert annotations of press translations: see docs/quality.md.',
  examples: [
    {
      bad: 'On the 5th the volunteers “fried rice with shells” brought hot tea to the drivers who were trapped by snow.',
      marks: ['fried rice with shells'],
      original: '5日，志愿者为被大雪围困的司机送来热茶。',
    },
    { good: 'The mayor opened the new library on Monday.' },
  ],
  explain(suspect, { text, rows }) {
    const marked = text.slice(suspect.start, suspect.end);
    const hasMore = rows.some(({ original, seconds }) => Boolean(original) || (seconds?.length ?? 0) > 0);
    return {
      message: {
        en: `“${marked}”: experts often mark wording like this.`,
        zh: `“${marked}”：专家常会标出类似措辞。`,
      },
      // With nothing beside the text to hold it against, a guess is no more than advice.
      ...(!hasMore && { tier: 'advice' as const }),
    };
  },
});
