import { definePassageCheck, type TaggedToken } from '../check.ts';
import { type AdjacentRepeat, adjacentRepeats } from './support/adjacent.ts';
import { emphatic, placeInPlace, rightlyPaired } from './support/data.ts';
import { itemsTwice } from './support/items-twice.ts';
import { isInLoop } from './support/loops.ts';
import { isQuoted } from './support/quotes.ts';
import { deletion, quote } from './support/said.ts';

/** A wording said again at once: side by side, after a comma, in brackets, or joined by "and" or a preposition. */
export const doubledPhrase = definePassageCheck({
  id: 'duplication/doubled-phrase',
  severity: 'major',
  score: 0.88,
  mqm: 'Fluency/Duplication',
  title: { en: 'Doubled phrase', zh: '短语连写两次' },
  summary: {
    en: 'A phrase said again at once: directly, after a comma, in brackets, or as “X and X”.',
    zh: '同一短语紧接着又写一遍：直接相连、隔一个逗号、放在括号里，或写成“X and X”。',
  },
  reason: {
    en: 'The same wording stands twice in a row. Often two Chinese words became one English word, or the engine said it again.',
    zh: '同样的措辞连续出现两次，往往是两个中文词译成了同一个英文词，或机器把同一内容重复输出。',
  },
  examples: [
    {
      bad: 'Should prices fall, the developer The developer will pay the difference.',
      marks: ['the developer The developer'],
      better: 'Should prices fall, the developer will pay the difference.',
    },
    {
      bad: 'She spoke of her experience and experience.',
      marks: ['experience and experience'],
      better: 'She spoke of her experience.',
    },
    {
      bad: 'The number of science parks (science parks) will exceed 40.',
      marks: ['science parks (science parks)'],
      better: 'The number of science parks will exceed 40.',
    },
    {
      bad: 'They met at the Old Wharf, the Old Wharf.',
      marks: ['the Old Wharf, the Old Wharf'],
      better: 'They met at the Old Wharf.',
    },
    {
      bad: 'Buyers compare the price of the flat with the price of the flat.',
      marks: ['the price of the flat with the price of the flat'],
      better: 'Buyers compare the price of the flat.',
    },
    { bad: 'A treaty between Vietnam and Vietnam was signed.', marks: ['Vietnam and Vietnam'] },
    {
      bad: 'He told them: do not worry, do not worry.',
      marks: ['do not worry, do not worry'],
      better: 'He told them: do not worry.',
    },
    { good: 'More and more guests came from New York, New York, for years and years.' },
    { good: 'The work gets harder and harder, again and again.' },
    { good: 'In Haikou, Haikou officials opened the port.' },
    { good: 'There are shops in crowded areas and areas with few roads.' },
    { good: 'They tried and tried. “No, no,” he said.' },
    {
      good: 'Bring water to drink, drink it in time, and the snowball gets bigger and bigger and more and more people come.',
    },
    { good: 'The team went from city to city, day by day.' },
  ],
  *run(passage) {
    const { text, tokens } = passage;
    const items = new Set(itemsTwice(passage).map(({ items, index }) => items[index]?.start));
    for (const repeat of adjacentRepeats(passage)) {
      // An item of a list is that check's, which mends the list.
      if (items.has(repeat.second)) continue;
      const first = tokens.slice(repeat.first, repeat.firstEnd);
      // The same word with nothing between is the doubled word's.
      if (repeat.link === 'none' && repeat.length === 1 && first.length === 1) continue;
      if (isRight(repeat, first, tokens) || (isEmphasis(first) && isQuoted(passage, first[0]?.start ?? 0))) continue;
      const start = tokens[repeat.first]?.start ?? 0;
      const firstEnd = tokens[repeat.firstEnd - 1]?.end ?? start;
      const secondStart = tokens[repeat.second]?.start ?? start;
      let end = tokens[repeat.lastEnd - 1]?.end ?? start;
      if (repeat.link === 'bracket') end = tokens[repeat.lastEnd]?.end ?? end;
      if (isInLoop(passage, { start, end })) continue;
      const said = quote(text.slice(start, firstEnd));
      yield {
        start,
        end,
        message: {
          en: `“${said}” is said ${repeat.times === 2 ? 'twice' : `${repeat.times} times`} in a row.`,
          zh: `“${said}”在此连续说了${repeat.times === 2 ? '两' : repeat.times}遍。`,
        },
        related: [
          { start, end: firstEnd },
          { start: secondStart, end: tokens[repeat.secondEnd - 1]?.end ?? end },
        ],
        suggestions: [deletion(text, { start: firstEnd, end })],
      };
    }
  },
});

function isEmphasis(words: readonly TaggedToken[]): boolean {
  return words.every(({ lower, pos }) => emphatic.has(lower) || pos === 'INTJ');
}

/** Whether the wording rightly stands twice. */
function isRight(repeat: AdjacentRepeat, first: readonly TaggedToken[], tokens: readonly TaggedToken[]): boolean {
  const [word] = first.filter(({ lower }) => !/^(?:the|an?)$/.test(lower));
  const next = tokens[repeat.lastEnd];
  // Digits repeat for many good reasons, and so do letters by themselves.
  if (!word || first.every(({ text }) => /^(?:\p{N}.*|\p{P}|\p{S}|\p{L})$/u.test(text))) return true;
  const wording = first.map(({ lower }) => lower).join(' ');
  switch (repeat.link) {
    case 'none':
      return repeat.length < 2 && first.length < 2;
    case 'bracket':
      return next?.text !== ')' && next?.text !== '）';
    case 'preposition':
      return repeat.length < 3 || !first.some(isNoun);
    case 'comma':
      if (placeInPlace.has(wording)) return true;
      if (repeat.length > 3 || repeat.times > 2 || (first.some(isVerb) && repeat.length > 1)) {
        return repeat.length === 1 && !isContent(word);
      }
      return !(isNounOrSo(word) || isVerb(word)) || !endsPhrase(next);
    case 'comma-and':
      // "Do your work, and work hard": a comma parts clauses, in which one word may well come again.
      return repeat.length === 1 || !first.some(isContent);
    case 'and':
    case 'or':
      return repeat.length === 1
        ? isRightPair(repeat, word, tokens)
        : rightlyPaired.has(wording) || !first.some(isContent);
  }
}

function isRightPair(repeat: AdjacentRepeat, word: TaggedToken, tokens: readonly TaggedToken[]): boolean {
  if (!isNoun(word) || rightlyPaired.has(word.lower) || isComparative(word.lower)) return true;
  // "crowded areas and areas with few roads": each has its own qualification.
  const before = tokens[repeat.first - 1];
  const after = tokens[repeat.lastEnd];
  const isQualifiedBefore = before !== undefined && /^(?:ADJ|NOUN|PROPN|NUM)$/.test(before.pos);
  const isQualifiedAfter =
    after !== undefined && /^(?:of|with|without|for|that|who|whose|which|where)$/.test(after.lower);
  return isQualifiedBefore && isQualifiedAfter;
}

function isComparative(word: string): boolean {
  return /^\p{Ll}{2,}er$/u.test(word) && !/(?:ster|eer|ier|ter|der|mer|ner|ber|ler|ker|per|ver|cer)s?$/.test(word);
}

function isNoun({ pos }: TaggedToken): boolean {
  return pos === 'NOUN' || pos === 'PROPN';
}

function isVerb({ pos }: TaggedToken): boolean {
  return pos === 'VERB' || pos === 'AUX';
}

function isNounOrSo({ pos }: TaggedToken): boolean {
  return /^(?:NOUN|PROPN|ADJ|ADV|ADP|NUM)$/.test(pos);
}

function isContent({ pos }: TaggedToken): boolean {
  return /^(?:NOUN|PROPN|VERB|ADJ|ADV)$/.test(pos);
}

/** Behind a name that opens the sentence's subject the sentence goes on; behind one said twice it has a pause. */
function endsPhrase(next: TaggedToken | undefined): boolean {
  return next === undefined || next.pos === 'PUNCT' || next.pos === 'CCONJ';
}
