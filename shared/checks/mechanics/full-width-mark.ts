import { type DraftSuggestion, definePassageCheck } from '../check.ts';
import { kind, neighboursIn } from '../engine/neighbours.ts';

/** Chinese marks and full-width letters, and what English has for them. */
const english = new Map(
  Object.entries({
    '，': ',',
    '。': '.',
    '、': ',',
    '；': ';',
    '：': ':',
    '？': '?',
    '！': '!',
    '（': '(',
    '）': ')',
    '【': '[',
    '】': ']',
    '「': '“',
    '」': '”',
    '『': '‘',
    '』': '’',
    '《': '“',
    '》': '”',
    '〈': '‘',
    '〉': '’',
    '～': '-',
    '％': '%',
    '＄': '$',
    '＋': '+',
    '－': '-',
    '＝': '=',
    '／': '/',
    '　': ' ',
    '＂': '"',
    '＇': "'",
    '．': '.',
    '＆': '&',
  }),
);
const opening = /[（【「『《〈]/;
const closing = /[，。、；：？！）】」』》〉％]/;
const chinese = /\p{Script=Han}/u;

/** A Chinese or full-width mark left in English text. */
export const fullWidthMark = definePassageCheck({
  id: 'mechanics/full-width-mark',
  severity: 'minor',
  score: 0.55,
  mqm: 'Locale convention/Punctuation',
  title: { en: 'Full-width mark', zh: '全角符号' },
  summary: {
    en: 'Chinese punctuation or full-width letters and digits left in the English text.',
    zh: '英文中遗留的中文标点、全角字母或数字。',
  },
  reason: {
    en: 'Full-width marks are Chinese; English has its own, with a space on the other side.',
    zh: '全角标点属于中文排版，英文应使用半角标点并按英文习惯空格。',
  },
  examples: [
    {
      bad: 'The fair opened on Monday，and ends in May。',
      marks: ['，', '。'],
      better: 'The fair opened on Monday, and ends in May。',
    },
    {
      bad: 'The port（built in 2004） is closed.',
      marks: ['（', '）'],
      better: 'The port (built in 2004） is closed.',
    },
    { bad: 'Exports rose ３５ percent.', marks: ['３５'], better: 'Exports rose 35 percent.' },
    { bad: 'He wrote《Tides of Spring》 in May.', marks: ['《', '》'], better: 'He wrote “Tides of Spring》 in May.' },
    { good: 'The fair opened on Monday, and ends in May.' },
    { good: 'The sign read 停车场（东）, he said.' },
  ],
  *run(passage) {
    const { text } = passage;
    if (!neighboursIn(passage).has(kind.other)) return;
    for (const match of text.matchAll(/[\uFF01-\uFF5E\u3000-\u3002\u3008-\u3011\uFFE5]+/g)) {
      const { index: start } = match;
      const whole = match[0];
      const end = start + whole.length;
      const before = text.charAt(start - 1);
      const after = text.charAt(end);
      // A mark in Chinese words stays Chinese. White space at a start is the indentation's.
      if (chinese.test(before) || chinese.test(after) || whole.trim() === '') continue;
      const plain = [...whole].map((character) => english.get(character) ?? character.normalize('NFKC')).join('');
      const spaced = spaceAround(whole, plain, before, after);
      const suggestion: DraftSuggestion = { edits: [{ start, end, text: spaced }] };
      yield {
        start,
        end,
        message: {
          en: `“${whole}” is a full-width mark; English has “${plain}”.`,
          zh: `“${whole}”是全角符号，英文应为“${plain}”。`,
        },
        suggestions: [suggestion],
      };
    }
  },
});

function spaceAround(whole: string, plain: string, before: string, after: string): string {
  const needsBefore = opening.test(whole.charAt(0)) && /[\p{L}\p{N}.,;:!?]/u.test(before);
  const needsAfter = closing.test(whole.at(-1) ?? '') && /[\p{L}\p{N}(“"]/u.test(after);
  return `${needsBefore ? ' ' : ''}${plain}${needsAfter ? ' ' : ''}`;
}
