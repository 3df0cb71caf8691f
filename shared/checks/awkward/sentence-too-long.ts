import { type Draft, definePassageCheck, type Passage, type TaggedToken } from '../check.ts';
import { isRunning, type TokenSentence, tokenSentences, wordCount } from './support/sentences.ts';
import { isFiniteVerb } from './support/verbs.ts';

/** So many words more than what is long, and a sentence is a burden to any reader, whatever its build. */
const hardAfter = 30;
const hardClauses = 5;

/** Where a full stop would go best: the comma nearest to the middle that a conjunction or a verb follows. */
function splitPoint(tokens: readonly TaggedToken[]): number | undefined {
  const middle = tokens.length / 2;
  let best: number | undefined;
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (token.text !== ',' || !next) return;
    const clause = ['CCONJ', 'PRON', 'SCONJ'].includes(next.pos) || isFiniteVerb(next);
    const distance = Math.abs(index - middle) + (clause ? 0 : tokens.length / 4);
    const known = best === undefined ? Number.POSITIVE_INFINITY : Math.abs(best - middle);
    if (distance < known && index > 8 && index < tokens.length - 8) best = index;
  });
  return best;
}

function draftOf(
  passage: Passage,
  tokens: readonly TaggedToken[],
  words: number,
  clauses: number,
  isHard: boolean,
): Draft {
  const at = splitPoint(tokens);
  const [first, last] = at === undefined ? [0, 2] : [at - 2, at + 2];
  const start = tokens[Math.max(0, first)]?.start ?? 0;
  const end = tokens[Math.min(tokens.length - 1, last)]?.end ?? start;
  return {
    start,
    end,
    tier: isHard ? 'desk' : 'advice',
    score: isHard ? 0.4 : 0.25,
    message: {
      en: `This sentence has ${words} words and ${clauses} verbs. It can be split near “${passage.text.slice(start, end)}”.`,
      zh: `这个句子有 ${words} 个词、${clauses} 个动词，可在“${passage.text.slice(start, end)}”附近断开。`,
    },
    related: [
      { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, label: { en: 'The sentence', zh: '整句' } },
    ],
  };
}

export const sentenceTooLong = definePassageCheck({
  id: 'awkward/sentence-too-long',
  severity: 'minor',
  score: 0.3,
  mqm: 'Style/Unnatural or awkward',
  title: { en: 'Over-long sentence', zh: '句子过长' },
  summary: {
    en: 'A sentence of more than 45 words with several clauses, marked where it can be split; above 75 for the desk.',
    zh: '超过 45 个词且含多个分句的句子，标出可断开之处；超过 75 个词才优先显示。',
  },
  reason: {
    en: 'A Chinese sentence runs on as long as its subject lasts. English readers lose the thread: give each action a sentence.',
    zh: '中文句子可以一逗到底；英语句子过长，读者会失去头绪，宜把各个动作分成几句。',
  },
  examples: [
    {
      bad: 'In the spring the bureau organized the villages along the river to build new dikes out of stone, opened three emergency roads to the hills, moved 400 families and their animals to higher ground, and asked the county for boats, pumps and tents before the first rain fell on the fields.',
      marks: ['the hills, moved 400'],
    },
    { good: 'The bureau built new dikes, opened three roads and moved 400 families before the rain.' },
    {
      good: 'Among the guests were the mayors of Lima, Porto, Turin, Graz, Malmo, Cork, Leeds, Nantes, Bergen, Aarhus, Tampere, Tartu, Riga, Kaunas, Gdansk, Brno, Linz, Basel, Ghent, Breda, Kiel, Lyon, Genoa, Palermo, Split, Zadar, Varna, Izmir, Haifa, Sousse, Oran, Fez, Dakar, Accra, Lagos, Luanda and Durban.',
    },
  ],
  thresholds: {
    words: { label: { en: 'Words that a sentence may have', zh: '句子的词数上限' }, value: 45, min: 15, max: 200 },
  },
  *run(passage, _, { words: most }) {
    for (const sentence of tokenSentences(passage)) {
      if (sentence.tokens.length <= most || !isRunning(sentence)) continue;
      for (const part of partsOf(sentence)) {
        const words = wordCount(part);
        const clauses = part.filter((token) => token.pos === 'VERB' && isFiniteVerb(token)).length;
        if (words <= most || clauses < 3) continue;
        yield draftOf(passage, part, words, clauses, words > most + hardAfter && clauses >= hardClauses);
      }
    }
  },
});

/** A semicolon lets the reader breathe as a full stop does. */
function partsOf({ tokens }: TokenSentence): TaggedToken[][] {
  const parts: TaggedToken[][] = [[]];
  for (const token of tokens) {
    if (token.text === ';' || token.text === '；') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
