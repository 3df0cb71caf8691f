import { type Draft, definePassageCheck, type Passage } from '../check.ts';
import type { FoundPhrase } from './support/english.ts';
import { isQuoted, isWholeLinked, linkedRun } from './support/linked-run.ts';
import { translatedRows } from './support/translated-rows.ts';
import { isCapitalised, spanOf } from './support/wording.ts';

/** No row has more; each is looked up in all links. */
const mostTitles = 100;

/** A work whose title the Chinese marks with 《》 and the English with nothing. */
export const bookTitle = definePassageCheck({
  id: 'bilingual/book-title',
  severity: 'minor',
  score: 0.45,
  mqm: 'Locale convention/Punctuation',
  title: { en: 'Title of a work not marked', zh: '作品名未标示' },
  summary: {
    en: 'A title in 《》 that stands in the English without quotation marks and without capitals.',
    zh: '《》中的作品名在英文里既没有引号也没有大写。',
  },
  reason: {
    en: 'The Chinese marks the title of a work; without capitals or quotation marks its words run into the sentence.',
    zh: '原文用书名号标出作品名，英文既无引号也无大写，读者看不出这是作品名。',
  },
  examples: [
    {
      bad: 'Her first film, cold harbour, opened in May.',
      original: '她的首部电影《寒冷港口》五月上映。',
      marks: ['cold harbour'],
      better: 'Her first film, “Cold Harbour”, opened in May.',
    },
    { good: 'Her first film, “Cold Harbour”, opened in May.', original: '她的首部电影《寒冷港口》五月上映。' },
    { good: 'The Food Safety Law takes effect in May.', original: '《食品安全法》五月生效。' },
    { good: 'Her first film opened in May.', original: '她的首部电影《寒冷港口》五月上映。' },
  ],
  *run(passage) {
    for (const row of translatedRows(passage)) {
      if (!row.original.includes('《')) continue;
      for (const match of row.original.matchAll(/《([^《》]{2,30})》/g).take(mostTitles)) {
        const stretch = { start: match.index + 1, end: match.index + match[0].length - 1 };
        const run = linkedRun(passage, row, stretch);
        if (run && run.to - run.from >= 2 && isWholeLinked(row, stretch) && !isMarked(passage, run))
          yield draftOf(passage, run, match[0]);
      }
    }
  },
});

function isMarked(passage: Passage, run: FoundPhrase): boolean {
  const words = passage.tokens.slice(run.from, run.to).filter(({ text }) => /^\p{L}{4}/u.test(text));
  // Capitals right beside it: the alignment has a part of the title only.
  const isPart = isCapitalised(passage.tokens[run.from - 1]) || isCapitalised(passage.tokens[run.to]);
  return isQuoted(passage, run) || isPart || words.some(isCapitalised);
}

function draftOf(passage: Passage, run: FoundPhrase, chinese: string): Draft {
  const span = spanOf(passage, run);
  const written = passage.text.slice(span.start, span.end);
  const title = written.replaceAll(/(?<![\p{L}'’])\p{Ll}(?=\p{L}{3})|^\p{Ll}/gu, (letter) => letter.toUpperCase());
  return {
    ...span,
    message: {
      en: `“${written}” is the title ${chinese}; English puts titles in quotation marks and capitals.`,
      zh: `“${written}”是作品名${chinese}，英文应加引号并大写。`,
    },
    suggestions: [{ edits: [{ ...span, text: `“${title}”` }] }],
  };
}
