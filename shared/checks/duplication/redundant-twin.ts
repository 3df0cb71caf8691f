import { definePassageCheck, type TaggedToken } from '../check.ts';
import { isQuoted } from './support/quotes.ts';
import { twins } from './support/twins.ts';

/** Two words joined by "and" that say the same. */
export const redundantTwin = definePassageCheck({
  id: 'duplication/redundant-twin',
  severity: 'minor',
  tier: 'advice',
  score: 0.3,
  mqm: 'Style/Redundancy',
  title: { en: 'Twin words', zh: '同义并列' },
  summary: {
    en: 'Two words of the same meaning joined by “and”, from a list of pairs.',
    zh: '用 and 连接的两个同义词，按词表判断。',
  },
  reason: {
    en: 'Chinese likes pairs of near-synonyms; in English one of the two says it all.',
    zh: '中文喜用近义词并列，英文用其中一个即可。',
  },
  examples: [
    {
      bad: 'The town gave them help and assistance.',
      marks: ['help and assistance'],
      better: 'The town gave them help.',
    },
    { bad: 'Banks provide assistance and help.', marks: ['assistance and help'], better: 'Banks provide help.' },
    {
      bad: 'It promoted and advanced the reform.',
      marks: ['promoted and advanced'],
      better: 'It promoted the reform.',
    },
    { bad: 'The goals and objectives are clear.', marks: ['goals and objectives'], better: 'The goals are clear.' },
    { good: 'The health and safety rules, terms and conditions, and research and development all matter.' },
    { good: 'The song is called “Help and Assistance”.' },
  ],
  *run(passage) {
    const { text, tokens } = passage;
    for (let index = 1; index + 1 < tokens.length; index += 1) {
      const and = tokens[index];
      const left = tokens[index - 1];
      const right = tokens[index + 1];
      if (and?.lower !== 'and' || !left || !right) continue;
      const isLeftKept = isTwin(left, right);
      const isRightKept = isTwin(right, left);
      // Of different parts of speech they are not a pair: "the cut and reduced hours".
      if ((!isLeftKept && !isRightKept) || !isPair(left.lower, right.lower)) continue;
      const [keep, drop] = isLeftKept ? [left, right] : [right, left];
      if (isQuoted(passage, left.start) && /^\p{Lu}/u.test(left.text)) continue;
      yield {
        start: left.start,
        end: right.end,
        message: {
          en: `“${text.slice(left.start, right.end)}” says one thing twice.`,
          zh: `“${text.slice(left.start, right.end)}”是同义重复。`,
        },
        suggestions: [
          {
            edits: [
              isLeftKept
                ? { start: keep.end, end: drop.end, text: '' }
                : { start: drop.start, end: keep.end, text: withCapitalOf(drop.text, keep.text) },
            ],
          },
        ],
      };
    }
  },
});

const partners: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...Map.groupBy(twins, ([keep]) => keep)].map(([keep, pairs]) => [keep, new Set(pairs.map(([, drop]) => drop))]),
);

/** By lemma or by the word itself, which the tagger may take for a form of another ("thought", "lower"). */
function isTwin(keep: TaggedToken, drop: TaggedToken): boolean {
  return [keep.lemma, keep.lower].some((word) => {
    const dropped = partners.get(word);
    return dropped !== undefined && (dropped.has(drop.lemma) || dropped.has(drop.lower));
  });
}

/** Both in the same form: "promoted and advanced", not "promoted and advance". */
function isPair(left: string, right: string): boolean {
  const form = (word: string) => (/(?:ing|ed|ly|s)$/.exec(word)?.[0] ?? '').replace('ly', '');
  const isEqual = form(left) === form(right);
  // Irregular forms and words that merely end so ("speed", "means") show no difference.
  return isEqual || form(left) === '' || form(right) === '' ? isEqual || !/ing$/.test(left + right) : false;
}

function withCapitalOf(model: string, word: string): string {
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
