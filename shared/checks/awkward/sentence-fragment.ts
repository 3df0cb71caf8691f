import { type Draft, definePassageCheck, type Passage } from '../check.ts';
import { abridged, quotedTokens } from './support/quoted.ts';
import { isRunning, spanOf, type TokenSentence, tokenSentences, wordCount } from './support/sentences.ts';
import { isBaseForm, isFiniteVerb } from './support/verbs.ts';

/** Base forms that open ordinary sentences: requests, headings, captions. */
const openers = new Set(
  'let see click please read note take look watch visit call contact thank come suppose consider say compare do be get go'.split(
    ' ',
  ),
);
/** These go on with the sentence before. After another word the tagger may have taken the verb for a noun (“range”). */
const joiners = /^(?:and|including|especially|as|such|more|over|nearly|from|with|among)$/;
const announced = new Set(['please', 'you', 'your', 'yours', 'yourself']);

/** “Formulate a plan and speed up work.”: the Chinese has no subject, and the English none either. */
function withoutSubject(
  passage: Passage,
  sentence: TokenSentence,
  before: TokenSentence | undefined,
): Draft | undefined {
  const [verb, next] = sentence.tokens;
  if (!verb || !next || !isBaseForm(verb) || openers.has(verb.lower) || !/^[A-Z]/.test(verb.text)) return undefined;
  if (!['DET', 'ADJ', 'NOUN', 'ADV', 'ADP', 'PROPN', 'CCONJ', 'PRON'].includes(next.pos)) return undefined;
  // An imperative is at home after a colon and in a row of rules; in a report it follows on a statement.
  if (!before || !isRunning(before) || before.tokens.some((token) => token.text === ':')) return undefined;
  const firstVerbBefore = before.tokens[0];
  if (firstVerbBefore && isBaseForm(firstVerbBefore)) return undefined;
  const end = sentence.tokens[Math.min(3, sentence.tokens.length - 2)] ?? next;
  const marked = passage.text.slice(verb.start, end.end);
  return {
    start: verb.start,
    end: end.end,
    message: {
      en: `“${abridged(marked)} …” has no subject: who does it? Chinese may leave that out, English may not.`,
      zh: `“${abridged(marked)} …”缺主语：谁来做？中文可以省略主语，英语不可以。`,
    },
  };
}

function withoutVerb(passage: Passage, sentence: TokenSentence): Draft | undefined {
  if (sentence.tokens.some(isFiniteVerb) || wordCount(sentence.tokens) < 8) return undefined;
  const span = spanOf(sentence.tokens);
  return {
    ...span,
    tier: joiners.test(sentence.tokens[0]?.lower ?? '') ? 'desk' : 'advice',
    score: joiners.test(sentence.tokens[0]?.lower ?? '') ? 0.45 : 0.25,
    message: {
      en: `“${abridged(passage.text.slice(span.start, span.end))}” has no finite verb, so it is not a sentence.`,
      zh: `“${abridged(passage.text.slice(span.start, span.end))}”没有谓语动词，不成句。`,
    },
  };
}

export const sentenceFragment = definePassageCheck({
  id: 'awkward/sentence-fragment',
  severity: 'major',
  score: 0.5,
  mqm: 'Fluency/Grammar',
  title: { en: 'Sentence without subject or verb', zh: '句子缺主语或谓语' },
  summary: {
    en: 'A sentence of running text that starts with a bare verb (“Formulate …”) or has no finite verb.',
    zh: '正文中以动词原形开头（“Formulate …”）或没有谓语动词的句子。',
  },
  reason: {
    en: 'Chinese drops subjects and may do without a verb. In English such a sentence reads as an order or breaks off.',
    zh: '中文常省略主语，也可以没有动词；这样的句子译成英语，不是像命令句，就是残句。',
  },
  examples: [
    {
      bad: 'The bureau met on Monday to discuss the floods. Formulate plans for each river and speed up the work.',
      marks: ['Formulate plans for each'],
    },
    {
      bad: 'The pier was closed. More than 300 boats of all sizes in the northern harbor during the storm.',
      marks: ['More than 300 boats of all sizes in the northern harbor during the storm.'],
    },
    { good: 'Visitors should keep off the dunes. Take water with you.' },
    { good: 'The rules are simple: keep left. Strengthen the rope before each dive.' },
    { good: 'Police warned of floods. Stay off the roads, they said, until the water falls, if you can.' },
    { good: 'Who paid for the bridge? The county.' },
  ],
  *run(passage) {
    // Advice to the reader is full of requests.
    if (passage.tokens.some((token) => announced.has(token.lower))) return;
    const quoted = quotedTokens(passage);
    const sentences = tokenSentences(passage);
    for (const [index, sentence] of sentences.entries()) {
      if (!isRunning(sentence) || quoted[sentence.from]) continue;
      const before = sentences[index - 1];
      const draft = withoutSubject(passage, sentence, before) ?? (before ? withoutVerb(passage, sentence) : undefined);
      if (draft) yield draft;
    }
  },
});
