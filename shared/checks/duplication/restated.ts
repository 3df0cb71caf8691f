import { definePassageCheck } from '../check.ts';
import { deletion, quote } from './support/said.ts';

/** Nouns that name a kind of thing and add nothing to a word that is of that kind. */
const kinds = new Set([
  'area',
  'field',
  'sector',
  'industry',
  'work',
  'task',
  'problem',
  'issue',
  'question',
  'situation',
  'process',
  'activity',
  'action',
  'measure',
  'policy',
  'system',
  'mechanism',
  'project',
  'market',
  'event',
  'phenomenon',
  'form',
  'method',
  'way',
  'month',
  'year',
  'city',
  'province',
  'county',
  'island',
  'river',
  'sea',
  'mountain',
  'lake',
  'crime',
  'case',
  'service',
  'business',
  'plan',
  'campaign',
  'programme',
  'program',
  'operation',
  'colour',
  'color',
  'atmosphere',
  'environment',
  'spirit',
  'concept',
  'level',
]);

/** "the field of the education field": the general word and the particular one say the same. */
export const restated = definePassageCheck({
  id: 'duplication/restated',
  severity: 'minor',
  tier: 'advice',
  score: 0.35,
  mqm: 'Style/Redundancy',
  title: { en: 'Kind and thing', zh: '概括与具体重复' },
  summary: {
    en: 'A general noun and then, after “of”, a particular one that ends in the same noun.',
    zh: '先用一个概括名词，of 之后又用以同一名词结尾的具体说法。',
  },
  reason: {
    en: 'The general word before “of” comes again in the particular one. The particular one is enough.',
    zh: '“of”前的概括词在后面的具体名称中又出现一次，保留具体名称即可。',
  },
  examples: [
    {
      bad: 'They work in the field of the education field.',
      marks: ['the field of the education field'],
      better: 'They work in the education field.',
    },
    {
      bad: 'The problem of the housing problem remains.',
      marks: ['The problem of the housing problem'],
      better: 'The housing problem remains.',
    },
    {
      bad: 'It did the work of flood control work.',
      marks: ['the work of flood control work'],
      better: 'It did flood control work.',
    },
    { good: 'The work of the flood control office went on, and the level of the sea rose to a new level.' },
    { good: 'The history of the city is a part of the history of the county.' },
    { good: 'The issue of the June issue was delayed, wrote the City of Quezon City.' },
  ],
  *run(passage) {
    const { text, tokens } = passage;
    for (let index = 0; index + 3 < tokens.length; index += 1) {
      const kind = tokens[index];
      if (!kind || !kinds.has(kind.lemma) || kind.pos !== 'NOUN' || tokens[index + 1]?.lower !== 'of') continue;
      let at = index + 2;
      const thing = at;
      while (at < tokens.length && at - thing < 6 && /^(?:DET|ADJ|NOUN|NUM)$/.test(tokens[at]?.pos ?? '')) at += 1;
      const last = tokens[at - 1];
      const first = tokens[thing];
      const isSame = last?.lemma === kind.lemma && at - thing > 1;
      if (!isSame || !first || !last || isPeriodical(kind.lemma, tokens[at - 2]?.text ?? '')) continue;
      const before = tokens[index - 1];
      const hasArticle = before?.lower === 'the' || before?.lower === 'a';
      const start = hasArticle ? before.start : kind.start;
      // The particular noun brings its own article, or needs none.
      const suggestion = deletion(text, { start, end: tokens[index + 1]?.end ?? kind.end });
      yield {
        start,
        end: last.end,
        message: {
          en: `“${quote(text.slice(start, last.end))}” says “${kind.text}” twice.`,
          zh: `“${quote(text.slice(start, last.end))}”把“${kind.text}”说了两遍。`,
        },
        suggestions: [{ edits: suggestion.edits }],
      };
    }
  },
});

/** "The issue of the June issue": another sense of the word. */
function isPeriodical(kind: string, qualifier: string): boolean {
  return kind === 'issue' && /^\p{Lu}/u.test(qualifier);
}
