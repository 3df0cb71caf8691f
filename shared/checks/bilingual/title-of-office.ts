import { type AlignedRow, type Draft, definePassageCheck, type Passage } from '../check.ts';
import { type EnglishPhrase, englishPhrase, englishSideOf, type FoundPhrase } from './support/english.ts';
import type { Entry } from './support/entries.ts';
import { linkedTokens, type Mention, mentionsOf } from './support/mentions.ts';
import { translatedRows } from './support/translated-rows.ts';
import { spanOf, suggestPreferred } from './support/wording.ts';

const deputies: readonly EnglishPhrase[] = [
  ...[
    'deputy',
    'vice',
    'associate',
    'assistant',
    'second',
    'under',
    'vice-chair',
    'sub',
    'secondary',
    'no. 2',
    'number two',
  ],
  ...['first', 'executive', 'permanent', 'undersecretary', 'lieutenant', 'junior', 'acting', 'deputize', 'subdirector'],
].map(englishPhrase);

/** An office of the Chinese under the title of another office. */
export const titleOfOffice = definePassageCheck({
  id: 'bilingual/title-of-office',
  severity: 'major',
  score: 0.6,
  mqm: 'Terminology/Inappropriate for context',
  title: { en: 'Wrong title of office', zh: '职务译名有误' },
  summary: {
    en: 'A title of office under the English title of another office, and a deputy who became the head.',
    zh: '职务译成了另一职务的英文名称，或把副职译成正职。',
  },
  reason: {
    en: 'Titles of office have fixed English forms; another one makes somebody else of the person.',
    zh: '职务有固定的英文说法，译错会张冠李戴。',
  },
  source: 'Official English texts; see shared/checks/bilingual/data/titles.ts.',
  examples: [
    {
      bad: 'The prime minister of the State Council visited the dam.',
      original: '国务院总理视察了大坝。',
      marks: ['prime minister'],
      better: 'The premier of the State Council visited the dam.',
    },
    {
      bad: 'The mayor of Hunan, Mao Weiming, opened the fair.',
      original: '湖南省省长毛伟明为博览会揭幕。',
      marks: ['mayor'],
      better: 'The governor of Hunan, Mao Weiming, opened the fair.',
    },
    {
      bad: 'The director of the bureau answered.',
      original: '该局副局长作了回答。',
      marks: ['director'],
      better: 'The deputy director of the bureau answered.',
    },
    { good: 'The premier of the State Council visited the dam.', original: '国务院总理视察了大坝。' },
    { good: 'The deputy director of the bureau answered.', original: '该局副局长作了回答。' },
    { good: 'The governor and the mayor of its capital opened the fair.', original: '省长和省会市长为博览会揭幕。' },
  ],
  *run(passage) {
    for (const row of translatedRows(passage)) {
      const mentions = mentionsOf(row).filter(({ entry }) => entry.kind === 'title');
      if (mentions.length === 0) continue;
      const done = new Set<Entry>();
      for (const mention of mentions) {
        if (done.has(mention.entry)) continue;
        done.add(mention.entry);
        const draft = judge(passage, row, mention, mentions);
        if (draft) yield draft;
      }
    }
  },
});

function judge(passage: Passage, row: AlignedRow, mention: Mention, all: readonly Mention[]): Draft | undefined {
  const { entry } = mention;
  const side = englishSideOf(passage);
  const right = side.findFirst(entry.accepted, row.from, row.to);
  if (row.original.charAt(mention.start - 1) === '副') {
    return right && all.length === 1 ? withoutDeputy(passage, row, mention, right) : undefined;
  }
  if (entry.accepted.some((phrase) => side.has(phrase))) return undefined;
  const wrong = side.findFirst(entry.wrong, row.from, row.to);
  if (!wrong) return undefined;
  // Another office of the same row may bear that title rightly.
  if (all.some((other) => other.entry !== entry && side.findFirst(other.entry.accepted, wrong.from, wrong.to)))
    return undefined;
  const linked = linkedTokens(row, mention);
  const isLinked = linked.some((token) => token >= wrong.from && token < wrong.to);
  if (!isLinked && all.length > 1) return undefined;
  const span = spanOf(passage, wrong);
  const written = passage.text.slice(span.start, span.end);
  return {
    ...span,
    score: isLinked ? 0.6 : 0.45,
    message: {
      en: `“${mention.chinese}” is “${entry.preferred}” in English; “${written}” is another office.`,
      zh: `“${mention.chinese}”应译为“${entry.preferred}”，“${written}”是另一职务。`,
    },
    suggestions: [suggestPreferred(passage, wrong, entry)],
  };
}

/** 副 says that it is the deputy, and nothing in the English does. */
function withoutDeputy(passage: Passage, row: AlignedRow, mention: Mention, title: FoundPhrase): Draft | undefined {
  const side = englishSideOf(passage);
  if (deputies.some((deputy) => side.has(deputy))) return undefined;
  const linked = linkedTokens(row, mention);
  if (linked.length > 0 && !linked.some((token) => token >= title.from && token < title.to)) return undefined;
  const span = spanOf(passage, title);
  const written = passage.text.slice(span.start, span.end);
  return {
    ...span,
    message: {
      en: `The Chinese has “副${mention.chinese}”, a deputy; “${written}” is the head.`,
      zh: `原文是“副${mention.chinese}”，译文“${written}”成了正职。`,
    },
    suggestions: [{ edits: [{ ...span, text: `deputy ${written}` }] }],
  };
}
