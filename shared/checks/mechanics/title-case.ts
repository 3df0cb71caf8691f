import { definePassageCheck, type TaggedToken } from '../check.ts';
import { shape } from '../engine/tagger/shape.ts';

const fewestWords = 7;
/** So much of the longer words must have capitals; names alone rarely make that many. */
const share = 0.85;

/**
 * A whole sentence with capitals as in a headline. No suggestion: nothing here tells which of the words are names.
 */
export const titleCase = definePassageCheck({
  id: 'mechanics/title-case',
  severity: 'minor',
  score: 0.3,
  mqm: 'Fluency/Spelling',
  title: { en: 'Headline capitals in a sentence', zh: '整句标题式大写' },
  summary: {
    en: 'A sentence with a full stop that is written in the capitals of a headline.',
    zh: '有句号的完整句子却像标题一样每词大写。',
  },
  reason: {
    en: 'Only headlines have such capitals; in a sentence they mark names.',
    zh: '这种大写只用于标题，正文句子中大写表示专名。',
  },
  examples: [
    {
      bad: 'The City Will Build A New Harbour For The Ferries From The North.',
      marks: ['The City Will Build A New Harbour For The Ferries From The North.'],
    },
    { good: 'City Will Build New Harbour for Ferries From the North' },
    { good: 'The Ministry of Industry and Information Technology met the People’s Bank of China.' },
    { good: 'The city will build a new harbour for the ferries from the north.' },
  ],
  *run({ text, tokens, sentences }) {
    let from = 0;
    for (const [index, sentence] of sentences.entries()) {
      let to = from;
      while (to < tokens.length && tokens[to]?.sentence === index) to += 1;
      const words = hasCapitals(tokens, from, to) ? tokens.slice(from, to) : [];
      from = to;
      if (!isTitle(words) || !/[.!?]["”’]?$/.test(text.slice(sentence.start, sentence.end).trimEnd())) continue;
      const last = words.at(-1);
      const first = words[0];
      if (!first || !last) continue;
      yield {
        start: first.start,
        end: last.end,
        message: { en: 'The whole sentence has capitals as in a headline.', zh: '整句使用了标题式大写。' },
      };
    }
  },
});

/** Whether enough of the words have them; only then it pays to look closer. */
function hasCapitals(tokens: readonly TaggedToken[], from: number, to: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let index = from; index < to; index += 1) {
    const { shape: bits, text } = tokens[index] as TaggedToken;
    if (bits & shape.letter) words += 1;
    if (bits & shape.title || text === 'A') capitals += 1;
  }
  return words >= fewestWords && capitals >= share * words;
}

function isTitle(tokens: readonly TaggedToken[]): boolean {
  const words = tokens.filter((token) => token.shape & shape.letter);
  // Verbs and small words have no capitals in names.
  const telling = words.filter(({ lower }, index) => index > 0 && tellingWord.test(lower));
  return words.length >= fewestWords && telling.some((token) => token.shape & shape.capital);
}

const tellingWord =
  /^(?:is|are|was|were|be|been|will|would|can|could|has|have|had|to|from|with|that|this|its|their|his|her|more|than|not|but|by|as|it|they|we|after|before|into)$/;
