import { definePassageCheck } from '../check.ts';
import { phraseDrafts, phraseExamples } from '../phrases/phrase-check.ts';

export const phrase = definePassageCheck({
  id: 'awkward/phrase',
  severity: 'minor',
  score: 0.4,
  mqm: 'Style/Unnatural or awkward',
  title: { en: 'Roundabout phrase', zh: '表达累赘或不地道' },
  summary: {
    en: 'A construction that English says shorter or otherwise, from the inventory in `shared/checks/phrases`.',
    zh: '英语有更简短或不同说法的结构，按词表判断。',
  },
  reason: {
    en: 'The construction is Chinese in English words. A plain verb or preposition says the same.',
    zh: '这是套着英语词汇的中文句式，用一个普通的动词或介词就能表达。',
  },
  examples: phraseExamples('awkward/phrase'),
  run: (passage) => phraseDrafts(passage, 'awkward/phrase'),
});
