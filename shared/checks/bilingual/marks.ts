import { type AlignedRow, type Draft, definePassageCheck, type Passage } from '../check.ts';
import { isQuoted, isWholeLinked, linkedRun } from './support/linked-run.ts';
import { translatedRows } from './support/translated-rows.ts';
import { spanOf } from './support/wording.ts';

/** No row has more; each is looked up in all links. */
const mostQuotations = 100;
/** A name in two parts. In 湖南日报·新湖南客户端 the dot parts two media. */
const dotOfName = /(?<![报网社端闻台])[·•・‧](?!新)/;

/** A mark of the Chinese that was left, or lost, in the English. Full-width marks are `mechanics/full-width-mark`'s. */
export const marks = definePassageCheck({
  id: 'bilingual/marks',
  severity: 'minor',
  score: 0.5,
  mqm: 'Locale convention/Punctuation',
  title: { en: 'Mark left or lost', zh: '标点残留或丢失' },
  summary: {
    en: 'The dot of a transcribed name, or 《》 as < >, left in the English; what the Chinese quotes and the English does not.',
    zh: '英文中遗留的译名间隔号，或写成 < > 的《》；原文加引号而译文没有的内容。',
  },
  reason: {
    en: 'Chinese marks do other work than English ones: each has its own counterpart in English.',
    zh: '中英文标点作用不同，应按英文习惯转换，不应照搬或丢失。',
  },
  examples: [
    {
      bad: 'Ana·Silva painted the walls.',
      original: '安娜·席尔瓦粉刷了墙壁。',
      marks: ['·'],
      better: 'Ana Silva painted the walls.',
    },
    {
      bad: 'He read <Cold Harbour> twice.',
      original: '他把《寒冷的港口》读了两遍。',
      marks: ['<Cold Harbour>'],
      better: 'He read “Cold Harbour” twice.',
    },
    {
      bad: 'The open door policy of the town drew visitors.',
      original: '该镇的“门户开放”政策吸引了游客。',
      marks: ['open door policy'],
      better: 'The “open door policy” of the town drew visitors.',
    },
    {
      good: 'He asked who opened the gate, and read “Cold Harbour” twice.',
      original: '他问是谁打开了大门？还把《寒冷的港口》读了两遍。',
    },
    { good: 'The rate is 3·5.', original: '利率为3·5。' },
  ],
  *run(passage) {
    for (const row of translatedRows(passage)) {
      if (dotOfName.test(row.original)) yield* dots(passage, row);
      if (/[《〈]/.test(row.original)) yield* angles(passage, row);
      if (/[“「『]/.test(row.original)) yield* quotations(passage, row);
    }
  },
});

function* dots({ text }: Passage, { row }: AlignedRow): Generator<Draft> {
  for (const match of text.slice(row.start, row.end).matchAll(/(?<=\p{Script=Latin}) ?[·•・‧] ?(?=\p{Lu})/gu)) {
    const start = row.start + match.index;
    yield {
      start,
      end: start + match[0].length,
      message: {
        en: `“${match[0].trim()}” parts the names of a foreigner in Chinese; English has a space.`,
        zh: `“${match[0].trim()}”是中文外国人名间隔号，英文应用空格。`,
      },
      suggestions: [{ edits: [{ start, end: start + match[0].length, text: ' ' }] }],
    };
  }
}

function* angles({ text }: Passage, { row }: AlignedRow): Generator<Draft> {
  for (const match of text.slice(row.start, row.end).matchAll(/<{1,2} ?([^<>]{2,120}?) ?>{1,2}/g)) {
    const start = row.start + match.index;
    const end = start + match[0].length;
    yield {
      start,
      end,
      message: {
        en: `“${match[0]}” copies 《》; English puts a title in quotation marks.`,
        zh: `“${match[0]}”照搬了书名号，英文标题应加引号。`,
      },
      suggestions: [{ edits: [{ start, end, text: `“${match[1]}”` }] }],
    };
  }
}

/** What the Chinese quotes, where the English of the row has no quotation mark at all. */
function* quotations(passage: Passage, aligned: AlignedRow): Generator<Draft> {
  const { row, original } = aligned;
  const own = passage.text.slice(row.start, row.end);
  if (/["“”„«»「」']|[‘’](?!\p{L})/u.test(own)) return;
  for (const match of original.matchAll(/[“「『]([^”」』]{2,12})[”」』]/g).take(mostQuotations)) {
    const stretch = { start: match.index + 1, end: match.index + match[0].length - 1 };
    const run = linkedRun(passage, aligned, stretch);
    if (!run || run.to - run.from < 2 || !isWholeLinked(aligned, stretch) || isQuoted(passage, run)) continue;
    const span = spanOf(passage, run);
    const written = passage.text.slice(span.start, span.end);
    yield {
      ...span,
      tier: 'advice',
      score: 0.3,
      message: {
        en: `The Chinese has ${match[0]} in quotation marks; “${written}” has none.`,
        zh: `原文${match[0]}带引号，译文“${written}”没有。`,
      },
      suggestions: [{ edits: [{ ...span, text: `“${written}”` }] }],
    };
  }
}
