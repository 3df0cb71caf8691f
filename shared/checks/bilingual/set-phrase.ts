import { type AlignedRow, type Draft, definePassageCheck, type Passage } from '../check.ts';
import { englishPhrase, englishSideOf, type FoundPhrase } from './support/english.ts';
import type { Entry } from './support/entries.ts';
import { linkedTokens, type Mention, mentionsOf, namedIn } from './support/mentions.ts';
import { translatedRows } from './support/translated-rows.ts';
import { spanOf, suggestPreferred } from './support/wording.ts';

/** A set phrase of the Chinese that the English has word by word, or under another name than its official one. */
export const bilingualSetPhrase = definePassageCheck({
  id: 'bilingual/set-phrase',
  severity: 'minor',
  score: 0.65,
  mqm: 'Terminology/Inappropriate for context',
  title: { en: 'Set phrase put word by word', zh: '固定说法译法不当' },
  summary: {
    en: 'A set phrase or formula of the Chinese whose English is a known literal wording instead of an accepted one.',
    zh: '原文的固定提法被逐字直译，而没有用公认的英文译法。',
  },
  reason: {
    en: 'The Chinese is a set phrase with an accepted English wording; word by word it says little or something else.',
    zh: '原文是固定说法，英语有约定俗成的译法；逐字翻译会让读者不知所云或产生误解。',
  },
  source: 'English editions of official documents; see shared/checks/bilingual/data/set-phrases.ts.',
  examples: [
    {
      bad: 'The town treats both symptoms and root causes of pollution.',
      original: '该镇治污坚持标本兼治。',
      marks: ['treats both symptoms and root causes'],
      better: 'The town addresses both symptoms and root causes of pollution.',
    },
    {
      bad: 'The plan follows the five-in-one layout.',
      original: '该规划遵循“五位一体”总体布局。',
      marks: ['five-in-one'],
      better: 'The plan follows the Five-sphere Integrated Plan layout.',
    },
    {
      bad: 'Villagers with the new crown stayed at home.',
      original: '感染新冠的村民留在家中。',
      marks: ['new crown'],
      better: 'Villagers with COVID-19 stayed at home.',
    },
    { good: 'The town tackles the symptoms and the root causes of pollution.', original: '该镇治污坚持标本兼治。' },
    { good: 'A new crown was made for the queen.', original: '人们为女王制作了一顶新王冠。' },
    { good: 'Villagers with COVID-19 stayed at home.', original: '感染新冠的村民留在家中。' },
  ],
  *run(passage) {
    for (const row of translatedRows(passage)) {
      const done = new Set<Entry>();
      for (const mention of mentionsOf(row)) {
        const { entry } = mention;
        if ((entry.kind !== 'phrase' && entry.kind !== 'formula') || done.has(entry)) continue;
        done.add(entry);
        yield* judge(passage, row, mention);
      }
    }
  },
});

function* judge(passage: Passage, row: AlignedRow, mention: Mention): Generator<Draft> {
  const { entry } = mention;
  const side = englishSideOf(passage);
  const wrong = side.findEach(entry.wrong, row.from, row.to);
  const poor = wrong.length > 0 ? [] : side.findEach(entry.poor, row.from, row.to);
  const known = wrong.length > 0 ? wrong : poor;
  if (known.length > 0) {
    // A right wording elsewhere does not mend a wrong one, unless the wrong one is part of it.
    const right = side.findEach(
      [...namedIn(passage)].flatMap(({ accepted }) => accepted),
      row.from,
      row.to,
    );
    for (const place of known) {
      if (!right.some((each) => isWithin(each, place))) yield draftOf(passage, place, mention, wrong.length > 0);
    }
  } else if (entry.kind === 'formula' && !entry.accepted.some((phrase) => side.has(phrase))) {
    const run = linkedRun(row, mention);
    if (run) yield draftOf(passage, run, mention, false);
  }
}

function draftOf(passage: Passage, core: FoundPhrase, { chinese, entry }: Mention, isWrong: boolean): Draft {
  const place = englishSideOf(passage).absorb(englishPhrase(entry.preferred), core);
  const span = spanOf(passage, place);
  const written = passage.text.slice(span.start, span.end);
  return {
    ...span,
    ...(!isWrong && { tier: 'advice' as const, score: 0.3 }),
    message: {
      en: `“${chinese}” is “${entry.preferred}” in English; “${written}” is not how it is said.`,
      zh: `“${chinese}”的通行英译是“${entry.preferred}”，不宜译为“${written}”。`,
    },
    suggestions: [suggestPreferred(passage, place, entry)],
  };
}

function isWithin(outer: FoundPhrase, inner: FoundPhrase): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Most of a formula is linked: the run of tokens from the first link to the last, as long as that is a phrase. */
function linkedRun(row: AlignedRow, mention: Mention): FoundPhrase | undefined {
  const linked = linkedTokens(row, mention);
  const [first] = linked;
  const last = linked.at(-1);
  if (first === undefined || last === undefined || linked.length < 2) return undefined;
  const size = last + 1 - first;
  return size <= linked.length * 2 && size <= 8 ? { from: first, to: last + 1 } : undefined;
}
