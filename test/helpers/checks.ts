import type { PassageCheck, StoryCheck } from '../../shared/checks/check.ts';
import { definePassageCheck, defineStoryCheck } from '../../shared/checks/check.ts';
import type { PassageInput, RowInput } from '../../shared/checks/finding.ts';

const said = (en: string) => ({ en, zh: en });

/** Everything a check must have, for checks that tests make up. */
const base = {
  severity: 'minor',
  mqm: 'Fluency/Style',
  title: said('Title'),
  summary: said('A check of a test.'),
  reason: said('Because.'),
  examples: [],
} as const;

type Id = PassageCheck['id'];

/** Marks every match of a pattern; `replacement` becomes its suggestion. */
export function patternCheck(
  id: Id,
  pattern: RegExp,
  more: Partial<Pick<PassageCheck, 'score' | 'severity' | 'tier' | 'reason'>> & { readonly replacement?: string } = {},
): PassageCheck {
  const { replacement, ...rest } = more;
  return definePassageCheck({
    ...base,
    ...rest,
    id,
    *run({ text }) {
      for (const match of text.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length };
        const message = said(`“${match[0]}” is marked.`);
        if (replacement === undefined) yield { ...span, message };
        else yield { ...span, message, suggestions: [{ edits: [{ ...span, text: replacement }] }] };
      }
    },
  });
}

/** Marks every word that a passage before it has, too, and says where. */
export const seenBefore: StoryCheck = defineStoryCheck<readonly { word: string; start: number; end: number }[]>({
  ...base,
  id: 'consistency/seen-before',
  score: 0.4,
  collect: ({ text }) =>
    [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length })),
  *judge(facts) {
    const seen = new Map<string, { passage: string; start: number; end: number }>();
    for (const { passage, facts: words } of facts) {
      for (const { word, start, end } of words) {
        const first = seen.get(word);
        if (first && first.passage !== passage) {
          yield { passage, start, end, message: said(`“${word}” again.`), related: [first] };
        } else seen.set(word, { passage, start, end });
      }
    }
  },
});

/** A passage of rows with a space between them; the rows are named `<id>.0`, `<id>.1` … */
export function passageOf(id: string, ...rows: readonly string[]): PassageInput {
  return {
    id,
    rows: rows.map((text, index): RowInput => ({ id: `${id}.${index}`, text, separator: index > 0 ? ' ' : '' })),
  };
}
