import { definePassageCheck, type TaggedToken } from '../check.ts';
import { tokenSentences } from './support/sentences.ts';

/** Connectives that carry a sentence on; the longer first. */
const connectives: readonly (readonly string[])[] = [
  'at the same time',
  'on the other hand',
  'in the meantime',
  'so as to',
  'in order to',
  'in addition',
  'as a result',
  'on this basis',
  'so that',
  'thus',
  'thereby',
  'hence',
  'therefore',
  'furthermore',
  'moreover',
  'meanwhile',
  'besides',
].map((phrase) => phrase.split(' '));
const byFirst = Map.groupBy(connectives, ([first]) => first);

function connectiveAt(tokens: readonly TaggedToken[], at: number): number {
  const found = byFirst
    .get(tokens[at]?.lower)
    ?.find((words) => words.every((word, index) => tokens[at + index]?.lower === word));
  return found?.length ?? 0;
}

export const connectivePileup = definePassageCheck({
  id: 'awkward/connective-pileup',
  severity: 'minor',
  score: 0.3,
  mqm: 'Style/Unnatural or awkward',
  title: { en: 'Pile of connectives', zh: '关联词堆叠' },
  summary: {
    en: 'Three connectives in one sentence (“so as to”, “thereby”, “at the same time”), or two side by side.',
    zh: '一句中有三个关联词（“so as to”“thereby”“at the same time”），或两个紧挨着。',
  },
  reason: {
    en: 'Each link asks the reader to hold the one before. End the sentence after the first.',
    zh: '每个关联词都要求读者记住上一层意思。宜在第一层之后断句。',
  },
  examples: [
    {
      bad: 'The port bought cranes so as to load faster, thereby saving time, and at the same time cut its prices.',
      marks: ['at the same time'],
    },
    { bad: 'Dikes were raised, thus thereby the fields stayed dry.', marks: ['thereby'] },
    { good: 'The port bought cranes so as to load faster, thereby saving time.' },
    { good: 'Two boats sank at the same time.' },
  ],
  thresholds: {
    connectives: {
      label: { en: 'Connectives in a sentence, from', zh: '一句中的关联词个数（起）' },
      value: 3,
      min: 2,
      max: 8,
    },
  },
  *run(passage, _, { connectives: needed }) {
    for (const { tokens } of tokenSentences(passage)) {
      const places: { from: number; to: number }[] = [];
      for (let at = 0; at < tokens.length; at++) {
        const length = connectiveAt(tokens, at);
        if (length > 0) places.push({ from: at, to: at + length });
        at += Math.max(0, length - 1);
      }
      const beside = places.findIndex((place, index) => index > 0 && places[index - 1]?.to === place.from);
      const place = beside > 0 ? places[beside] : places[needed - 1];
      const [first, last] = [tokens[place?.from ?? -1], tokens[(place?.to ?? 0) - 1]];
      if (!place || !first || !last) continue;
      const words = places.map(({ from, to }) => passage.text.slice(tokens[from]?.start, tokens[to - 1]?.end));
      yield {
        start: first.start,
        end: last.end,
        message: {
          en: `${words.length} connectives in one sentence: ${words.map((word) => `“${word}”`).join(', ')}.`,
          zh: `一句话里有 ${words.length} 个关联词：${words.map((word) => `“${word}”`).join('、')}。`,
        },
      };
    }
  },
});
