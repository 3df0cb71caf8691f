import { definePassageCheck, type TaggedToken } from '../check.ts';
import { spanOf, tokenSentences, wordCount } from './support/sentences.ts';
import { isAbstract } from './support/verbs.ts';

/** At least this share of the words from the first to the last of them. */
const density = 0.3;

/** The densest stretch: the shortest row of tokens that holds `needed` abstract nouns, then as far as it stays dense. */
function denseStretch(tokens: readonly TaggedToken[], needed: number): readonly TaggedToken[] | undefined {
  const places = tokens.flatMap((token, index) => (isAbstract(token) ? [index] : []));
  for (let first = 0; first + needed <= places.length; first++) {
    let last = first + needed - 1;
    const isDense = (): boolean => {
      const stretch = tokens.slice(places[first], (places[last] ?? 0) + 1);
      return last < places.length && last - first + 1 >= density * wordCount(stretch);
    };
    if (!isDense()) continue;
    while (last + 1 < places.length && last < first + 9) {
      last += 1;
      if (isDense()) continue;
      last -= 1;
      break;
    }
    return tokens.slice(places[first], (places[last] ?? 0) + 1);
  }
  return undefined;
}

export const abstractNouns = definePassageCheck({
  id: 'awkward/abstract-nouns',
  severity: 'minor',
  score: 0.35,
  tier: 'advice',
  mqm: 'Style/Unnatural or awkward',
  title: { en: 'Too many abstract nouns', zh: '抽象名词过密' },
  summary: {
    en: 'Five or more nouns on -tion, -ment, -ance, -ity close together in a sentence.',
    zh: '一句中密集出现五个以上以 -tion、-ment、-ance、-ity 结尾的名词。',
  },
  reason: {
    en: 'Verbs became nouns all along. Turn the most important of them into a verb with someone who acts.',
    zh: '一连串动词都译成了抽象名词。宜把最重要的还原成动词，并写明是谁做的。',
  },
  examples: [
    {
      bad: 'The implementation of protection, the promotion of investment and the management of transportation began.',
      marks: ['implementation of protection, the promotion of investment and the management of transportation'],
    },
    { good: 'The county protects its forests, attracts investors and runs the buses.' },
  ],
  thresholds: {
    nouns: {
      label: { en: 'Abstract nouns close together, from', zh: '密集的抽象名词个数（起）' },
      value: 5,
      min: 3,
      max: 9,
    },
  },
  *run(passage, _, { nouns: needed }) {
    for (const { tokens } of tokenSentences(passage)) {
      const stretch = tokens.length >= needed ? denseStretch(tokens, needed) : undefined;
      if (!stretch) continue;
      const found = stretch.filter(isAbstract).map(({ text }) => text);
      yield {
        ...spanOf(stretch),
        message: {
          en: `${found.length} abstract nouns in a few words: ${found.join(', ')}.`,
          zh: `短短几个词里有 ${found.length} 个抽象名词：${found.join('、')}。`,
        },
      };
    }
  },
});
