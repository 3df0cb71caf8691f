import { type Draft, definePassageCheck, type Passage, type TaggedToken } from '../check.ts';
import { nominalisationOf } from '../data/nominalisations.ts';
import { isAbstract, isBaseForm } from './support/verbs.ts';

const reach = 5;
const isGerund = (token: TaggedToken | undefined): boolean =>
  token?.pos === 'VERB' && token.lower.length > 5 && token.lower.endsWith('ing');
const isActionNoun = (token: TaggedToken | undefined): boolean =>
  token?.pos === 'NOUN' &&
  (nominalisationOf(token.lower) !== undefined || isAbstract(token) || /(?:al|ure)$/.test(token.lower));

/** The “and” after `at`, with nothing between but words of one phrase. */
function andAfter(tokens: readonly TaggedToken[], at: number): number | undefined {
  for (let index = at + 1; index <= at + reach; index++) {
    const token = tokens[index];
    if (!token || token.pos === 'PUNCT' || token.sentence !== tokens[at]?.sentence) return undefined;
    if (token.lower === 'and' || token.lower === 'or') return index;
    if (token.pos === 'VERB' || token.pos === 'AUX') return undefined;
  }
  return undefined;
}

function draft(passage: Passage, from: number, to: number, tier: 'desk' | 'advice'): Draft | undefined {
  const [first, last] = [passage.tokens[from], passage.tokens[to]];
  if (!first || !last) return undefined;
  const marked = passage.text.slice(first.start, last.end);
  return {
    start: first.start,
    end: last.end,
    tier,
    score: tier === 'desk' ? 0.45 : 0.3,
    message: {
      en: `“${marked}” joins two different kinds of phrase by “and”; give both the same form.`,
      zh: `“${marked}”用 and 连接了两种不同的结构，宜改成同一形式。`,
    },
  };
}

export const unlikeHeads = definePassageCheck({
  id: 'awkward/unlike-heads',
  severity: 'minor',
  score: 0.4,
  mqm: 'Fluency/Grammar',
  title: { en: 'Unlike things joined', zh: '并列成分不一致' },
  summary: {
    en: 'An -ing form and an infinitive, or “anti-…” and a noun with an infinitive, joined by “and”.',
    zh: '用 and 并列 -ing 形式与不定式，或并列“anti-…”与带不定式的名词。',
  },
  reason: {
    en: 'What “and” joins should have one form: two nouns, two -ing forms, two infinitives.',
    zh: '并列的成分形式应一致：都用名词、都用动名词，或都用不定式。',
  },
  examples: [
    {
      bad: 'The port spoke of anti-fraud and refusal to pay bribes.',
      marks: ['anti-fraud and refusal to pay'],
    },
    { bad: 'The plan is to build dikes and planting the dunes.', marks: ['to build dikes and planting'] },
    { good: 'The plan is to build dikes and plant trees.' },
    { good: 'He was afraid of swimming and of heights.' },
    { good: 'The firm began to sell nets and fishing boats.' },
  ],
  *run(passage) {
    const { tokens } = passage;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token) continue;
      if (token.lower.startsWith('anti-') && token.pos !== 'ADJ' && tokens[at + 1]?.lower === 'and') {
        if (isActionNoun(tokens[at + 2]) && tokens[at + 3]?.lower === 'to')
          yield* some(draft(passage, at, at + 4, 'desk'));
      } else if (token.lower === 'to' && isBaseForm(tokens[at + 1] ?? token)) {
        const and = andAfter(tokens, at + 1);
        const next = and === undefined ? undefined : tokens[and + 1];
        // In “to sell nets and fishing boats” the -ing form stands before its noun.
        const alone = and !== undefined && ['DET', 'ADP'].includes(tokens[and + 2]?.pos ?? '');
        const object =
          and !== undefined &&
          tokens[and + 2]?.pos === 'NOUN' &&
          tokens[and + 2]?.lower.endsWith('s') &&
          !next?.lower.startsWith('fish');
        if (and !== undefined && isGerund(next) && (alone || object))
          yield* some(draft(passage, at, and + 1, 'advice'));
      }
    }
  },
});

function some(draft: Draft | undefined): Draft[] {
  return draft ? [draft] : [];
}
