import { definePassageCheck, type Passage, type TaggedToken } from '../check.ts';
import { firstPlace, quote } from './support/said.ts';

/** Words that a person's title ends in. */
const titles = new Set([
  'president',
  'vice-president',
  'minister',
  'secretary',
  'director',
  'chairman',
  'chairwoman',
  'chair',
  'governor',
  'mayor',
  'premier',
  'chief',
  'commissioner',
  'ambassador',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'general',
  'manager',
  'professor',
  'commander',
  'leader',
  'head',
  'dean',
  'principal',
  'member',
  'researcher',
  'officer',
  'executive',
  'captain',
  'judge',
  'king',
  'queen',
  'prince',
]);
/** A title is repeated when it comes again within so many sentences. */
const within = 2;

/** A person's full title and name, said again within two sentences. */
export const fullTitleAgain = definePassageCheck({
  id: 'duplication/full-title-again',
  severity: 'minor',
  tier: 'advice',
  score: 0.3,
  mqm: 'Style/Redundancy',
  title: { en: 'Full title again', zh: '头衔全称重复' },
  summary: {
    en: 'A person’s title and full name, again within two sentences.',
    zh: '人物的职务和全名在两句之内又完整写了一遍。',
  },
  reason: {
    en: 'English press copy gives title and full name once and goes on with the surname.',
    zh: '英文新闻首次出现时写明头衔和全名，之后只用姓氏。',
  },
  examples: [
    {
      bad: 'Foreign Minister Chen Ming met the guests on Monday. Foreign Minister Chen Ming spoke of trade.',
      marks: ['Foreign Minister Chen Ming'],
      better: 'Foreign Minister Chen Ming met the guests on Monday. Chen spoke of trade.',
    },
    {
      bad: 'Prime Minister Anna Berg landed at noon. In the evening Prime Minister Anna Berg dined with the king.',
      marks: ['Prime Minister Anna Berg'],
      better: 'Prime Minister Anna Berg landed at noon. In the evening Berg dined with the king.',
    },
    { good: 'Foreign Minister Chen Ming met the guests on Monday. Chen spoke of trade.' },
    {
      good: 'Foreign Minister Chen Ming spoke. It rained. Nobody came. The hall was cold. Foreign Minister Chen Ming left.',
    },
    { good: 'The Prime Minister met the guests. The Prime Minister spoke of trade.' },
  ],
  *run(passage) {
    const { text, tokens } = passage;
    const seen = new Map<string, Named>();
    for (const named of namesIn(passage)) {
      const key = tokens
        .slice(named.start, named.end)
        .map(({ lower }) => lower)
        .join(' ');
      const before = seen.get(key);
      seen.set(key, named);
      if (!before || named.sentence - before.sentence > within || named.sentence === before.sentence) continue;
      const start = tokens[named.start]?.start ?? 0;
      const end = tokens[named.end - 1]?.end ?? start;
      const surname = surnameOf(tokens.slice(named.name, named.end));
      yield {
        start,
        end,
        message: {
          en: `“${quote(text.slice(start, end))}” was introduced just before; “${surname}” will do.`,
          zh: `“${quote(text.slice(start, end))}”刚介绍过，此处用“${surname}”即可。`,
        },
        related: [
          { start: tokens[before.start]?.start ?? 0, end: tokens[before.end - 1]?.end ?? 0, label: firstPlace },
        ],
        suggestions: [{ edits: [{ start, end, text: surname }] }],
      };
    }
  },
});

/** A title with a name behind it, as token indices; `name` is where the name begins. */
interface Named {
  readonly start: number;
  readonly name: number;
  readonly end: number;
  readonly sentence: number;
}

function* namesIn({ tokens }: Passage): Generator<Named> {
  for (let index = 0; index < tokens.length; index += 1) {
    const title = tokens[index];
    if (!title || !titles.has(title.lower) || !isCapital(title)) continue;
    let end = index + 1;
    while (end - index <= 4 && isName(tokens[end], title)) end += 1;
    if (end - index < 3) continue;
    let start = index;
    while (start > 0 && index - start < 6 && isName(tokens[start - 1], title)) start -= 1;
    yield { start, name: index + 1, end, sentence: title.sentence };
  }
}

function isName(token: TaggedToken | undefined, title: TaggedToken): boolean {
  return token !== undefined && token.sentence === title.sentence && isCapital(token) && /^\p{L}/u.test(token.text);
}

function isCapital({ text }: TaggedToken): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text) && !/^(?:The|In|On|At|And|But|As|For|By|If|When)$/.test(text);
}

/** Family names that Chinese people have; theirs come first. */
const chinese = new Set(
  'Zhao Qian Sun Li Zhou Wu Zheng Wang Feng Chen Chu Wei Jiang Shen Han Yang Zhu Qin You Xu He Lyu Lu Shi Zhang Kong Cao Yan Hua Jin Tao Qi Xie Zou Yu Bai Dou Yun Su Pan Ge Xi Fan Peng Lang Chang Ma Miao Fang Ren Yuan Liu Bao Tang Fei Lian Cen Xue Lei Ni Teng Luo Bi Hao An Le Shao Dai Song Pang Xiong Ji Shu Xiang Du Ruan Lan Min Gu Mei Lin Diao Zhong Qiu Gao Xia Cai Tian Hu Ling Huo Wan Ke Guan Mo Ding Deng Hong Zuo Cui Gong Cheng Xing Pei Rong Weng Xun Hui Jia Niu Ning Long Ye Huang Mu Xiao Yao Shan Pu Tan Liang Dong Guo Hou Meng Bian Wen Qu'.split(
    ' ',
  ),
);

function surnameOf(name: readonly TaggedToken[]): string {
  const first = name[0]?.text ?? '';
  return (chinese.has(first) ? first : name.at(-1)?.text) ?? '';
}
