import { definePassageCheck } from '../check.ts';
import { replacing } from './support/edits.ts';
import { tokenSentences } from './support/sentences.ts';

export const futureWill = definePassageCheck({
  id: 'awkward/future-will',
  severity: 'minor',
  score: 0.25,
  tier: 'advice',
  mqm: 'Style/Unnatural or awkward',
  title: { en: '“In the future … will”', zh: '“今后将”重复' },
  summary: {
    en: 'A sentence that opens with “In the future,” and goes on with “will”.',
    zh: '以“In the future,”开头又接 will 的句子。',
  },
  reason: {
    en: '“Will” says that it lies in the future. 今后 and 未来 can be left out, or say “from now on” where something ends.',
    zh: '“will”已表示将来，“今后、未来”可以不译；如强调改变，可用“from now on”。',
  },
  examples: [
    {
      bad: 'In the future, the port will build two more piers.',
      marks: ['In the future'],
      better: 'The port will build two more piers.',
    },
    { good: 'In the future of the port, coal will play no part.' },
    { good: 'In the future, such storms may be common.' },
  ],
  *run(passage) {
    for (const { tokens } of tokenSentences(passage)) {
      const [first, second, third] = tokens;
      if (first?.lower !== 'in' || !second || !third) continue;
      const length = third.lower === 'future' ? 3 : tokens[3]?.lower === 'future' ? 4 : 0;
      const last = tokens[length - 1];
      if (!last || (tokens[length]?.text !== ',' && tokens[length]?.pos !== 'DET')) continue;
      const clause = tokens.slice(length, length + 14);
      if (!clause.some(({ lower, pos }) => lower === 'will' && pos === 'AUX')) continue;
      const span = { start: first.start, end: last.end };
      yield {
        ...span,
        message: {
          en: `“${passage.text.slice(span.start, span.end)}” says again what “will” says; leave it out.`,
          zh: `“${passage.text.slice(span.start, span.end)}”与“will”意思重复，可以删去。`,
        },
        suggestions: [{ edits: [replacing(passage, span, '')] }],
      };
    }
  },
});
