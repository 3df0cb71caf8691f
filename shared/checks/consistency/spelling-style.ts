import { defineStoryCheck } from '../check.ts';
import { type Side, spellingsOf } from './support/spelling-sides.ts';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly side: Side;
  /** The word in the other spelling. */
  readonly other: string;
}

/** So much of the words with two spellings must be on one side before the rest stands out. */
const share = 0.75;

/** British and American spelling in one story, in different words. */
export const spellingStyle = defineStoryCheck<readonly Found[]>({
  id: 'consistency/spelling-style',
  severity: 'minor',
  tier: 'advice',
  score: 0.25,
  mqm: 'Fluency/Inconsistency',
  title: { en: 'British and American spelling', zh: '英美拼写混用' },
  summary: {
    en: 'A word in British spelling in a story that mostly has American spelling, or the other way round.',
    zh: '全文多用美式拼写，此处用了英式拼写，或者相反。',
  },
  reason: { en: 'A story is spelled in one way throughout.', zh: '同一篇稿件应统一采用英式或美式拼写。' },
  examples: [
    {
      bad: 'The center recognized her labor.\n\nShe practised in the theater.',
      marks: ['practised'],
      better: 'The center recognized her labor.\n\nShe practiced in the theater.',
    },
    {
      bad: 'The colour of the harbour and the theatre pleased him.\n\nHe apologized.',
      marks: ['apologized'],
      better: 'The colour of the harbour and the theatre pleased him.\n\nHe apologised.',
    },
    { good: 'The Labour Party’s color is red.\n\nIts center in the north modernized its theater.' },
    { good: 'The colour pleased him.\n\nHe apologized.' },
  ],
  collect: ({ tokens }) => {
    const found: Found[] = [];
    for (const { text, lower, start, end } of tokens) {
      // Names keep their spelling.
      if (lower.length < 4 || text !== lower) continue;
      const known = spellingsOf(lower);
      if (known) found.push({ start, end, text, ...known });
    }
    return found;
  },
  *judge(facts) {
    let british = 0;
    let all = 0;
    for (const { facts: found } of facts) {
      all += found.length;
      for (const { side } of found) if (side === 'british') british += 1;
    }
    const most = Math.max(british, all - british);
    if (all < 4 || most === all || most < share * all) return;
    const usual: Side = british * 2 > all ? 'british' : 'american';
    for (const { passage, facts: found } of facts) {
      for (const { start, end, text, side, other } of found) {
        if (side === usual) continue;
        yield {
          passage,
          start,
          end,
          message: {
            en: `“${text}” is ${side === 'british' ? 'British' : 'American'}; this story mostly has ${usual === 'british' ? 'British' : 'American'} spelling: “${other}”.`,
            zh: `“${text}”是${side === 'british' ? '英式' : '美式'}拼写，本稿多用${usual === 'british' ? '英式' : '美式'}：“${other}”。`,
          },
          suggestions: [{ edits: [{ start, end, text: other }] }],
        };
      }
    }
  },
});
