import { definePassageCheck, type TaggedToken } from '../check.ts';
import { byWord } from '../engine/by-word.ts';
import { abridged } from './support/quoted.ts';

const isSmallLatin = byWord((word) => /^[a-z][a-z-]+$/.test(word));

function isStacked(token: TaggedToken | undefined): boolean {
  return token?.pos === 'NOUN' && isSmallLatin(token.text);
}

export const nounStack = definePassageCheck({
  id: 'awkward/noun-stack',
  severity: 'minor',
  score: 0.3,
  mqm: 'Style/Unnatural or awkward',
  title: { en: 'Pile of nouns', zh: '名词堆叠' },
  summary: {
    en: 'Four common nouns in a row (advice, since many are terms), or five and more.',
    zh: '四个普通名词连用（很多是术语，故列为建议），或五个以上连用。',
  },
  reason: {
    en: 'Chinese builds long terms by placing nouns side by side. In English the reader cannot tell which belongs to which: open the pile with a preposition or a verb.',
    zh: '中文可以把名词并置成长术语；英语读者分不清谁修饰谁，宜用介词或动词拆开。',
  },
  examples: [
    {
      bad: 'The village set up a flood damage compensation fund office.',
      marks: ['flood damage compensation fund office'],
    },
    { good: 'The village set up an office for flood compensation.' },
    { good: 'The Flood Damage Compensation Fund Office moved.' },
  ],
  thresholds: { nouns: { label: { en: 'Nouns in a row, from', zh: '名词连用个数（起）' }, value: 4, min: 3, max: 10 } },
  *run({ tokens, text }, _, { nouns: needed }) {
    for (let at = 0; at < tokens.length; at++) {
      if (tokens[at]?.pos !== 'NOUN') continue;
      let end = at;
      while (isStacked(tokens[end]) && tokens[end]?.sentence === tokens[at]?.sentence) end += 1;
      const [first, last] = [tokens[at], tokens[end - 1]];
      if (end - at >= needed && first && last) {
        const marked = abridged(text.slice(first.start, last.end));
        yield {
          start: first.start,
          end: last.end,
          tier: end - at > needed ? 'desk' : 'advice',
          score: end - at > needed ? 0.3 : 0.2,
          message: {
            en: `“${marked}” stacks ${end - at} nouns; open it with a preposition or a verb.`,
            zh: `“${marked}”叠了 ${end - at} 个名词，宜用介词或动词拆开。`,
          },
        };
      }
      at = Math.max(at, end);
    }
  },
});
