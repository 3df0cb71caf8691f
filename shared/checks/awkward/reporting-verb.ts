import { defineStoryCheck, type Passage } from '../check.ts';
import { inflect } from '../phrases/inflect.ts';
import { quotedTokens } from './support/quoted.ts';

interface Report {
  readonly verb: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly better: string;
}

const particles: Readonly<Record<string, string>> = { point: 'out' };
/** Each form of the verbs, with its verb and how “say” goes in that form. */
const forms = new Map<string, { readonly verb: string; readonly better: string }>();
for (const verb of ['point', 'stress', 'emphasize', 'emphasise', 'underscore', 'underline']) {
  for (const form of ['base', 'third', 'past'] as const)
    forms.set(inflect(verb, form), { verb, better: inflect('say', form) });
}

function collect(passage: Passage): Report[] {
  const { tokens, text } = passage;
  return tokens.flatMap((token, index) => {
    if (token.pos !== 'VERB' && token.lower !== 'points') return [];
    const form = forms.get(token.lower);
    if (!form || quotedTokens(passage)[index]) return [];
    const { verb, better } = form;
    const particle = particles[verb];
    const next = tokens[index + 1];
    if (particle && next?.lower !== particle) return [];
    const last = particle && next ? next : token;
    const after = tokens[index + (particle ? 2 : 1)];
    // “stressed the need” has an object, which “said” cannot take.
    if (!after || !(after.lower === 'that' || after.pos === 'PUNCT')) return [];
    return [
      {
        verb,
        start: token.start,
        end: last.end,
        text: text.slice(token.start, last.end),
        better,
      },
    ];
  });
}

export const reportingVerb = defineStoryCheck<Report[], 'times'>({
  id: 'awkward/reporting-verb',
  severity: 'minor',
  score: 0.35,
  mqm: 'Style/Unnatural or awkward',
  title: { en: 'Always “pointed out”', zh: '老是“指出”' },
  summary: {
    en: '“Pointed out”, “stressed” or “emphasized” for the third time in a story.',
    zh: '“pointed out”“stressed”“emphasized”在一篇稿件中第三次出现。',
  },
  reason: {
    en: '指出, 强调 and 表示 introduce speech in Chinese reports. In English “said” does; “pointed out” vouches for what is said.',
    zh: '中文报道用“指出、强调、表示”引出话语；英语一般用 said，“pointed out”还意味着所言属实。',
  },
  examples: [
    {
      bad: 'Li pointed out that nets are dear.\n\nWu pointed out that boats are old.\n\nHe pointed out that fish are few.',
      marks: ['pointed out'],
      better: 'Li pointed out that nets are dear.\n\nWu pointed out that boats are old.\n\nHe said that fish are few.',
    },
    { good: 'Li pointed out that nets are dear.\n\nWu said boats are old.\n\nHe pointed out that fish are few.' },
    { good: 'Li stressed the point.\n\nWu stressed the cost.\n\nHe stressed his age.' },
  ],
  thresholds: {
    times: { label: { en: 'Times that a story may have it', zh: '全文允许出现次数' }, value: 2, min: 0, max: 20 },
  },
  collect,
  *judge(passages, _, { times: allowed }) {
    const seen = new Map<string, number>();
    for (const { passage, facts } of passages) {
      for (const report of facts) {
        const times = (seen.get(report.verb) ?? 0) + 1;
        seen.set(report.verb, times);
        if (times <= allowed) continue;
        yield {
          passage,
          start: report.start,
          end: report.end,
          message: {
            en: `“${report.text}” for the ${ordinal(times)} time in this story; “${report.better}” will do.`,
            zh: `全文第 ${times} 次出现“${report.text}”，用“${report.better}”即可。`,
          },
          suggestions: [{ edits: [{ start: report.start, end: report.end, text: report.better }] }],
        };
      }
    }
  },
});

function ordinal(count: number): string {
  return ['', 'first', 'second', 'third', 'fourth', 'fifth'][count] ?? `${count}th`;
}
