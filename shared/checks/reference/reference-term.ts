import { type Draft, definePassageCheck, type Passage } from '../check.ts';
import {
  isPair,
  neighboursOf,
  type ReferencePair,
  type ReferenceWords,
  referencesOf,
} from './support/reference-words.ts';

/** Modifiers that say the same in terms of the press, which no dictionary has as synonyms. */
const sameSense: readonly ReadonlySet<string>[] = [
  new Set(['network', 'net', 'web', 'internet', 'online', 'cyber', 'web-based', 'internet-based']),
  new Set(['telecommunications', 'telecommunication', 'telecom', 'electric']),
  new Set(['cross-border', 'transborder', 'cross-boundary', 'transboundary', 'trans-border']),
  new Set(['domestic', 'inland', 'interior']),
  new Set(['foreign', 'overseas', 'external', 'outside']),
  new Set(['state-owned', 'state', 'national']),
  new Set(['private', 'civilian', 'folk', 'people-run', 'non-governmental']),
  new Set(['livestreaming', 'live-streaming', 'live', 'webcasting']),
  new Set(['criminal', 'crime']),
  new Set(['tourist', 'tourism', 'travel']),
  new Set(['medical', 'medicine', 'healthcare', 'health']),
];
/** Once may be chance. */
const fewest = 2;

/** A term for which the references have another, settled one. */
export const referenceTerm = definePassageCheck({
  id: 'reference/reference-term',
  severity: 'minor',
  score: 0.45,
  mqm: 'Terminology/Inappropriate for context',
  title: { en: 'The reference has another term', zh: '参考来源用语不同' },
  summary: {
    en: 'A modifier before a noun that no reference has, where references repeat the same noun with another modifier of the same sense.',
    zh: '名词前的修饰语，参考稿都没有这样用，而是反复用另一个意思相同的修饰语。',
  },
  reason: {
    en: 'Sources written in English have a settled term for this.',
    zh: '英文参考来源对此有固定说法。',
  },
  examples: [
    {
      bad: 'Police fought network gambling.',
      facts: {
        references: [
          { label: 'Harbour Post', text: 'Police fight cyber gambling. Most cyber gambling is run from abroad.' },
        ],
      },
      marks: ['network'],
      better: 'Police fought cyber gambling.',
    },
    {
      good: 'Police fought illegal gambling.',
      facts: {
        references: [
          { label: 'Harbour Post', text: 'Police fight cyber gambling. Most cyber gambling is run from abroad.' },
        ],
      },
    },
    {
      good: 'Police fought cyber gambling on the network.',
      facts: {
        references: [
          { label: 'Harbour Post', text: 'Police fight cyber gambling. Most cyber gambling is run from abroad.' },
        ],
      },
    },
  ],
  *run(passage, story) {
    if (story.references.length === 0) return;
    const references = referencesOf(story, passage.lexicon);
    const { tokens } = passage;
    for (let at = 0; at + 1 < tokens.length; at += 1) {
      const [modifier, head] = [tokens[at], tokens[at + 1]];
      if (!modifier || !head || !isPair(modifier, head) || references.has(modifier.lower)) continue;
      const better = settled(passage, references, at);
      if (better) yield draftOf(passage, at, better);
    }
  },
});

/** The most frequent pair of the references with the same noun whose modifier means the same. */
function settled(passage: Passage, references: ReferenceWords, at: number): ReferencePair | undefined {
  const [modifier, head] = [passage.tokens[at], passage.tokens[at + 1]];
  if (!modifier || !head) return undefined;
  let best: ReferencePair | undefined;
  for (const pair of references.pairs.get(head.lemma) ?? []) {
    if (pair.count < fewest || (best && pair.count <= best.count)) continue;
    if (meansSame(passage, at, modifier.lower, pair)) best = pair;
  }
  return best;
}

/** Of the dictionary's synonyms experts mark no more than of any other words: those are advice. */
function isSameTerm(modifier: string, other: string): boolean {
  return sameSense.some((words) => words.has(modifier) && words.has(other));
}

function meansSame(passage: Passage, at: number, modifier: string, pair: ReferencePair): boolean {
  if (isSameTerm(modifier, pair.modifier)) return true;
  if (isTranslation(passage, at, pair.modifier)) return true;
  // Synonyms in one sense may differ in this one, unless both stand beside the same words.
  const isBeside = neighboursOf(passage, at, at + 2).some((word) => pair.neighbours.has(word));
  return isBeside && passage.lexicon.areSynonyms(modifier, pair.modifier);
}

/** Whether the Chinese word that the modifier stands for may be translated by the reference's. */
function isTranslation(passage: Passage, at: number, other: string): boolean {
  return (chineseOfTokens(passage).get(at) ?? []).some((word) => passage.lexicon.translations(word).includes(other));
}

const cache = new WeakMap<Passage, ReadonlyMap<number, readonly string[]>>();

/** The Chinese words that the dictionary links with each token. */
function chineseOfTokens(passage: Passage): ReadonlyMap<number, readonly string[]> {
  let words = cache.get(passage);
  if (!words) {
    const links = passage.aligned.flatMap((row) =>
      row.links.flatMap(({ word, token, kind }) =>
        kind === 'dictionary' ? [{ token, text: row.words[word]?.text ?? '' }] : [],
      ),
    );
    const grouped = Map.groupBy(links, ({ token }) => token);
    words = new Map([...grouped].map(([token, all]) => [token, all.map(({ text }) => text)]));
    cache.set(passage, words);
  }
  return words;
}

function draftOf(passage: Passage, at: number, { modifier, label, count }: ReferencePair): Draft {
  const [token, head] = [passage.tokens[at], passage.tokens[at + 1]];
  const { start, end } = token ?? { start: 0, end: 0 };
  const [written, better] = [`${token?.text} ${head?.text}`, `${modifier} ${head?.text}`];
  return {
    start,
    end,
    ...(!isSameTerm(token?.lower ?? '', modifier) && { tier: 'advice' as const, score: 0.2 }),
    message: {
      en: `${label} says “${better}” (${count} times), never “${written}”.`,
      zh: `${label}用“${better}”（${count}次），没有“${written}”的说法。`,
    },
    suggestions: [{ edits: [{ start, end, text: modifier }], origin: { en: label, zh: label } }],
  };
}
