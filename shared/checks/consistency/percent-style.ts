import { defineStoryCheck } from '../check.ts';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly isSign: boolean;
}

/** "5 percent" and "5%" in one story. */
export const percentStyle = defineStoryCheck<readonly Found[]>({
  id: 'consistency/percent-style',
  severity: 'minor',
  tier: 'advice',
  score: 0.25,
  mqm: 'Fluency/Inconsistency',
  title: { en: '“percent” and “%”', zh: '“percent”与“%”混用' },
  summary: {
    en: 'A share with “%” in a story that mostly writes “percent”, or the other way round.',
    zh: '全文多写“percent”，此处用了“%”，或者相反。',
  },
  reason: { en: 'A story writes shares in one way.', zh: '同一篇稿件的百分比写法应当统一。' },
  examples: [
    {
      bad: 'Exports rose 5 percent and imports 2 percent.\n\nPrices rose 3.5%.',
      marks: ['3.5%'],
      better: 'Exports rose 5 percent and imports 2 percent.\n\nPrices rose 3.5 percent.',
    },
    {
      bad: 'Exports rose 5%, imports 2%.\n\nPrices rose 3.5 percent.',
      marks: ['3.5 percent'],
      better: 'Exports rose 5%, imports 2%.\n\nPrices rose 3.5%.',
    },
    { good: 'Exports rose 5 percent.\n\nPrices rose 3.5 percent (100% of them).' },
  ],
  collect: ({ tokens }) => {
    const found: Found[] = [];
    for (const [index, token] of tokens.entries()) {
      const isSign = token.text === '%';
      if (!isSign && token.lower !== 'percent') continue;
      const figure = tokens[index - 1];
      // Tables and brackets have the sign in any style.
      if (!figure || !/^\d/.test(figure.text) || tokens[index - 2]?.text === '(') continue;
      if (token.start === figure.end + (isSign ? 0 : 1)) found.push({ start: figure.start, end: token.end, isSign });
    }
    return found;
  },
  *judge(facts) {
    const all = facts.flatMap(({ passage, facts: found }) => found.map((each) => ({ passage, ...each })));
    const signs = all.filter(({ isSign }) => isSign).length;
    const words = all.length - signs;
    // One of each says nothing about the style of the story.
    if (signs === 0 || words === 0 || all.length < 3 || signs === words) return;
    const usual = signs > words ? '%' : 'percent';
    for (const { passage, start, end, isSign } of all) {
      if (isSign === (usual === '%')) continue;
      yield {
        passage,
        start,
        end,
        message: {
          en: `Most shares of this story are written with “${usual}”.`,
          zh: `本稿多数百分比写作“${usual}”。`,
        },
        suggestions: [{ edits: [{ start: end - (isSign ? 1 : 8), end, text: isSign ? ' percent' : '%' }] }],
      };
    }
  },
});
