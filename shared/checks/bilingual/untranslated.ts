import { isPinyin } from '../../text/pinyin/pinyin.ts';
import { spelledAt } from '../../text/pinyin/spelled-at.ts';
import { type Draft, definePassageCheck, type Passage, type TaggedToken } from '../check.ts';
import { translatedRows } from './support/translated-rows.ts';

/** A passage with more leftovers than that is mixed on purpose, or not translated at all: the first ones say so. */
const mostRuns = 8;

const han = /\p{Script=Han}/u;
const hanRun = /[\p{Script=Han}〇々]+(?:[·、，：；《》“”]?[\p{Script=Han}〇々]+)*/gu;

/** Chinese left in the translation: in characters, or spelled in pinyin where a word was needed. */
export const untranslated = definePassageCheck({
  id: 'bilingual/untranslated',
  severity: 'major',
  score: 0.8,
  mqm: 'Accuracy/Untranslated',
  title: { en: 'Left untranslated', zh: '未翻译' },
  summary: {
    en: 'Chinese characters left in the text, other than a name’s own characters in brackets after it; lower-case pinyin of words that have a translation.',
    zh: '译文中遗留的汉字（人名后括号里的本名除外），以及本有译法却写成小写拼音的词。',
  },
  reason: {
    en: 'Readers of the English cannot read it.',
    zh: '英文读者无法理解这部分内容。',
  },
  examples: [
    {
      bad: 'The 村委会 met on Tuesday.',
      marks: ['村委会'],
      better: 'The village committee met on Tuesday.',
      original: '村委会周二开会。',
    },
    {
      bad: 'The town wants to spread zhengqi among the young.',
      original: '该镇希望在年轻人中弘扬正气。',
      marks: ['zhengqi'],
    },
    { good: 'The singer Lin Mei (林梅) won.', original: '歌手林梅获奖。' },
    { good: 'They drank baijiu and played mahjong.', original: '他们喝白酒、打麻将。' },
  ],
  *run(passage) {
    yield* characters(passage);
    yield* pinyinWords(passage);
  },
});

function* characters({ text, lexicon }: Passage): Generator<Draft> {
  if (!han.test(text)) return;
  const all = [...text.matchAll(hanRun)];
  const length = all.reduce((sum, [run]) => sum + run.length, 0);
  // A text in Chinese is no translation with leftovers.
  if (2 * length > text.length) return;
  const leftovers = all.filter(({ 0: run, index }) => !isGloss(text, index, index + run.length));
  for (const { 0: run, index: start } of leftovers.slice(0, mostRuns)) {
    const end = start + run.length;
    const [english] = lexicon.translations(run);
    yield {
      start,
      end,
      message: { en: `“${run}” was left in Chinese.`, zh: `“${run}”未译成英文。` },
      ...(english !== undefined && {
        suggestions: [{ edits: [{ start, end, text: spaced(text, start, end, english) }] }],
      }),
    };
  }
}

/** "Lin Mei (林梅)": the characters of a name, for those who know them. */
function isGloss(text: string, start: number, end: number): boolean {
  return (
    /[\p{L}\p{N}”"'’][ ]?[(（[]["“]?$/u.test(text.slice(Math.max(0, start - 6), start)) &&
    /^["”]?(?:[,;，；、][^()（）]{0,60})?[)）\]]/.test(text.slice(end, end + 64))
  );
}

/** A word set in place of characters is parted from its neighbours. */
function spaced(text: string, start: number, end: number, english: string): string {
  const before = /[\p{L}\p{N}]$/u.test(text.slice(0, start)) ? ' ' : '';
  const after = /^[\p{L}\p{N}]/u.test(text.slice(end)) ? ' ' : '';
  return `${before}${english}${after}`;
}

/** Lower-case words that no English dictionary knows and that spell characters of the original. */
function* pinyinWords(passage: Passage): Generator<Draft> {
  const { tokens, lexicon } = passage;
  for (const { from, to, original } of translatedRows(passage)) {
    for (let at = from; at < to; at++) {
      const token = tokens[at];
      if (!token || !isCandidate(token) || lexicon.frequency(token.lower) > 0 || lexicon.frequency(token.lemma) > 0)
        continue;
      if (!isPinyin(token.lower)) continue;
      const characters = spelledIn(token.lower, original);
      if (characters === undefined || loans.has(token.lower)) continue;
      const [english] = lexicon.translations(characters);
      const { start, end } = token;
      yield {
        start,
        end,
        message: {
          en: `“${token.text}” only spells “${characters}”; it does not translate it.`,
          zh: `“${token.text}”只是“${characters}”的拼音，并未翻译。`,
        },
        ...(english !== undefined && { suggestions: [{ edits: [{ start, end, text: english }] }] }),
      };
    }
  }
}

function isCandidate({ lower, text }: TaggedToken): boolean {
  return lower.length >= 4 && lower === text && /^[a-z]+$/.test(lower);
}

/** Words in pinyin that English-language press copy uses. */
const loans = new Set(
  'renminbi yuan jiao hukou guanxi baijiu huangjiu pinyin hanfu qipao cheongsam erhu guzheng pipa guqin hutong siheyuan taiji taijiquan qigong weiqi xiangqi mahjong majiang kungfu wushu putonghua tuina zongzi jiaozi baozi mantou tangyuan yuxiang mapo huoguo youtiao suona dizi sheng luosifen malatang hongbao danmei xianxia wuxia shifu'.split(
    ' ',
  ),
);

/** The characters of the original, two or more, that the letters spell. */
function spelledIn(letters: string, original: string): string | undefined {
  for (let at = 0; at < original.length; at++) {
    const length = spelledAt(letters, original, at);
    if (length > 1) return original.slice(at, at + length);
  }
  return undefined;
}
