import type { Span } from '../../text/spans.ts';
import { type AlignedRow, type Draft, definePassageCheck, type Passage } from '../check.ts';
import { coverageOf } from './support/coverage.ts';
import { type Gap, gapsOf } from './support/gaps.ts';
import { type SaidElsewhere, saidElsewhere } from './support/said-elsewhere.ts';
import { translatedRows } from './support/translated-rows.ts';

/** Surer than that is shown; less sure than `advice` is not said at all. */
const sure = { desk: 0.2, advice: 0.12 } as const;

/** Words of the original that nothing in the translation stands for. */
export const omission = definePassageCheck({
  id: 'bilingual/omission',
  severity: 'minor',
  score: 0.4,
  mqm: 'Accuracy/Omission',
  title: { en: 'Left out', zh: '漏译' },
  summary: {
    en: 'A stretch of the original none of whose words, names or figures appears in the translation. The place where it should stand is marked.',
    zh: '原文的一段内容，其词语、名称和数字在译文中都没有出现；标出它应在的位置。',
  },
  reason: {
    en: 'No word of the translation stands for this part of the original. Add it, or make sure that it was meant to go.',
    zh: '译文中没有与原文这一部分对应的内容。请补译，或确认是有意省略。',
  },
  source:
    'Word alignment by dictionary; the weights of `likelihood` were fitted on the omissions that experts marked in WMT 2023 press translations',
  examples: [
    {
      bad: 'The factory opened a new workshop.',
      original: '这家工厂新建了车间，并且为当地居民提供了免费的职业培训。',
      marks: ['workshop'],
    },
    {
      bad: 'The museum opened on Friday.',
      original: '经过三年的全面修缮和扩建，博物馆周五开放。',
      marks: ['The museum'],
    },
    {
      good: 'The factory opened a new workshop and offered local residents free vocational training.',
      original: '这家工厂新建了车间，并且为当地居民提供了免费的职业培训。',
    },
    { good: 'Snow fell all night.', original: '彻夜大雪纷飞。' },
  ],
  *run(passage) {
    for (const row of translatedRows(passage)) {
      for (const gap of gapsOf(passage, row)) {
        const elsewhere = saidElsewhere(passage, row, gap);
        const score = likelihood(passage, row, gap, elsewhere);
        if (score >= sure.advice) yield draftFor(passage, row, gap, elsewhere, score);
      }
    }
  },
});

/** How likely an expert would mark the gap. */
function likelihood(
  { text }: Passage,
  { row, original, words }: AlignedRow,
  gap: Gap,
  elsewhere: SaidElsewhere,
): number {
  const letters = Math.min(5, Math.max(1.5, (row.end - row.start) / Math.max(1, original.length)));
  const isWhole = gap.from === 0 && gap.to === words.length;
  if (isWhole || text.length === 0) return 0;
  const sum =
    -2.35 +
    0.64 * Math.min(gap.weight, 8) -
    0.6 * letters +
    (gap.from === 0 ? 1.8 : 0) +
    (gap.to === words.length ? 0.85 : 0) +
    (elsewhere.total > 0 ? (1.5 * elsewhere.labels.length) / elsewhere.total - 0.45 : 0);
  return 1 / (1 + Math.exp(-sum));
}

function draftFor(passage: Passage, row: AlignedRow, gap: Gap, elsewhere: SaidElsewhere, score: number): Draft {
  const { words, original } = row;
  const missing = original.slice(words[gap.from]?.start, words[gap.to - 1]?.end);
  const quoted = missing.length > 40 ? `${missing.slice(0, 38)}……` : missing;
  const { total, labels } = elsewhere;
  const others = labels.length > 0;
  return {
    ...placeOf(passage, row, gap),
    score,
    tier: score >= sure.desk ? 'desk' : 'advice',
    severity: missing.length >= 8 ? 'major' : 'minor',
    message: {
      en: `Nothing here says “${quoted}”${others ? `; ${labels.length} of ${total} other translations do` : ''}.`,
      zh: `此处未译出“${quoted}”${others ? `，其他 ${total} 份译文中有 ${labels.length} 份译出` : ''}。`,
    },
    ...reasonFor(passage, row, gap),
  };
}

/** The words around the place where it should stand, or the first or last words of the row. */
function placeOf({ tokens }: Passage, { row, from, to }: AlignedRow, { before, after }: Gap): Span {
  const isBetween = before >= 0 && after > before && after - before <= 3;
  const first = tokens[isBetween ? before : before >= 0 ? before : from];
  const last = tokens[isBetween ? after : before >= 0 ? before : Math.min(to - 1, after >= 0 ? after : from, from + 1)];
  return { start: first?.start ?? row.start, end: last?.end ?? row.end };
}

/** What the dictionary has for the missing words, at most three of them. */
function reasonFor({ lexicon }: Passage, row: AlignedRow, gap: Gap): Pick<Draft, 'reason'> {
  const coverage = coverageOf(row);
  const known = row.words
    .slice(gap.from, gap.to)
    .filter(
      ({ text }, at) => coverage.isContent[gap.from + at] && coverage.tokenOf[gap.from + at] === -1 && text.length > 1,
    )
    .map(({ text }) => ({ text, english: lexicon.translations(text).slice(0, 3) }))
    .filter(({ english }) => english.length > 0)
    .slice(0, 3);
  if (known.length === 0) return {};
  const list = known.map(({ text, english }) => `${text} “${english.join(', ')}”`);
  return {
    reason: {
      en: `No word of the translation stands for this part of the original. The dictionary has: ${list.join('; ')}.`,
      zh: `译文中没有与原文这一部分对应的内容。词典释义：${list.join('；')}。`,
    },
  };
}
