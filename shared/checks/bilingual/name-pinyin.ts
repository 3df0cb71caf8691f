import { isPinyin, spells } from '../../text/pinyin/pinyin.ts';
import { type AlignedRow, type Draft, definePassageCheck, type Passage } from '../check.ts';
import { distance } from './support/distance.ts';
import { type LatinName, latinNames } from './support/latin-names.ts';
import { mentionsOf } from './support/mentions.ts';
import { givenNames, lettersOf, type NameCandidate, spellingLike } from './support/name-candidates.ts';
import { spanOf } from './support/wording.ts';

/** Persons from there are not spelled in pinyin. */
const otherSpelling =
  /台湾|台北|台当局|香港|澳门|港澳|民进党|国民党|新加坡|马来西亚|韩国|韩联社|日本|朝鲜|越南|华人|华裔|侨|美籍/;

/** A Chinese person's name in pinyin that does not spell its characters. */
export const namePinyin = definePassageCheck({
  id: 'bilingual/name-pinyin',
  severity: 'major',
  score: 0.6,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'Name misspelled', zh: '人名拼写有误' },
  summary: {
    en: 'A Chinese personal name whose pinyin is nearly, but not quite, that of the characters, or that is cut up.',
    zh: '中文人名的拼音与汉字略有出入，或被拆开。',
  },
  reason: {
    en: 'The letters do not spell the characters; a misspelled name is another person.',
    zh: '拼音与汉字不符，人名拼错就成了另一个人。',
  },
  source: 'GB/T 28039-2011, spelling of Chinese personal names.',
  examples: [
    {
      bad: 'Mao Weimin opened the fair.',
      original: '毛伟明为博览会揭幕。',
      marks: ['Weimin'],
      better: 'Mao Weiming opened the fair.',
    },
    {
      bad: 'Miao Weiming opened the fair.',
      original: '毛伟明为博览会揭幕。',
      marks: ['Miao'],
      better: 'Mao Weiming opened the fair.',
    },
    {
      bad: 'Mao Wei Ming opened the fair.',
      original: '毛伟明为博览会揭幕。',
      marks: ['Wei Ming'],
      better: 'Mao Weiming opened the fair.',
    },
    { good: 'Mao Weiming opened the fair.', original: '毛伟明为博览会揭幕。' },
    { good: 'Lyu Yue, Shan Tian’en and Xie Zengqi won.', original: '吕乐、单天恩和解曾琪获胜。' },
    { good: 'Ma Ying-jeou spoke.', original: '马英九讲话。' },
  ],
  *run(passage) {
    for (const name of latinNames(passage)) {
      if (name.isTurned) continue;
      const draft = joined(passage, name) ?? (name.isRight ? undefined : misspelled(passage, name));
      if (draft) yield draft;
    }
  },
});

/** "Mao Wei Ming": surname and two syllables apart that are one given name. */
function joined(passage: Passage, name: LatinName): Draft | undefined {
  const third = passage.tokens[name.to];
  const second = passage.tokens[name.from + 1];
  if (!third || !second || third.start !== second.end + 1 || !/^[A-Z][a-z]+$/.test(third.text)) return undefined;
  const given = name.second + lettersOf(third.text);
  const candidate = name.candidates.find(
    ({ spellings, rest }) => rest.length === 2 && spellings.includes(name.first) && spells(given, rest),
  );
  if (!candidate || !isPinyin(name.second, 1)) return undefined;
  const better = spellingLike(candidate.rest, given);
  return draftOf(passage, name.from + 1, name.to + 1, better, candidate.surname + candidate.rest);
}

const cache = new WeakMap<AlignedRow['words'], ReadonlySet<number>>();

/** Where words of two characters and more begin. */
function startsOfLongWords(words: AlignedRow['words']): ReadonlySet<number> {
  let starts = cache.get(words);
  if (!starts) {
    starts = new Set(words.flatMap(({ start, text }) => (text.length > 1 ? [start] : [])));
    cache.set(words, starts);
  }
  return starts;
}

interface Repair {
  readonly at: 0 | 1;
  readonly text: string;
  readonly characters: string;
  readonly far: number;
}

function misspelled(passage: Passage, name: LatinName): Draft | undefined {
  const { original } = name.row;
  if (/-/.test(passage.tokens[name.from + 1]?.text ?? '') || otherSpelling.test(original)) return undefined;
  const fixed = mentionsOf(name.row).filter(({ entry }) => entry.kind === 'person');
  const starts = startsOfLongWords(name.row.words);
  let best: Repair | undefined;
  for (const candidate of name.candidates) {
    const { surname, start } = candidate;
    if (fixed.some(({ chinese }) => chinese.startsWith(surname))) continue;
    // In 葛平坦言 a word begins with the third character: the name ends before it.
    const isShort = starts.has(start + surname.length + 1);
    for (const given of givenNames(candidate)) {
      if (isShort && given.length > 1) continue;
      const repair = repairOf(name, candidate, given);
      if (repair && (!best || repair.far < best.far)) best = repair;
    }
  }
  if (!best) return undefined;
  return draftOf(passage, name.from + best.at, name.from + best.at + 1, best.text, best.characters);
}

function repairOf(
  { first, second }: LatinName,
  { surname, spellings }: NameCandidate,
  given: string,
): Repair | undefined {
  const characters = surname + given;
  if (spellings.includes(first)) {
    const text = spellingLike(given, second);
    const right = lettersOf(text);
    const limit = given.length > 1 ? 2 : 1;
    const far = distance(right, second, limit);
    if (far > limit || right === '' || right.charAt(0) !== second.charAt(0) || second.length < 4) return undefined;
    // One syllable of the two must be right: two letters of a short name are half of it.
    return far === 1 || isPinyin(second, given.length) ? { at: 1, text, characters, far } : undefined;
  }
  if (given.length < 2 || !spells(second, given)) return undefined;
  const text = spellingLike(surname, first);
  const far = distance(lettersOf(text), first, 2);
  return far <= 2 && isPinyin(first, surname.length) ? { at: 0, text, characters, far } : undefined;
}

function draftOf(passage: Passage, from: number, to: number, better: string, characters: string): Draft {
  const span = spanOf(passage, { from, to });
  const written = passage.text.slice(span.start, span.end);
  return {
    ...span,
    message: {
      en: `“${characters}” is spelled “${better}” here, not “${written}”.`,
      zh: `“${characters}”此处应拼作“${better}”，不是“${written}”。`,
    },
    suggestions: [{ edits: [{ ...span, text: better }] }],
  };
}
