import { type Draft, definePassageCheck, type Passage, type TaggedToken } from '../check.ts';
import { nominalisationOf } from '../data/nominalisations.ts';
import { formOf, inflect } from '../phrases/inflect.ts';
import { formAt } from '../phrases/template.ts';
import { type CategoryRule, categoryRules, isGerund, joinedEnd, phraseAfter } from './support/category-rules.ts';
import { replacing } from './support/edits.ts';

/** 治理, 整治, 净化: what one does to an “ecology” that is none. */
const governing = 'manage govern rectify treat control harness improve purify clean regulate curb'.split(' ');
const rules = new Map(Object.entries(categoryRules));
const trailing = new Set(['work', 'situation', 'phenomenon', 'activities']);
const noTrail = new Set(
  'homework construction education training research development relief rescue business production community'.split(
    ' ',
  ),
);

/** Drops “the work of”, so that what follows stands alone. */
function ofDraft(passage: Passage, at: number, rule: CategoryRule): Draft | undefined {
  const { tokens } = passage;
  const noun = tokens[at];
  const phrase = phraseAfter(tokens, at + 1);
  const last =
    (noun?.lower === 'atmosphere' ? joinedEnd(tokens, at + 1 + phrase.length) : undefined) ??
    phrase.at(-1) ??
    tokens[at + 2];
  if (!noun || !last) return undefined;
  let from = at;
  while (from > 0 && from > at - 4 && ['DET', 'ADJ', 'ADV'].includes(tokens[from - 1]?.pos ?? '')) from -= 1;
  if (noun.lower === 'ecology') return ecologyDraft(passage, from, at, last);
  const first = tokens[from] ?? noun;
  const marked = passage.text.slice(first.start, last.end);
  const bare = ['work', 'task', 'cause', 'phenomenon'].includes(noun.lower) && at - from <= 1;
  const process = noun.lower === 'process' && isGerund(tokens[at + 2]) ? tokens[at - 2] : undefined;
  const edit = process
    ? replacing(passage, { start: process.start, end: tokens[at + 1]?.end ?? noun.end }, 'while')
    : replacing(passage, { start: first.start, end: tokens[at + 1]?.end ?? noun.end }, '');
  return {
    start: first.start,
    end: last.end,
    score: rule.score,
    tier: rule.tier ?? 'desk',
    message: {
      en: `“${noun.text} of” only says what kind of thing it is; “${marked}” needs a plainer wording.`,
      zh: `“${noun.text} of”只是范畴词，“${marked}”宜说得更直接。`,
    },
    suggestions: bare || process ? [{ edits: [edit] }] : [],
  };
}

/** 治理…生态: what was managed is not an ecology but what is in it. */
function ecologyDraft(passage: Passage, from: number, at: number, last: TaggedToken): Draft | undefined {
  const { tokens } = passage;
  const [verb, of] = [tokens[from - 1], tokens[at + 1]];
  const base = governing.find((each) => verb && formOf(verb.lower, each));
  const first = base ? verb : tokens[from];
  if (!verb || !first || !of) return undefined;
  const marked = passage.text.slice(first.start, last.end);
  const form = base ? formAt(tokens, from - 1, base) : undefined;
  const edit = { start: verb.start, end: of.end, text: inflect('curb', form ?? 'base') };
  return {
    start: first.start,
    end: last.end,
    score: 0.55,
    message: {
      en: `“${marked}”: only living things and places have an ecology in English; say what was done.`,
      zh: `“${marked}”：英语的 ecology 只用于生物和自然环境，宜直接说做了什么。`,
    },
    suggestions: form ? [{ edits: [edit] }] : [],
  };
}

/** “Flood prevention work”: the last word repeats that prevention is work. */
function trailingDraft(passage: Passage, at: number): Draft | undefined {
  const { tokens } = passage;
  const [before, noun, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !noun || before.sentence !== noun.sentence || next?.pos === 'NOUN') return undefined;
  const known = before.pos === 'NOUN' && nominalisationOf(before.lower) && !noTrail.has(before.lower);
  if (!known || (tokens[at - 2]?.pos !== 'NOUN' && tokens[at - 2]?.pos !== 'ADJ')) return undefined;
  let from = at - 1;
  while (from > at - 4 && ['NOUN', 'ADJ'].includes(tokens[from - 1]?.pos ?? '')) from -= 1;
  const start = tokens[from]?.start ?? before.start;
  const marked = passage.text.slice(start, noun.end);
  return {
    start,
    end: noun.end,
    score: 0.3,
    tier: 'advice',
    message: {
      en: `“${marked}”: “${noun.text}” adds nothing to “${before.text}”.`,
      zh: `“${marked}”中的“${noun.text}”是范畴词，可以删去。`,
    },
    suggestions: [{ edits: [{ start: before.end, end: noun.end, text: '' }] }],
  };
}

function draftAt(passage: Passage, at: number, rule: CategoryRule | undefined): Draft | undefined {
  const { tokens } = passage;
  if (tokens[at + 1]?.lower === 'of') return rule?.idle(tokens, at + 1) ? ofDraft(passage, at, rule) : undefined;
  return trailing.has(tokens[at]?.lower ?? '') ? trailingDraft(passage, at) : undefined;
}

export const categoryNoun = definePassageCheck({
  id: 'awkward/category-noun',
  severity: 'minor',
  score: 0.45,
  mqm: 'Style/Unnatural or awkward',
  title: { en: 'Idle category noun', zh: '多余的范畴词' },
  summary: {
    en: 'A noun that only names a category before “of”: “the work of improving”, “the ecology of crime”, “an atmosphere of saving”.',
    zh: 'of 前只表范畴的名词：“the work of improving”“the ecology of crime”“an atmosphere of saving”。',
  },
  reason: {
    en: '工作, 事业, 氛围, 生态, 过程 round a Chinese phrase off. In English they blur it: name the thing or the action itself.',
    zh: '“工作、事业、氛围、生态、过程”等范畴词在中文里使语气完整，译成英语却使意思模糊，应直接说事物或动作本身。',
  },
  examples: [
    {
      bad: 'The county speeded up the work of repairing dikes.',
      marks: ['the work of repairing dikes'],
      better: 'The county speeded up repairing dikes.',
    },
    {
      bad: 'Inspectors cleaned the ecology of online fraud.',
      marks: ['cleaned the ecology of online fraud'],
      better: 'Inspectors curbed online fraud.',
    },
    {
      bad: 'Schools formed a strong atmosphere of saving water.',
      marks: ['a strong atmosphere of saving water'],
    },
    {
      bad: 'Two men fell in the process of building the pier.',
      marks: ['the process of building the pier'],
      better: 'Two men fell while building the pier.',
    },
    { bad: 'She gave her life to the cause of rural education.', marks: ['the cause of rural education'] },
    { good: 'Biologists study the ecology of the river.' },
    { good: 'There was an atmosphere of fear in the port.' },
    { good: 'The cause of the fire is not known, and the work of the artist burned.' },
    { good: 'The process of law is slow.' },
  ],
  *run(passage) {
    const { tokens } = passage;
    for (let at = 0; at < tokens.length; at++) {
      const word = tokens[at]?.lower ?? '';
      const rule = rules.get(word);
      if (!rule && !trailing.has(word)) continue;
      const draft = draftAt(passage, at, rule);
      if (draft) yield draft;
    }
  },
});
