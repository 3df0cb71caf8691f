import { definePassageCheck } from '../check.ts';
import { tokenSentences, wordCount } from './support/sentences.ts';

export const lowerCaseStart = definePassageCheck({
  id: 'awkward/lower-case-start',
  severity: 'minor',
  score: 0.55,
  mqm: 'Fluency/Spelling',
  title: { en: 'Sentence starts in lower case', zh: '句首未大写' },
  summary: {
    en: 'The first word of a passage in lower case, where it is no name that is spelt so (“iPhone”, “e-bike”).',
    zh: '段首单词小写，且不是本来就小写的名称（如“iPhone”“e-bike”）。',
  },
  reason: {
    en: 'A line that starts in lower case is often the second half of one that was broken.',
    zh: '以小写字母开头的一行，往往是被断开的句子的后半截。',
  },
  examples: [
    {
      bad: 'the mill closed in May after the flood.',
      marks: ['the'],
      better: 'The mill closed in May after the flood.',
    },
    { good: 'The mill closed in May.' },
    { good: 'eBay and iPads were the topic of the meeting.' },
    { good: 'x = 3' },
  ],
  *run(passage) {
    const sentence = tokenSentences(passage)[0];
    const first = sentence?.tokens[0];
    if (!sentence || !first || !/^[a-z]{2,}$/.test(first.text) || wordCount(sentence.tokens) < 5) return;
    const better = first.text.charAt(0).toUpperCase() + first.text.slice(1);
    yield {
      start: first.start,
      end: first.end,
      message: { en: `The passage starts with “${first.text}” in lower case.`, zh: `段首的“${first.text}”没有大写。` },
      suggestions: [{ edits: [{ start: first.start, end: first.end, text: better }] }],
    };
  },
});
