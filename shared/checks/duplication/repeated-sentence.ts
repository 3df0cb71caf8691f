import type { Span, TextEdit } from '../../text/spans.ts';
import { defineStoryCheck, type Passage, type TaggedToken } from '../check.ts';
import { shape } from '../engine/tagger/shape.ts';
import { deletion, firstPlace, keepFirst } from './support/said.ts';
import { isCompared } from './support/similar.ts';

const gramSize = 5;
/** So many of a sentence's smallest n-gram hashes stand for it in the index. */
const sketchSize = 3;
/** From so much in common on, two sentences say the same. */
const alike = 0.75;

interface Unit extends Place {
  /** A hash of all its words: what is said again word for word is found even among sentences of one pattern. */
  readonly whole: number;
  /** The hashes of all runs of five words, sorted. */
  readonly grams: Int32Array;
  /** The smallest of them. */
  readonly sketch: Int32Array;
  /** All its figures: another figure makes another statement. */
  readonly figures: string;
  /** What takes it out. */
  readonly edits: readonly TextEdit[];
}

interface Place extends Span {
  readonly passage: string;
}

interface Facts {
  readonly length: number;
  /** More than one sentence, and enough words, to be told apart from a heading. */
  readonly isParagraph: boolean;
  /** A hash of all its words. */
  readonly whole: number;
  readonly sentences: readonly Unit[];
}

/** A sentence or a whole paragraph that the story had already. */
export const repeatedSentence = defineStoryCheck<Facts, 'words'>({
  id: 'duplication/repeated-sentence',
  severity: 'major',
  score: 0.8,
  mqm: 'Fluency/Duplication',
  title: { en: 'Sentence said again', zh: '句子重复' },
  summary: {
    en: 'A sentence or a paragraph that stands in the story already, word for word or nearly so.',
    zh: '句子或段落与稿件前文相同或几乎相同。',
  },
  reason: {
    en: 'The story says this already. Captions, leads and copied passages often come in twice.',
    zh: '稿件前面已经出现过这段内容。图片说明、导语和复制的段落常会重复出现。',
  },
  source:
    'Index of word 5-grams; candidates by their smallest hashes: A. Z. Broder, On the resemblance and containment of documents (1997).',
  examples: [
    {
      bad: 'The ferry to the island will run again from Monday, the port said.\n\nTickets cost 30 yuan. The ferry to the island will run again from Monday, the port said.',
      marks: ['The ferry to the island will run again from Monday, the port said.'],
      better: 'The ferry to the island will run again from Monday, the port said.\n\nTickets cost 30 yuan.',
    },
    {
      bad: 'Prices fell. Nobody knew why the growers had sold so early this year.\n\nA new law helps.\n\nPrices fell. Nobody knew why the growers had sold so early this year.',
      marks: ['Prices fell. Nobody knew why the growers had sold so early this year.'],
    },
    {
      bad: 'The new bridge over the strait will carry 40,000 cars a day from next spring, engineers say.\n\nThe new bridge over the strait will carry 40,000 cars a day from next spring, the engineers said.',
      marks: ['The new bridge over the strait will carry 40,000 cars a day from next spring, the engineers said.'],
    },
    { good: 'He declined to comment.\n\nThe mayor resigned.\n\nHe declined to comment.' },
    {
      good: 'Exports of early mangoes to the north rose by 5 percent in May.\n\nExports of early mangoes to the north rose by 9 percent in June.',
    },
  ],
  thresholds: {
    // A shorter one ("He declined to comment.") may well come again.
    words: { label: { en: 'Words that a sentence has at least', zh: '句子的最少词数' }, value: 7, min: 5, max: 40 },
  },
  collect(passage, _, { words: fewestWords }) {
    const words = wordsOf(passage);
    const sentences = passage.sentences.flatMap((span, index) => {
      const own = words[index] ?? [];
      return own.length < fewestWords ? [] : [unitOf(passage, span, own)];
    });
    const all = words.flat();
    const isParagraph = words.length > 1 && all.length >= fewestWords;
    return { length: passage.text.length, isParagraph, whole: hashOf(all, 0, all.length), sentences };
  },
  *judge(facts) {
    const paragraphs = new Map<number, Place>();
    const sketches = new Map<number, Unit>();
    const wholes = new Map<number, Unit>();
    for (const { passage, facts: all } of facts) {
      const paragraph = { passage, start: 0, end: all.length };
      const before = all.isParagraph ? paragraphs.get(all.whole) : undefined;
      if (before?.end === all.length) {
        yield {
          ...paragraph,
          message: { en: 'The story has this paragraph already.', zh: '稿件中已有这一段。' },
          related: [relatedTo(before)],
          suggestions: [{ edits: [{ start: 0, end: all.length, text: '' }], label: keepFirst }],
        };
        continue;
      }
      if (all.isParagraph) paragraphs.set(all.whole, paragraph);
      for (const unit of all.sentences) {
        const known = wholes.get(unit.whole) ?? likest(unit, sketches);
        if (known) {
          yield {
            passage,
            start: unit.start,
            end: unit.end,
            message: { en: 'The story has this sentence already.', zh: '稿件中已有这句话。' },
            related: [relatedTo(known)],
            suggestions: [{ edits: unit.edits, label: keepFirst }],
          };
        } else {
          wholes.set(unit.whole, unit);
          for (const gram of unit.sketch) if (!sketches.has(gram)) sketches.set(gram, unit);
        }
      }
    }
  },
});

function relatedTo({ passage, start, end }: Place) {
  return { passage, start, end, label: firstPlace };
}

/** The first sentence with enough in common, among those that share one of the smallest hashes. */
function likest(unit: Unit, sketches: ReadonlyMap<number, Unit>): Unit | undefined {
  for (const gram of unit.sketch) {
    const known = sketches.get(gram);
    if (known && unit.figures === known.figures && jaccard(unit.grams, known.grams) >= alike) return known;
  }
  return undefined;
}

/** Of two sorted lists. */
function jaccard(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared / (a.length + b.length - shared);
}

function unitOf({ id, text }: Passage, { start, end }: Span, words: readonly TaggedToken[]): Unit {
  const grams = gramsOf(words);
  return {
    passage: id,
    start,
    end,
    grams,
    whole: hashOf(words, 0, words.length),
    sketch: grams.subarray(0, sketchSize),
    figures: words.flatMap(({ shape: bits, lower }) => (bits & shape.digit ? [lower] : [])).join(' '),
    edits: deletion(text, { start, end }).edits,
  };
}

/** The words of each sentence. */
function wordsOf({ tokens, sentences }: Passage): TaggedToken[][] {
  const words: TaggedToken[][] = sentences.map(() => []);
  for (const token of tokens) if (isCompared(token)) words[token.sentence]?.push(token);
  return words;
}

/** The hashes of all runs of words, sorted, each once. */
function gramsOf(words: readonly TaggedToken[]): Int32Array {
  const grams = new Int32Array(Math.max(0, words.length - gramSize + 1));
  for (let start = 0; start < grams.length; start += 1) grams[start] = hashOf(words, start, start + gramSize);
  grams.sort();
  return grams.filter((gram, index) => gram !== grams[index - 1]);
}

function hashOf(words: readonly TaggedToken[], start: number, end: number): number {
  let hash = 0;
  for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ (words[index]?.number ?? 0), 0x5bd1e995);
  // The smallest hashes stand for a sentence, so that all bits must depend on all words.
  return hash ^ (hash >>> 15);
}
