import type { Span } from '../../text/spans.ts';
import { defineStoryCheck } from '../check.ts';
import { byWord } from '../engine/by-word.ts';
import { variants } from '../mechanics/support/variants.ts';

interface Found extends Span {
  /** The index of the pair in the list. */
  readonly pair: number;
  /** Which of the two it is. */
  readonly form: Form;
  /** Whether its last stop, or one right behind it, also ends the sentence. */
  readonly endsSentence: boolean;
}

type Form = 0 | 1;

/** One word written in two ways in a story. */
export const mixedSpelling = defineStoryCheck<readonly Found[]>({
  id: 'consistency/mixed-spelling',
  severity: 'minor',
  score: 0.3,
  mqm: 'Fluency/Inconsistency',
  title: { en: 'Two spellings', zh: '写法不一' },
  summary: {
    en: 'A word written in two right ways in one story: US and U.S., center and centre; the rarer one, or the later.',
    zh: '同一个词在稿件中有两种正确写法，如 US 与 U.S.、center 与 centre；标出较少或较后的一种。',
  },
  reason: { en: 'A story spells a word in one way.', zh: '同一篇稿件中同一个词应采用同一写法。' },
  examples: [
    {
      bad: 'The US will not join, and the US said why.\n\nThe U.S. position is plain.',
      marks: ['U.S.'],
      better: 'The US will not join, and the US said why.\n\nThe US position is plain.',
    },
    {
      bad: 'A new centre opened.\n\nThe center is large.',
      marks: ['center'],
      better: 'A new centre opened.\n\nThe centre is large.',
    },
    {
      bad: 'Exports rose 5 percent.\n\nImports fell 3 per cent.',
      marks: ['per cent'],
      better: 'Exports rose 5 percent.\n\nImports fell 3 percent.',
    },
    {
      bad: 'He left the US.\n\nShe entered the U.S.',
      marks: ['U.S.'],
      better: 'He left the US.\n\nShe entered the US.',
    },
    { good: 'A new centre opened near Lincoln Center.\n\nThe centre is large.' },
    { good: 'The U.S. and the UK agree.\n\nThe U.S. signed.' },
    { good: 'They told us.\n\nThe US left.' },
  ],
  collect: ({ text, sentences, tokens }) => {
    const found: Found[] = [];
    if (!tokens.some((token) => mayHoldForm(token.text))) return found;
    const ends = new Set(sentences.map(({ start, end }) => start + text.slice(start, end).trimEnd().length));
    for (const match of text.matchAll(pattern)) {
      const form = forms.get(match[0]);
      if (!form) continue;
      const end = match.index + match[0].length;
      found.push({ ...form, start: match.index, end, endsSentence: ends.has(end) || ends.has(end + 1) });
    }
    return found;
  },
  *judge(facts) {
    const counts = new Map<number, [number, number]>();
    const first = new Map<number, Form>();
    for (const { facts: found } of facts) {
      for (const { pair, form } of found) {
        const count = counts.get(pair) ?? [0, 0];
        count[form] += 1;
        counts.set(pair, count);
        if (!first.has(pair)) first.set(pair, form);
      }
    }
    for (const { passage, facts: found } of facts) {
      for (const { pair, form, start, end, endsSentence } of found) {
        const [one, two] = counts.get(pair) ?? [0, 0];
        if (one === 0 || two === 0) continue;
        const usual = one === two ? first.get(pair) : one > two ? 0 : 1;
        const written = variants[pair]?.[form] ?? '';
        const better = variants[pair]?.[usual ?? 0] ?? '';
        if (form === usual) continue;
        yield {
          passage,
          start,
          end,
          message: {
            en: `“${written}” here, “${better}” elsewhere in the story.`,
            zh: `此处写作“${written}”，稿件其他地方写作“${better}”。`,
          },
          suggestions: [{ edits: [{ start, end, text: endsSentence ? withStop(better, written) : better }] }],
        };
      }
    }
  },
});

/** "U.S." that ends the sentence leaves its stop behind; one that comes to its end brings none of its own. */
function withStop(better: string, written: string): string {
  if (written.endsWith('.') && !better.endsWith('.')) return `${better}.`;
  return better.endsWith('.') && !written.endsWith('.') ? better.slice(0, -1) : better;
}

const forms = new Map<string, { readonly pair: number; readonly form: Form }>();
for (const [pair, [one, two]] of variants.entries()) forms.set(one, { pair, form: 0 }).set(two, { pair, form: 1 });

const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${[...forms.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replaceAll('.', String.raw`\.`))
    .join('|')})(?![\p{L}\p{N}]|-\p{L})`,
  'gu',
);

const firstWords = [...new Set([...forms.keys()].map((form) => form.split(' ')[0] ?? ''))];
const firstWord = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${firstWords.map((word) => word.replaceAll('.', String.raw`\.`)).join('|')})(?![\p{L}\p{N}])`,
  'u',
);
/** Whether one of the forms may start in a token. */
const mayHoldForm = byWord((word) => firstWord.test(word));
