import { definePassageCheck } from '../check.ts';
import { phraseDrafts, phraseExamples } from '../phrases/phrase-check.ts';

export const setPhrase = definePassageCheck({
  id: 'awkward/set-phrase',
  severity: 'minor',
  score: 0.45,
  mqm: 'Style/Unnatural or awkward',
  title: { en: 'Set phrase put word by word', zh: '固定说法直译' },
  summary: {
    en: 'A term or formula of Chinese public life that has an accepted English wording, from the same inventory.',
    zh: '中国公共生活中的术语或提法，已有公认的英文译法，按同一词表判断。',
  },
  reason: {
    en: 'A formula of Chinese public life, put word by word. There is an accepted or a plainer English wording.',
    zh: '这是公文、政治用语的逐词直译，英语里有约定俗成或更平实的说法。',
  },
  examples: phraseExamples('awkward/set-phrase'),
  run: (passage) => phraseDrafts(passage, 'awkward/set-phrase'),
});
