import type { Localized } from '../../localized.ts';
import type { Span } from '../../text/spans.ts';
import { capitalised, startsSentence } from '../awkward/support/edits.ts';
import { type DraftSuggestion, definePassageCheck, type Passage, type PastCorrection } from '../check.ts';
import { quote } from '../duplication/support/said.ts';
import { indexOf, keysOf, rememberedAt, standsAt } from './support/remembered.ts';

/** So many of what was ever made of a wording are suggested. */
const mostSuggestions = 3;

/** The edit in the case that the place asks for: a sentence begins with a capital, and nothing else does because of one. */
function suggestionOf(passage: Passage, span: Span, correction: PastCorrection): DraftSuggestion {
  const { text } = passage;
  const { before, after } = correction;
  const isCapital = /^\p{Lu}/u.test(text.slice(span.start, span.start + 2));
  const wasCapital = /^\p{Lu}/u.test(before);
  let wording = after;
  if (isCapital && !wasCapital && startsSentence(passage, span.start)) wording = capitalised(after);
  if (!isCapital && wasCapital && isOnlyInitial(after)) wording = after.charAt(0).toLowerCase() + after.slice(1);
  return { edits: [{ ...span, text: wording }], origin: originOf(correction) };
}

/** A capital that stands at the start of a wording and nowhere else in its first word, and is no "I". */
function isOnlyInitial(wording: string): boolean {
  return /^(?!I\b)\p{Lu}(?!\p{Lu}|\.)/u.test(wording);
}

function originOf({ times, by, at }: PastCorrection): Localized {
  const day = at === undefined ? undefined : dayOf(at);
  const en = [times === 1 ? 'Corrected once' : `Corrected ${times} times`];
  if (by !== undefined) en.push(times === 1 ? `by ${by}` : `last by ${by}`);
  if (day !== undefined) en.push(day.en);
  const last = [...(by === undefined ? [] : [by]), ...(day === undefined ? [] : [day.zh])].join('，');
  return {
    en: en.join(', '),
    zh: `曾修改 ${times} 次${last === '' ? '' : `（${times === 1 ? '' : '最近：'}${last}）`}`,
  };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The day of an ISO time stamp, as people write it. */
function dayOf(at: string): Localized {
  const [year = '', month = '', day = ''] = at.slice(0, 10).split('-');
  return {
    en: `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`,
    zh: `${year}年${Number(month)}月${Number(day)}日`,
  };
}

export const correctedBefore = definePassageCheck({
  id: 'memory/corrected-before',
  severity: 'minor',
  score: 0.7,
  mqm: 'Style/Unnatural or awkward',
  title: { en: 'Corrected before', zh: '以往改过的措辞' },
  summary: {
    en: 'A wording that the desk corrected in two rows or more, or a whole clause that it corrected once.',
    zh: '编辑部在两行以上改过的措辞，或改过一次的整个分句。',
  },
  reason: {
    en: 'The desk changed this wording in an earlier passage. What was right there is offered here.',
    zh: '本编辑部曾在其他段落修改过这一措辞，此处给出当时的改法供采用。',
  },
  examples: [
    {
      bad: 'Police protect the social security environment of the port.',
      marks: ['the social security environment'],
      better: 'Police protect public order of the port.',
      facts: { memory: [{ before: 'the social security environment', after: 'public order', times: 3 }] },
    },
    {
      bad: 'Boats of the masses went out.',
      marks: ['the masses'],
      better: 'Boats of the people went out.',
      facts: {
        memory: [{ before: 'The masses', after: 'The people', times: 2, by: 'Ana', at: '2026-03-01T08:00:00Z' }],
      },
    },
    {
      bad: 'The storm passed, and the port gained prestige and momentum.',
      marks: ['and the port gained prestige and momentum'],
      facts: {
        memory: [
          {
            before: 'and the port gained prestige and momentum',
            after: 'and trade at the port grew',
            times: 1,
            whole: true,
          },
        ],
      },
    },
    {
      good: 'Police protect the social security environment of the port.',
      facts: { memory: [{ before: 'the social security environment', after: 'public order', times: 1 }] },
    },
    {
      good: 'Cross-border gambling crimes fell.',
      facts: { memory: [{ before: 'gambling crimes', after: 'cross-border gambling crimes', times: 4 }] },
    },
    {
      good: 'The massesses are no word.',
      facts: { memory: [{ before: 'the masses', after: 'the people', times: 2 }] },
    },
  ],
  thresholds: {
    times: {
      label: { en: 'Times that a phrase was corrected, from', zh: '短语被修改的次数（起）' },
      value: 2,
      min: 2,
      max: 20,
    },
  },
  *run(passage, { memory }, { times: fewest }) {
    if (!memory || memory.length === 0) return;
    const index = indexOf(memory);
    const { tokens, text, rows } = passage;
    for (let at = 0; at < tokens.length; at += 1) {
      const found = rememberedAt(index, tokens, at);
      const [token, last] = [tokens[at], found && tokens[at + found.words.length - 1]];
      if (!found || !token || !last) continue;
      const row = rows.find(({ start, end }) => start <= token.start && token.start < end)?.id;
      const corrections = found.corrections.filter(
        (each) =>
          (each.whole || each.times >= fewest) &&
          !(row !== undefined && each.rows?.includes(row)) &&
          !isDone(passage, at, found.words.length, each.after),
      );
      const [first] = corrections;
      if (!first) continue;
      const span = { start: token.start, end: last.end };
      const was = quote(text.slice(span.start, span.end));
      yield {
        ...span,
        message: {
          en: `“${was}” was corrected before, to “${quote(first.after)}”.`,
          zh: `“${was}”以前改为“${quote(first.after)}”。`,
        },
        suggestions: corrections.slice(0, mostSuggestions).map((each) => suggestionOf(passage, span, each)),
      };
      at += found.words.length - 1;
    }
  },
});

/** Whether the correction stands there already, as a longer wording may that has the corrected one within it. */
function isDone({ tokens }: Passage, at: number, length: number, after: string): boolean {
  const words = keysOf(after);
  for (let shift = 0; shift + length <= words.length; shift += 1) if (standsAt(words, tokens, at - shift)) return true;
  return false;
}
