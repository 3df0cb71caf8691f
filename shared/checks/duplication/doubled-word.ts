import { definePassageCheck, type Passage, type TaggedToken } from '../check.ts';
import { shape } from '../engine/tagger/shape.ts';
import { isOneSentence } from './support/adjacent.ts';
import { doubledNames, emphatic, rightlyDoubled } from './support/data.ts';
import { isInLoop } from './support/loops.ts';
import { isQuoted } from './support/quotes.ts';
import { deletion } from './support/said.ts';

/** The same word twice with nothing but white space between, line ends included. */
export const doubledWord = definePassageCheck({
  id: 'duplication/doubled-word',
  severity: 'minor',
  score: 0.9,
  mqm: 'Fluency/Duplication',
  title: { en: 'Doubled word', zh: '单词重复' },
  summary: {
    en: 'The same word twice in a row, also over a line end, in any case.',
    zh: '同一个词连写两次，跨行或大小写不同也算。',
  },
  reason: {
    en: 'A word typed or generated twice; one of the two is left over.',
    zh: '同一个词连续出现两次，其中一个是多余的。',
  },
  examples: [
    { bad: 'The plan was dropped in in the spring.', marks: ['in in'], better: 'The plan was dropped in the spring.' },
    { bad: 'The the port is open.', marks: ['The the'], better: 'The port is open.' },
    {
      bad: 'It will bring about\nabout 3,000 jobs.',
      marks: ['about\nabout'],
      better: 'It will bring about\n3,000 jobs.',
    },
    {
      bad: 'The fee for the implant implant rose.',
      marks: ['implant implant'],
      better: 'The fee for the implant rose.',
    },
    { bad: 'Flights to of of of Manila were cut.', marks: ['of of of'], better: 'Flights to of Manila were cut.' },
    { bad: 'The harbour is very very deep.', marks: ['very very'], better: 'The harbour is very deep.' },
    { bad: 'Trade on the Macau-Macau route grew.', marks: ['Macau-Macau'], better: 'Trade on the Macau route grew.' },
    { good: 'He had had enough, and he knew that that was plain.' },
    { good: '“It is very very cold,” she said.' },
    { good: 'Fang Fang and Lang Lang met in Pago Pago.' },
    { good: 'They gave her her ticket back.' },
    { good: 'A new harbour for Haikou\nHaikou opened a new harbour on Monday.' },
    { good: 'It is a win-win for both, room 20 20 aside.' },
    { good: 'What it is is a fair question.' },
  ],
  *run(passage) {
    const { text, tokens } = passage;
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (!token) continue;
      let last = index;
      while (isAgain(passage, token, tokens[last], tokens[last + 1])) last += 1;
      const end = tokens[last]?.end ?? token.end;
      if (last > index && !isRight(passage, index, last) && !isInLoop(passage, { start: token.start, end })) {
        yield {
          start: token.start,
          end,
          message: {
            en: `“${token.text}” stands here ${last - index === 1 ? 'twice' : `${last - index + 1} times`} in a row.`,
            zh: `“${token.text}”在此连续出现${last - index === 1 ? '两' : last - index + 1}次。`,
          },
          suggestions: [deletion(text, { start: restStart(text, token.end), end })],
        };
      } else if (token.shape & shape.hyphen && isDoubledCompound(token)) {
        const half = token.text.slice(0, token.text.indexOf('-'));
        yield {
          start: token.start,
          end: token.end,
          message: { en: `“${token.text}” says “${half}” twice.`, zh: `“${token.text}”把“${half}”说了两遍。` },
          suggestions: [{ edits: [{ start: token.start + half.length, end: token.end, text: '' }] }],
        };
      }
      index = last;
    }
  },
});

/** Line ends stay where they are: a word is deleted, not a line. */
function restStart(text: string, end: number): number {
  const gap = /^[\s]*/.exec(text.slice(end))?.[0] ?? '';
  return /[\r\n]/.test(gap) ? end + gap.length : end;
}

function isAgain(
  passage: Passage,
  first: TaggedToken,
  before: TaggedToken | undefined,
  next: TaggedToken | undefined,
): boolean {
  return (
    before !== undefined &&
    next?.lower === first.lower &&
    isOneSentence(first, next) &&
    next.start > before.end &&
    /^\p{L}/u.test(first.text) &&
    first.pos !== 'X' &&
    passage.text.slice(before.end, next.start).trim() === ''
  );
}

function isRight(passage: Passage, index: number, last: number): boolean {
  const first = passage.tokens[index];
  const second = passage.tokens[last];
  if (!first || !second || last - index > 1) return false;
  if (rightlyDoubled.has(first.lower)) return true;
  // Letters by themselves are marks of parts and seats, not words.
  if (first.text.length === 1 && !/^[aAiI]$/.test(first.text)) return true;
  if (emphatic.has(first.lower)) return isQuoted(passage, first.start);
  if (first.lower === 'her') return /^(?:NOUN|ADJ|PROPN)$/.test(passage.tokens[last + 1]?.pos ?? '');
  if (/^(?:is|was|are|were|do|does|did|has)$/.test(first.lower))
    return isClauseEnd(passage.tokens.slice(Math.max(0, index - 4), index));
  return isName(first) && isName(second);
}

/** "What it is is …": the first one ends a clause that is the subject of the second. */
function isClauseEnd(before: readonly TaggedToken[]): boolean {
  return before.some(({ lower }) => lower === 'what' || lower === 'that' || lower === 'whatever');
}

/** Pandas, singers and children: one syllable of pinyin said twice. */
const syllable = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?[aeo]?[aeiou]|[iu]?[ae]o|[iu]?[aeiou]ng?|er)$/i;

function isName({ text, lower }: TaggedToken): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text) && (doubledNames.has(lower) || syllable.test(text)) && !notNames.has(lower);
}

/** English words that look like pinyin. */
const notNames = new Set([
  'the',
  'to',
  'he',
  'she',
  'we',
  'me',
  'be',
  'in',
  'on',
  'an',
  'can',
  'men',
  'ten',
  'so',
  'no',
  'do',
  'go',
  'long',
  'song',
  'sang',
  'pan',
  'fan',
  'ban',
  'who',
  'you',
  'hue',
  'due',
  'sun',
  'run',
  'a',
  'i',
  'at',
  'man',
]);

/** Only names are written so by mistake; "win-win" and "so-so" are words. */
function isDoubledCompound({ text }: TaggedToken): boolean {
  const match = /^(\p{Lu}\p{L}{3,})-(\p{Lu}\p{L}+)$/u.exec(text);
  return match !== null && match[1] === match[2] && !doubledNames.has(match[1]?.toLowerCase() ?? '');
}
