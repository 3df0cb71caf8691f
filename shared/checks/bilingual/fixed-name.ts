import { spells } from '../../text/pinyin/pinyin.ts';
import { type AlignedRow, type Draft, definePassageCheck, type Passage, type TaggedToken } from '../check.ts';
import { distance } from './support/distance.ts';
import { type EnglishSide, englishSideOf, type FoundPhrase } from './support/english.ts';
import { type Entry, entries } from './support/entries.ts';
import { type Mention, mentionsOf, namedIn } from './support/mentions.ts';
import { lettersOf } from './support/name-candidates.ts';
import { translatedRows } from './support/translated-rows.ts';
import { isCapitalised, spanOf } from './support/wording.ts';

/** A state, place or person with a fixed English name that stands there in pinyin, misspelled, or as another one. */
export const fixedName = definePassageCheck({
  id: 'bilingual/fixed-name',
  severity: 'major',
  score: 0.65,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'Wrong name', zh: '专名有误' },
  summary: {
    en: 'A state, place or person with a fixed English name that is written in pinyin, misspelled, or called by the name of another state.',
    zh: '有固定英文名的国家、地方或人物，被写成拼音、拼错，或误作他国之名。',
  },
  reason: {
    en: 'Foreign names, and names from Taiwan, Hong Kong and Macao, have their own spelling; pinyin makes them unrecognisable.',
    zh: '外国及港澳台人名地名有固定拼写，用拼音转写读者无法辨认。',
  },
  source: 'See shared/checks/bilingual/data/fixed-names.ts.',
  examples: [
    {
      bad: 'President Baideng signed the bill.',
      original: '拜登总统签署了法案。',
      marks: ['Baideng'],
      better: 'President Biden signed the bill.',
    },
    {
      bad: 'Cai Yingwen gave no answer.',
      original: '蔡英文没有回答。',
      marks: ['Cai Yingwen'],
      better: 'Tsai Ing-wen gave no answer.',
    },
    {
      bad: 'The pass lies in Shanxi.',
      original: '该关口位于陕西。',
      marks: ['Shanxi'],
      better: 'The pass lies in Shaanxi.',
    },
    {
      bad: 'Skiers from Australia won twice.',
      original: '奥地利滑雪选手两度获胜。',
      marks: ['Australia'],
      better: 'Skiers from Austria won twice.',
    },
    {
      bad: 'Talks with Lavrof lasted an hour.',
      original: '与拉夫罗夫的会谈持续了一小时。',
      marks: ['Lavrof'],
      better: 'Talks with Lavrov lasted an hour.',
    },
    {
      bad: 'Prime Minister Pham Minh Trinh spoke.',
      original: '总理范明政讲话。',
      marks: ['Pham Minh Trinh'],
      better: 'Prime Minister Pham Minh Chinh spoke.',
    },
    { good: 'President Biden signed the bill in Xi’an.', original: '拜登总统在西安签署了法案。' },
    { good: 'Austrian skiers won twice in Australia.', original: '奥地利滑雪选手在澳大利亚两度获胜。' },
    { good: 'Shaanxi and Shanxi share the river.', original: '陕西和山西以河为界。' },
  ],
  *run(passage) {
    const done = new Set<Entry>();
    for (const row of translatedRows(passage)) {
      for (const mention of mentionsOf(row)) {
        const { entry } = mention;
        if ((entry.kind !== 'state' && entry.kind !== 'place' && entry.kind !== 'person') || done.has(entry)) continue;
        done.add(entry);
        const draft = judge(passage, row, mention);
        if (draft) yield draft;
      }
    }
  },
});

function judge(passage: Passage, row: AlignedRow, mention: Mention): Draft | undefined {
  const side = englishSideOf(passage);
  if (isNamed(side, mention.entry)) return undefined;
  const pinyin = inPinyin(passage, row, mention.chinese);
  if (pinyin) return draftOf(passage, pinyin, mention, 0.7);
  const near = misspelled(passage, row, mention.entry) ?? halfRight(passage, row, mention.entry);
  if (near) return draftOf(passage, near, mention, 0.6);
  const other = mention.entry.kind === 'state' ? anotherState(passage, side, row) : undefined;
  return other && draftOf(passage, other, mention, 0.55);
}

/** Its name, or a word made from it: "Iranian", "Chilean". */
function isNamed(side: EnglishSide, { accepted, kind }: Entry): boolean {
  if (accepted.some((phrase) => side.has(phrase))) return true;
  return accepted.some(({ words }) => {
    const [first = ''] = words;
    const stem = kind === 'state' && first.length > 4 ? first.slice(0, -1) : first;
    return words.length === 1 && stem.length >= 4 && side.hasName(stem);
  });
}

/** One to three words with capitals that are the pinyin of the characters. */
function inPinyin({ tokens }: Passage, row: AlignedRow, chinese: string): FoundPhrase | undefined {
  for (let from = row.from; from < row.to; from += 1) {
    if (!isCapitalised(tokens[from])) continue;
    let letters = '';
    for (let to = from; to < Math.min(row.to, from + 3) && isCapitalised(tokens[to]); to += 1) {
      letters += lettersOf(tokens[to]?.text ?? '');
      if (spells(letters, chinese)) return { from, to: to + 1 };
    }
  }
  return undefined;
}

const knownNames = new Set(entries.flatMap(({ accepted }) => accepted.flatMap(({ words }) => words)));

/** A word with a capital that is nearly the name, and no other known name. */
function misspelled({ tokens }: Passage, row: AlignedRow, { accepted }: Entry): FoundPhrase | undefined {
  for (const { words } of accepted) {
    const [name = ''] = words;
    if (words.length !== 1 || name.length < 5) continue;
    const limit = name.length < 8 ? 1 : 2;
    for (let from = row.from; from < row.to; from += 1) {
      const token = tokens[from];
      if (!isCapitalised(token) || !isSpelledLike(token, name, limit)) continue;
      return { from, to: from + 1 };
    }
  }
  return undefined;
}

/** A name of three words and more, of which all but one are right. */
function halfRight({ tokens }: Passage, row: AlignedRow, { accepted }: Entry): FoundPhrase | undefined {
  for (const { words } of accepted) {
    if (words.length < 3) continue;
    for (let from = row.from; from + words.length <= row.to; from += 1) {
      const own = tokens.slice(from, from + words.length);
      if (!own.every(isCapitalised)) continue;
      const right = own.filter(({ lower }, index) => lower === words[index]).length;
      if (right === words.length - 1) return { from, to: from + words.length };
    }
  }
  return undefined;
}

function isSpelledLike(token: TaggedToken | undefined, name: string, limit: number): boolean {
  const letters = lettersOf(token?.text ?? '');
  return (
    letters.charAt(0) === name.charAt(0) &&
    !knownNames.has(letters) &&
    !letters.endsWith('s') &&
    distance(letters, name, limit) <= limit
  );
}

const states = entries.filter(({ kind }) => kind === 'state');

/** The one state named in the row that nothing in the Chinese names. */
function anotherState(passage: Passage, side: EnglishSide, row: AlignedRow): FoundPhrase | undefined {
  const named = namedIn(passage);
  let found: FoundPhrase | undefined;
  for (const entry of states) {
    if (named.has(entry)) continue;
    const [preferred] = entry.accepted;
    const place = preferred && side.find(preferred, row.from, row.to);
    if (!place) continue;
    if (found) return undefined;
    found = place;
  }
  return found;
}

function draftOf(passage: Passage, place: FoundPhrase, { chinese, entry }: Mention, score: number): Draft {
  const span = spanOf(passage, place);
  const written = passage.text.slice(span.start, span.end);
  return {
    ...span,
    score,
    message: {
      en: `“${chinese}” is “${entry.preferred}” in English, not “${written}”.`,
      zh: `“${chinese}”的英文是“${entry.preferred}”，不是“${written}”。`,
    },
    suggestions: [{ edits: [{ ...span, text: entry.preferred }] }],
  };
}
