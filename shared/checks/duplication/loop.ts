import { definePassageCheck, type TaggedToken } from '../check.ts';
import { originalTop } from './support/original.ts';
import { deletion, firstPlace, quote } from './support/said.ts';

/** A stretch shorter than this is a doubled phrase, not a loop. */
const shortestLoop = 10;
/** Between two rounds of a loop there are at most so many words more than the wording itself has. */
const slack = 6;
/** So much of a loop must be words of its first round. */
const leastKnown = 0.85;

/** What makes a loop: so many equal words in a row, said at least so often, and so much oftener than in the Chinese. */
const kinds = [
  { size: 4, times: 3, excess: 2 },
  { size: 2, times: 10, excess: 6 },
] as const;

/** Oscillation: an engine that cannot stop says the same few words over and over. */
export const loop = definePassageCheck({
  id: 'duplication/loop',
  severity: 'major',
  score: 0.95,
  mqm: 'Fluency/Duplication',
  title: { en: 'Loop', zh: '循环重复' },
  summary: 'The same few words over and over, close together: an engine that got stuck.',
  reason: {
    en: 'The engine fell into a loop. What the original says here is probably missing altogether.',
    zh: '机器翻译陷入循环，原文此处的内容很可能没有译出。',
  },
  source:
    'V. Raunak, A. Menezes, M. Junczys-Dowmunt, The Curious Case of Hallucinations in Neural Machine Translation, NAACL 2021 (top n-gram count against the source).',
  examples: [
    {
      bad: 'The film tells the story of the boat, the story of the boat, the story of the boat, the story of the boat and the sea.',
      marks: [', the story of the boat, the story of the boat, the story of the boat'],
      better: 'The film tells the story of the boat and the sea.',
    },
    {
      bad: 'He went to Bern, Bern, Bern, Bern, Bern, Bern, Bern, Bern, Bern, Bern, Bern, Bern by train.',
      marks: [', Bern, Bern, Bern, Bern, Bern, Bern, Bern, Bern, Bern, Bern, Bern'],
      better: 'He went to Bern by train.',
    },
    { good: 'The mayor of the city met the mayor of the port and the mayor of the county on Monday.' },
    {
      good: 'We will fight on the beaches, we will fight in the fields and in the streets, we will fight in the hills.',
    },
    {
      good: 'The first team won at home. In May the first team won at sea. A year later the first team won at last.',
      original: '第一队主场获胜。五月第一队在海上获胜。一年后第一队终于获胜。',
    },
  ],
  *run(passage) {
    const { text, tokens } = passage;
    if (tokens.length < shortestLoop) return;
    let done = 0;
    for (const run of loopsIn(tokens)) {
      const first = tokens[run.firstEnd - 1];
      const start = tokens[run.firstEnd]?.start ?? 0;
      const end = tokens[run.end - 1]?.end ?? 0;
      if (!first || start < done || run.end - run.start < shortestLoop) continue;
      const whole = { start: tokens[run.start]?.start ?? 0, end };
      if (run.times - originalTop(passage, whole, run.size) < run.excess) continue;
      done = end;
      const said = quote(text.slice(whole.start, first.end));
      yield {
        start,
        end,
        message: {
          en: `“${said}” is said ${run.times} times here: the engine got stuck.`,
          zh: `“${said}”在此重复了${run.times}遍：机器翻译陷入了循环。`,
        },
        related: [{ start: whole.start, end: first.end, label: firstPlace }],
        suggestions: [deletion(text, { start: first.end, end })],
      };
    }
  },
});

interface Run {
  readonly start: number;
  /** The end of the first round; what follows up to `end` is too much. */
  readonly firstEnd: number;
  readonly end: number;
  readonly times: number;
  readonly size: number;
  readonly excess: number;
}

/** Runs of the same n-gram at short distances, in reading order; linear: each n-gram remembers only its last run. */
function loopsIn(tokens: readonly TaggedToken[]): Run[] {
  const words = tokens.flatMap(({ text }, index) => (/[\p{L}\p{N}]/u.test(text) ? [index] : []));
  const ids = numbered(words.map((index) => tokens[index]?.lower ?? ''));
  const found: Run[] = [];
  for (const { size, times, excess } of kinds) {
    const grams = gramsOf(ids, size);
    const open = new Map<number, { first: number; second: number; last: number; times: number }>();
    const close = (run: { first: number; second: number; last: number; times: number }) => {
      if (run.times < times || !saysTheSame(run)) return;
      const period = run.second - run.first;
      const start = words[run.first] ?? 0;
      const firstEnd = (words[run.first + period - 1] ?? 0) + 1;
      const end = (words[Math.min(words.length, run.last + Math.max(size, period)) - 1] ?? 0) + 1;
      found.push({
        start,
        firstEnd,
        end: isWholeRound(run, period) ? end : (words[run.last + size - 1] ?? 0) + 1,
        times: run.times,
        size,
        excess,
      });
    };
    for (const [index, gram] of grams.entries()) {
      const run = open.get(gram);
      if (run && index - run.last <= size + slack) {
        if (run.times === 1) run.second = index;
        run.last = index;
        run.times += 1;
      } else {
        if (run) close(run);
        open.set(gram, { first: index, second: index, last: index, times: 1 });
      }
    }
    for (const run of open.values()) close(run);
    /** Nearly nothing but the words of its first round: "the mayor of the port and the mayor of the county" goes on. */
    function saysTheSame({ first, second, last }: { first: number; second: number; last: number }): boolean {
      const vocabulary = new Set(ids.slice(first, second));
      let known = 0;
      for (let index = second; index < last + size; index += 1) if (vocabulary.has(ids[index] ?? -1)) known += 1;
      return known >= leastKnown * (last + size - second);
    }
    function isWholeRound(run: { first: number; last: number }, period: number): boolean {
      if (run.last + period > ids.length) return false;
      for (let offset = 0; offset < period; offset += 1)
        if (ids[run.last + offset] !== ids[run.first + offset]) return false;
      return true;
    }
  }
  // The longest first where several n-grams of one loop start nearly together.
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Words as small numbers. */
function numbered(words: readonly string[]): number[] {
  const ids = new Map<string, number>();
  return words.map((word) => {
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return id;
  });
}

/** The n-gram that starts at each word, as one number each: pairs of pairs, so that no string is built. */
function gramsOf(ids: readonly number[], size: number): number[] {
  const pairs = pairUp(ids, 1);
  return size === 2 ? pairs : pairUp(pairs, 2);
}

function pairUp(ids: readonly number[], distance: number): number[] {
  const known = new Map<number, number>();
  const result: number[] = [];
  for (let index = 0; index + distance < ids.length; index += 1) {
    const key = (ids[index] ?? 0) * 2 ** 26 + (ids[index + distance] ?? 0);
    const id = known.get(key) ?? known.size;
    known.set(key, id);
    result.push(id);
  }
  return result;
}
