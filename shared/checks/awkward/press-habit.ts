import { definePassageCheck } from '../check.ts';
import { phraseDrafts, phraseExamples } from '../phrases/phrase-check.ts';

export const pressHabit = definePassageCheck({
  id: 'awkward/press-habit',
  severity: 'minor',
  score: 0.4,
  mqm: 'Style/Unnatural or awkward',
  title: { en: 'Habit of Chinese news writing', zh: '中文新闻套语' },
  summary: {
    en: 'An opening such as “It is understood that” or “The reporter learned from”, from the same inventory.',
    zh: '“It is understood that”“The reporter learned from”之类的开头，按同一词表判断。',
  },
  reason: {
    en: 'A habit of Chinese news writing (据悉, 据了解, 记者从…获悉). English copy names the source or simply says it.',
    zh: '这是中文新闻的套语（据悉、据了解、记者从……获悉）。英语报道直接写明消息来源，或直接陈述。',
  },
  examples: phraseExamples('awkward/press-habit'),
  run: (passage) => phraseDrafts(passage, 'awkward/press-habit'),
});
