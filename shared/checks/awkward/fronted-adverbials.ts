import { definePassageCheck, type TaggedToken } from '../check.ts';
import { byWord } from '../engine/by-word.ts';
import { quotedTokens } from './support/quoted.ts';
import { tokenSentences } from './support/sentences.ts';
import { isFiniteVerb } from './support/verbs.ts';

const leaders = byWord((word) =>
  /^(?:in|on|at|under|with|during|through|by|from|since|after|before|for|according|based|following|guided|facing|relying|to|amid|against|throughout|as|around|focusing|taking|while|along)$/.test(
    word,
  ),
);

/** The tokens of the fronted phrases, one row for each: they end with a comma, begin like an adverbial, have no verb. */
function frontedPhrases(tokens: readonly TaggedToken[]): TaggedToken[][] {
  const phrases: TaggedToken[][] = [];
  let phrase: TaggedToken[] = [];
  for (const token of tokens) {
    if (token.text === ',') {
      if (!leaders(phrase[0]?.lower ?? '') || phrase.length < 2) return phrases;
      phrases.push(phrase);
      phrase = [];
    } else if (isFiniteVerb(token) && (token.pos === 'AUX' || phrase.length === 0)) return phrases;
    else phrase.push(token);
  }
  return phrases;
}

export const frontedAdverbials = definePassageCheck({
  id: 'awkward/fronted-adverbials',
  severity: 'minor',
  score: 0.4,
  mqm: 'Style/Unnatural or awkward',
  title: { en: 'Stacked openings', zh: '句首状语堆叠' },
  summary: {
    en: 'Three or more adverbial phrases before the subject, or two long ones.',
    zh: '主语前有三个以上状语短语，或两个很长的状语短语。',
  },
  reason: {
    en: 'Chinese puts time, place, ground and means before the verb. In English the subject comes late: move some of them behind the verb.',
    zh: '中文把时间、地点、依据、方式都放在动词之前；英语里主语来得太迟，宜把部分状语移到动词之后。',
  },
  examples: [
    {
      bad: 'In May, under the guidance of the bureau, with the help of divers, the port raised the wreck.',
      marks: ['In May, under the guidance of the bureau, with the help of divers'],
    },
    { good: 'In May, with the help of divers, the port raised the wreck.' },
    { good: 'On Monday, in Lima, the port raised the wreck.' },
  ],
  *run(passage) {
    const quoted = quotedTokens(passage);
    for (const { from, tokens } of tokenSentences(passage)) {
      const phrases = frontedPhrases(tokens);
      const length = phrases.reduce((sum, phrase) => sum + phrase.length, 0);
      if (quoted[from] || !(phrases.length >= 3 || (phrases.length === 2 && length >= 24))) continue;
      const [first, last] = [phrases[0]?.[0], phrases.at(-1)?.at(-1)];
      if (!first || !last) continue;
      yield {
        start: first.start,
        end: last.end,
        tier: phrases.length >= 3 ? 'desk' : 'advice',
        message: {
          en: `${phrases.length} phrases come before the subject; keep one in front.`,
          zh: `主语前堆了 ${phrases.length} 个状语，句首宜只留一个。`,
        },
      };
    }
  },
});
