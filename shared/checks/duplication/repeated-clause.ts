import { type DraftSuggestion, definePassageCheck, type Passage } from '../check.ts';
import { isInLoop } from './support/loops.ts';
import { originalRepeats } from './support/original.ts';
import { deletion, firstPlace, keepFirst, quote } from './support/said.ts';
import { alignLocally, containment, isCompared, isContent, stemOf, trigramJaccard } from './support/similar.ts';
import { headsOf, type Stretch, stretchesOf } from './support/stretches.ts';

/** A clause is compared with so many sentences before it … */
const lookBack = 2;
/** … and never more than so many words of it, which keeps the check linear on any text. */
const longest = 120;
const mostHeads = 6;
/** A clause with fewer words of meaning may be like another by chance. */
const fewest = 5;
/** Fewer Chinese characters are a name or a term; a clause has about as many as the English has words. */
const fewestCharacters = 8;

/** A sentence or clause that says again, in (nearly) the same words, what a sentence just before said. */
export const repeatedClause = definePassageCheck({
  id: 'duplication/repeated-clause',
  severity: 'major',
  score: 0.85,
  mqm: 'Fluency/Duplication',
  title: { en: 'Clause said again', zh: '分句重复' },
  summary: {
    en: 'A clause or sentence that repeats one just before it in (nearly) the same words or in another order.',
    zh: '分句或句子几乎原样、或只换了语序，重复了前面刚说过的一句。',
  },
  reason: {
    en: 'The engine translated the same Chinese clause twice. Readers take the second for new information.',
    zh: '机器把同一个中文分句译了两遍，读者会误以为后一处是新的信息。',
  },
  source:
    'Shared stems and word trigrams (Jaccard), confirmed by local alignment: T. F. Smith, M. S. Waterman, Identification of common molecular subsequences, J. Mol. Biol. 147 (1981).',
  examples: [
    {
      bad: 'The visit will open new ferry routes and promote tourism links between the two harbours at the same time. At the same time, it will promote the tourism links between the two harbours, and create a joint ticket.',
      marks: ['At the same time, it will promote the tourism links between the two harbours'],
      better:
        'The visit will open new ferry routes and promote tourism links between the two harbours at the same time, and create a joint ticket.',
    },
    {
      bad: 'Farmers sold 300 tonnes of early mangoes to buyers in the north. The farmers have sold 300 tonnes of early mangoes to northern buyers.',
      marks: ['The farmers have sold 300 tonnes of early mangoes to northern buyers.'],
      better: 'Farmers sold 300 tonnes of early mangoes to buyers in the north.',
    },
    {
      bad: 'In the first half of the year, the city built 25 schools. The city built 25 schools in the first half of the year.',
      marks: ['The city built 25 schools in the first half of the year.'],
      better: 'In the first half of the year, the city built 25 schools.',
    },
    {
      good: 'Farmers sold 300 tonnes of early mangoes to buyers in the north. They sold 80 tonnes of late lychees to hotels on the coast.',
    },
    {
      good: 'The tunnel under the strait will open in May. Engineers will test the pumps of the tunnel under the strait until April.',
    },
    {
      good: 'In the north, exports rose by 5 percent to 20 billion yuan. In the south, exports rose by 9 percent to 31 billion yuan.',
    },
  ],
  *run(passage) {
    const { text, tokens } = passage;
    const stretches = stretchesOf(passage);
    for (const [index, stretch] of stretches.entries()) {
      const repeat = bestRepeat(passage, stretch, stretches.slice(Math.max(0, index - lookBack), index));
      if (!repeat) continue;
      const { head, earlier, source } = repeat;
      const span = spanOf(passage, head);
      if (isInLoop(passage, span)) continue;
      yield {
        ...span,
        score: repeat.isSure ? 0.85 : 0.6,
        message: {
          en: `“${quote(text.slice(span.start, span.end))}” repeats what was said just before.`,
          zh: `“${quote(text.slice(span.start, span.end))}”重复了刚刚说过的内容。`,
        },
        related: [{ ...spanOf(passage, earlier), label: firstPlace }],
        suggestions: suggest(passage, head, stretch, source.end === stretch.start),
      };
    }

    function suggest(at: Passage, head: Stretch, stretch: Stretch, isNext: boolean): DraftSuggestion[] {
      const span = spanOf(at, head);
      if (head.end === stretch.end) return [deletion(text, span)];
      // What follows the repeated clause goes on from the sentence that said it first.
      const stop = tokens[head.start - 1];
      const next = tokens[head.end + 1];
      if (!isNext || stop?.text !== '.' || !next || tokens[head.end]?.text !== ',') return [];
      return [{ edits: [{ start: stop.start, end: span.end, text: '' }], label: keepFirst }];
    }
  },
});

interface Repeat {
  readonly head: Stretch;
  readonly earlier: Stretch;
  readonly source: Stretch;
  readonly isSure: boolean;
}

function bestRepeat(passage: Passage, stretch: Stretch, before: readonly Stretch[]): Repeat | undefined {
  const { tokens } = passage;
  let best: (Repeat & { readonly value: number }) | undefined;
  for (const source of before) {
    const sourceTokens = range(source.start, source.end).slice(-longest);
    const sourceStems = new Set(
      sourceTokens.flatMap((at) => (tokens[at] && isContent(tokens[at]) ? [stemOf(tokens[at])] : [])),
    );
    for (const head of headsOf(tokens, stretch, mostHeads)) {
      if (head.end - head.start > longest) break;
      const meant = tokens.slice(head.start, head.end).filter(isContent);
      const stems = new Set(meant.map(stemOf));
      const share = containment(stems, sourceStems);
      if (stems.size < fewest || share < 0.7) continue;
      const a = range(head.start, head.end).filter((at) => tokens[at] && isCompared(tokens[at]));
      const b = sourceTokens.filter((at) => tokens[at] && isCompared(tokens[at]));
      const stemAt = (at: number) => (tokens[at] ? stemOf(tokens[at]) : '');
      const aStems = a.map(stemAt);
      const bStems = b.map(stemAt);
      const alignment = alignLocally(aStems, bStems);
      const aligned = alignment.score / (2 * a.length);
      const earlier = { start: b[alignment.bStart] ?? 0, end: (b[alignment.bEnd - 1] ?? 0) + 1 };
      const isAlike = trigramJaccard(aStems, bStems.slice(alignment.bStart, alignment.bEnd)) >= 0.5;
      const isSure = (share >= 0.75 && aligned >= 0.5) || (isAlike && aligned >= 0.6);
      // The same words in another order, or most of a long clause.
      const isReordered = share >= 0.95 && stems.size >= 6 && aligned >= 0.4;
      const isLikely = (isReordered || (stems.size >= 10 && aligned >= 0.3)) && meant.some(({ pos }) => pos === 'VERB');
      const isRight =
        (isSure && keepsFigures(passage, head, earlier)) || (isLikely && keepsFigures(passage, head, source));
      if (!isRight) continue;
      // Where the Chinese repeats itself, the English may follow it, unless it is the same word for word.
      if (
        originalRepeats(passage, spanOf(passage, stretch), Math.max(fewestCharacters, a.length)) &&
        !(share >= 0.9 && aligned >= 0.8)
      )
        continue;
      const value = share + aligned + (head.end - head.start) / 1000;
      if (!best || value > best.value) best = { head, earlier, source, isSure, value };
    }
  }
  return best;
}

/** Another figure makes another statement. */
function keepsFigures({ tokens }: Passage, head: Stretch, earlier: Stretch): boolean {
  const known = new Set(tokens.slice(earlier.start, earlier.end).map(({ lower }) => lower));
  const figures = tokens.slice(head.start, head.end).filter(({ text }) => /\p{Nd}/u.test(text));
  return figures.every(({ lower }) => known.has(lower));
}

function spanOf({ tokens }: Passage, { start, end }: Stretch) {
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
