import { isPinyin, readingsOf } from '../../text/pinyin/pinyin.ts';
import { latinNames } from '../bilingual/support/latin-names.ts';
import { translatedRows } from '../bilingual/support/translated-rows.ts';
import { defineStoryCheck, type Passage, type StoryDraft } from '../check.ts';
import { type FoundName, formsOfNames, type NameForm, oneName } from './support/name-forms.ts';
import { type NameWord, nameWords } from './support/proper-names.ts';
import { soundAlike, transliterationsIn } from './support/transliterations.ts';

/** So alike must a name and a stretch of Chinese sound. */
const alike = 0.75;
/** No paragraph has more names; each is compared with the whole original. */
const mostWords = 200;
const longestOriginal = 4000;

/** One name in two spellings in a story. */
export const nameVariants = defineStoryCheck<readonly FoundName[]>({
  id: 'consistency/name-variants',
  severity: 'major',
  score: 0.55,
  mqm: 'Fluency/Inconsistency',
  title: { en: 'One name, two spellings', zh: '同一名称拼写不一' },
  summary: {
    en: 'A name one letter away from a name that stands more often in the story, and two English forms of one foreign name of the Chinese.',
    zh: '与稿件中更常见的名称只差一个字母的名称，或同一外国人名的两种英文写法。',
  },
  reason: {
    en: 'Readers take two spellings for two people or places.',
    zh: '拼写不同，读者会以为是两个人或两个地方。',
  },
  examples: [
    {
      bad: 'Talks with Lukasz Kowalczyk began.\n\nMayor Kowalczyk was calm.\n\nLater Kowalczik left.',
      marks: ['Kowalczik'],
      better: 'Talks with Lukasz Kowalczyk began.\n\nMayor Kowalczyk was calm.\n\nLater Kowalczyk left.',
    },
    {
      bad: 'The fair in Zhangbei ended.\n\nMayor Mao Weimin spoke.\n\nThen Mao Weiming left.',
      original: '张北的博览会闭幕了。\n\n市长毛伟明讲话。\n\n毛伟明随后离开。',
      marks: ['Weimin'],
    },
    {
      bad: 'Talks with Faridun Bakri began.\n\nBakri was calm.\n\nLater Mr Paglie left.',
      original: '与法里敦·巴克利的会谈开始了。\n\n巴克利很平静。\n\n巴克利先生随后离开。',
      marks: ['Paglie'],
      better: 'Talks with Faridun Bakri began.\n\nBakri was calm.\n\nLater Mr Bakri left.',
    },
    { good: 'The Korean team left Korea.\n\nKoreans waited in Jinan.' },
    { good: 'Slovakia and Slovenia met.\n\nSlovenia won.' },
    { good: 'In Zhengzhou and Zhangzhou it rained.', original: '郑州和漳州下了雨。' },
  ],
  collect: (passage) => {
    // Two given names of a few letters behind one surname may well be two people of a family.
    const words = nameWords(passage).filter(({ text }) => text.length > 4);
    if (words.length === 0) return [];
    const proven = provenWords(passage);
    const foreign = foreignNames(passage, words);
    return words.map((word) => ({ ...word, isProven: proven(word.text), chinese: foreign.get(word) }));
  },
  *judge(facts) {
    const found = facts.flatMap(({ passage, facts: words }) => words.map((word) => ({ ...word, passage })));
    for (const [wrong, right] of oneName(formsOfNames(found))) yield* drafts(wrong, right);
  },
});

/** For each foreign name of the originals the one word of its row that sounds like it. */
function foreignNames(passage: Passage, words: readonly NameWord[]): ReadonlyMap<NameWord, string> {
  const found = new Map<NameWord, string>();
  for (const { row, original } of translatedRows(passage)) {
    const own = words.filter(({ start }) => row.start <= start && start < row.end).slice(0, mostWords);
    if (own.length === 0) continue;
    for (const chinese of transliterationsIn(original).slice(0, mostWords)) {
      const scored = own.map((word) => ({ word, score: soundAlike(chinese, word.text) }));
      const best = Math.max(...scored.map(({ score }) => score));
      const [first, ...others] = scored.filter(({ score }) => score === best);
      if (first && best >= alike && others.every(({ word }) => word.text === first.word.text)) {
        found.set(first.word, chinese);
      }
    }
  }
  return found;
}

/** Which words of the passage spell characters of its originals: names in pinyin, and place names of the same kind. */
function provenWords(passage: Passage): (text: string) => boolean {
  if (passage.aligned.length === 0) return () => false;
  const names = latinNames(passage).filter(({ isRight, isTurned }) => isRight || isTurned);
  const words = new Set(names.flatMap(({ from, to }) => passage.tokens.slice(from, to).map(({ text }) => text)));
  const originals = passage.aligned.map(({ original }) => original.slice(0, longestOriginal));
  let tried = 0;
  return (text) =>
    words.has(text) || (tried++ < mostWords && originals.some((original) => isSpelledIn(text.toLowerCase(), original)));
}

/** Whether the letters are the pinyin of a stretch of the original. */
function isSpelledIn(letters: string, original: string): boolean {
  if (!isPinyin(letters)) return false;
  let open = new Set<number>();
  for (const character of original) {
    const next = new Set<number>();
    for (const syllable of readingsOf(character)) {
      for (const at of [0, ...open]) if (letters.startsWith(syllable, at)) next.add(at + syllable.length);
    }
    if (next.has(letters.length)) return true;
    open = next;
  }
  return false;
}

function* drafts(wrong: NameForm, right: NameForm): Generator<StoryDraft> {
  const [first] = right.places;
  for (const { passage, start, end } of wrong.places) {
    yield {
      passage,
      start,
      end,
      ...(right.isProven && { score: 0.65 }),
      message: {
        en: `“${wrong.text}” here, “${right.text}” elsewhere in the story: one name, two spellings?`,
        zh: `此处为“${wrong.text}”，稿件其他地方为“${right.text}”，疑为同一名称。`,
      },
      suggestions: [{ edits: [{ start, end, text: right.text }] }],
      ...(first && {
        related: [
          { start: first.start, end: first.end, passage: first.passage, label: { en: right.text, zh: right.text } },
        ],
      }),
    };
  }
}
