import type { TextEdit } from '../../text/spans.ts';
import { type DraftSuggestion, defineStoryCheck, type Passage, type StoryDraft, type StoryFacts } from '../check.ts';
import { formsOf } from '../phrases/inflect.ts';
import { quotedTokens } from './support/quoted.ts';
import { type TokenSentence, tokenSentences } from './support/sentences.ts';
import { isBaseForm } from './support/verbs.ts';

/** “In 2022 … will cooperate”: what the year is and where it stands. */
interface Promise {
  readonly start: number;
  readonly end: number;
  /** The year named; undefined for “last year” and “yesterday”, which are past whatever the year is. */
  readonly year: number | undefined;
  readonly when: string;
  readonly verb: string;
  /** The same sentence speaks of a plan or a forecast. */
  readonly planned: boolean;
  /** The same sentence speaks of results reached. */
  readonly achieved: boolean;
  readonly edits: readonly TextEdit[];
}

interface TenseFacts {
  readonly promises: readonly Promise[];
  /** Years of which the passage reports in the past tense; 0 stands for “the year” without a number. */
  readonly reported: readonly number[];
}

const yearNamed =
  /\b(?:in|during|throughout|over|for) (?:the (?:whole |entire )?(?:course |year )?(?:of )?)?((?:19|20)\d\d)\b/gi;
const results =
  /\b(?:achiev|obtain|reap|produc|record|made|make|yield)\w*\s+(?:\w+\s+){0,2}(?:results?|achievements?|success(?:es)?|progress|effects?)\b|\byear[- ]on[- ]year\b|\bup \d|\ban increase of\b|\bthan the previous year\b/i;
/** Nobody announces 3,217 cases: so exact a figure has been counted. */
const exact = /\b\d{1,3},\d\d[1-9]\b/;
const planned =
  /\b(?:plans?|planned|aims?|targets?|goals?|expected|forecast|estimate[sd]?|predict(?:s|ed)?|project(?:s|ed)|scheduled|proposed?|pledged|promised|hopes?|next year|by the end of|set to|intends?)\b/i;
const wholeYear = /\b(?:throughout|over|during|in|for) the (?:whole |entire |past )?year\b|\ball year\b|\bthis year\b/i;
const past = /\b(?:was|were|had|did|have been|has been)\b|\b\w{3,}ed\b/;
const before =
  /\b(?:since (?:19|20)\d\d|last (?:year|month|week)|yesterday|in the past (?:year|month|week)|(?:a|two|three|few|several|\d+) (?:days|weeks|months|years) ago)\b/i;

function collect(passage: Passage): TenseFacts {
  const quoted = quotedTokens(passage);
  const promises: Promise[] = [];
  const reported: number[] = [];
  for (const sentence of tokenSentences(passage)) {
    const promise = quoted[sentence.from] ? undefined : promiseOf(passage, sentence);
    if (promise) promises.push(promise);
    else reported.push(...reportedYears(textOf(passage, sentence)));
  }
  return { promises, reported };
}

function textOf(passage: Passage, { tokens }: TokenSentence): string {
  return passage.text.slice(tokens[0]?.start, tokens.at(-1)?.end);
}

function reportedYears(text: string): number[] {
  if (!/\d|year/i.test(text) || !past.test(text) || /\bwill\b/.test(text)) return [];
  const years = [...text.matchAll(yearNamed)].map((match) => Number(match[1]));
  return wholeYear.test(text) ? [...years, 0] : years;
}

/** The time must stand before “will” in the same clause: nothing but its own comma and a subject between them. */
function promiseOf(passage: Passage, sentence: TokenSentence): Promise | undefined {
  const { tokens } = sentence;
  const will = tokens.findIndex((token) => token.lower === 'will' && token.pos === 'AUX');
  if (will < 0) return undefined;
  const text = textOf(passage, sentence);
  const head = passage.text.slice(tokens[0]?.start, tokens[will]?.start);
  const year = [...head.matchAll(yearNamed)].at(-1);
  const word = year ?? before.exec(head);
  // A verb between the time and “will” has the time for itself: “In 2019 he said that he will …”.
  if (
    !word ||
    tokens.slice(0, will).some(({ start, pos }) => pos === 'VERB' && start > (tokens[0]?.start ?? 0) + word.index)
  ) {
    return undefined;
  }
  const at = tokens.findIndex((token, index) => index > will && isBaseForm(token));
  const verb = tokens[at];
  if (!verb || at > will + 4) return undefined;
  const start = (tokens[0]?.start ?? 0) + word.index;
  return {
    start,
    end: verb.end,
    year: year ? Number(year[1]) : undefined,
    when: word[0],
    verb: passage.text.slice(tokens[will]?.start, verb.end),
    planned: planned.test(text),
    achieved: results.test(text) || exact.test(text),
    edits: intoPast(sentence, will, at),
  };
}

/** Drops “will” and puts its verbs into the past, those joined to the first by commas or “and” as well; infinitives stay. */
function intoPast({ tokens }: TokenSentence, will: number, first: number): TextEdit[] {
  const token = tokens[will];
  const next = tokens[will + 1];
  if (!token || !next) return [];
  const edits: TextEdit[] = [{ start: token.start, end: next.start, text: '' }];
  let infinitive = false;
  tokens.forEach((verb, index) => {
    if (index > first && verb.lower === 'to') infinitive = true;
    if (index < first || !isBaseForm(verb) || (index > first && !isJoined(tokens, index, infinitive))) return;
    edits.push({ start: verb.start, end: verb.end, text: formsOf(verb.lower).past });
    infinitive = false;
  });
  return edits;
}

/** After “continue to”, a bare “and expand” goes on with the infinitive, but “, and expand” does not. */
function isJoined(tokens: TokenSentence['tokens'], index: number, infinitive: boolean): boolean {
  let at = index - 1;
  while (tokens[at]?.pos === 'ADV') at -= 1;
  if (tokens[at]?.text === ',') return true;
  if (tokens[at]?.lower !== 'and') return false;
  return !infinitive || tokens[at - 1]?.text === ',';
}

function isPast(promise: Promise, reported: ReadonlySet<number>, story: StoryFacts): boolean {
  if (promise.year === undefined) return true;
  const written = story.dateline ? Number(story.dateline.slice(0, 4)) : undefined;
  if (written !== undefined && promise.year < written) return true;
  if (written !== undefined && promise.year > written) return false;
  return !promise.planned && (promise.achieved || reported.has(promise.year) || reported.has(0));
}

function draftOf(passage: string, promise: Promise, story: StoryFacts): StoryDraft {
  const written = story.dateline?.slice(0, 4);
  const suggestion: DraftSuggestion[] = promise.edits.length > 0 ? [{ edits: promise.edits }] : [];
  return {
    passage,
    start: promise.start,
    end: promise.end,
    message: {
      en: `“${promise.when} … ${promise.verb}”: ${written ? `the story is of ${written}, so that` : 'the story reports what was achieved, so'} the past tense is needed.`,
      zh: `“${promise.when} … ${promise.verb}”：${written ? `稿件日期为 ${written} 年，` : '报道说的是已取得的成果，'}应当用过去时。`,
    },
    suggestions: suggestion,
  };
}

export const tenseAgainstDate = defineStoryCheck<TenseFacts>({
  id: 'awkward/tense-against-date',
  severity: 'major',
  score: 0.65,
  mqm: 'Fluency/Grammar',
  title: { en: 'Future tense for the past', zh: '过去的事用了将来时' },
  summary: {
    en: '“In 2022 … will” in a report of what was done in 2022, by the dateline or by the results that are reported.',
    zh: '报道已完成的事却写“In 2022 … will”，依电头日期或文中成果判断。',
  },
  reason: {
    en: 'Chinese verbs have no tense. Whether something has been done shows in the date and in the results that are reported.',
    zh: '中文动词没有时态，事情是否已经发生，要看日期和所报道的成果。',
  },
  examples: [
    {
      bad: 'In 2021, foresters will plant new trees along the river, build three roads and achieve good results.',
      marks: ['In 2021, foresters will plant'],
      better: 'In 2021, foresters planted new trees along the river, built three roads and achieved good results.',
    },
    {
      bad: 'In 2020, the port will load more coal.\n\nThe mill burned down in July.',
      marks: ['In 2020, the port will load'],
      facts: { dateline: '2021-02-03' },
    },
    { bad: 'Last year, the railways will carry 90 million people.', marks: ['Last year, the railways will carry'] },
    {
      bad: 'In 2019, tax offices will simplify the forms.\n\nIn 2019, some 4,000 forms were abolished.',
      marks: ['In 2019, tax offices will simplify'],
    },
    {
      bad: 'Since 2018, the county will plant 40 hectares of reeds.',
      marks: ['Since 2018, the county will plant'],
    },
    {
      bad: 'During 2021, wardens will check 3,217 boats.\n\nSix captains were fined.',
      marks: ['During 2021, wardens will check'],
    },
    { good: 'In 2021, foresters will plant new trees along the river.' },
    { good: 'It is estimated that in 2021 the port will load more coal.\n\nIn 2021, two cranes were built.' },
    { good: 'In 2030, the line will open, the plan says.', facts: { dateline: '2026-11-21' } },
    { good: 'In 2019 he said that the port will grow.', facts: { dateline: '2021-02-03' } },
    { good: 'Last year, the mayor promised that the line will open soon.' },
  ],
  collect,
  *judge(passages, story) {
    const reported = new Set(passages.flatMap(({ facts }) => facts.reported));
    for (const { passage, facts } of passages) {
      for (const promise of facts.promises)
        if (isPast(promise, reported, story)) yield draftOf(passage, promise, story);
    }
  },
});
