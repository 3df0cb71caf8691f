import { areInConflict, type Statement, statementsOf } from '../../text/quantities/statements.ts';
import { defineStoryCheck } from '../check.ts';

const likeness = { words: 3, share: 0.55 } as const;
/** How many earlier statements of one subject are compared: no story may take n². */
const compared = 40;

/** One thing with two figures in one story. */
export const figureConflict = defineStoryCheck<readonly Statement[]>({
  id: 'consistency/figure-conflict',
  severity: 'major',
  score: 0.45,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'Two figures for one thing', zh: '同一事实两个数字' },
  summary: {
    en: 'A figure or date of a sentence that the story has before in nearly the same words with another one.',
    zh: '稿件前文有措辞几乎相同的句子，但数字或日期不同。',
  },
  reason: {
    en: 'The story says the same twice with different figures: one of the two is wrong.',
    zh: '同一稿件前后两处数字不一，必有一误。',
  },
  source: 'CHECKS.md, consistency: figures over a story',
  examples: [
    {
      bad: 'The flood destroyed 1,200 houses in the valley.\n\nOfficials counted the damage.\n\nThe flood in the valley destroyed 2,100 houses, officials said.',
      marks: ['2,100'],
      better:
        'The flood destroyed 1,200 houses in the valley.\n\nOfficials counted the damage.\n\nThe flood in the valley destroyed 1,200 houses, officials said.',
    },
    {
      bad: 'The bridge over the strait opened to cars on May 3.\n\nThe bridge over the strait, which opened to cars on May 13, is busy.',
      marks: ['May 13'],
    },
    {
      good: 'The flood destroyed 1,200 houses in the valley.\n\nThe flood in the valley destroyed more than 1,000 houses.',
    },
    { good: 'In May the plant made 300 cars a day.\n\nIn June the plant made 500 cars a day.' },
    { good: 'Exports of rice rose 5 percent.\n\nExports of steel rose 7 percent.' },
  ],
  collect: ({ text, sentences }) => statementsOf(text, sentences),
  *judge(facts) {
    const bySubject = new Map<string, Place[]>();
    for (const { passage, facts: statements } of facts) {
      for (const statement of statements) {
        const { start, end, text, subject } = statement;
        const earlier = bySubject.get(subject) ?? [];
        bySubject.set(subject, earlier);
        const other = conflictIn(earlier, statement);
        earlier.push({ passage, statement });
        if (!other) continue;
        const said = other.statement.text;
        yield {
          passage,
          start,
          end,
          message: {
            en: `“${text}” here, “${said}” before, for the same.`,
            zh: `此处为“${text}”，前文同一内容为“${said}”。`,
          },
          related: [
            {
              start: other.statement.start,
              end: other.statement.end,
              passage: other.passage,
              label: { en: 'Said before', zh: '前文' },
            },
          ],
          suggestions: [{ edits: [{ start, end, text: said }] }],
        };
      }
    }
  },
});

interface Place {
  readonly passage: string;
  readonly statement: Statement;
}

/** What a statement was compared with, and which of these it contradicts: -1 for none. */
interface Compared {
  readonly earlier: readonly Statement[];
  readonly conflict: number;
}

/** An edit changes what few statements are compared with; the rest of a long story is not compared again. */
const remembered = new WeakMap<Statement, Compared>();

/** The earliest of the last statements of the subject that this one contradicts. */
function conflictIn(places: readonly Place[], statement: Statement): Place | undefined {
  if (places.length === 0) return undefined;
  const from = Math.max(0, places.length - compared);
  const known = remembered.get(statement);
  if (known && isSame(known.earlier, places, from))
    return known.conflict < 0 ? undefined : places[from + known.conflict];
  const earlier = places.slice(from).map((place) => place.statement);
  const conflict = earlier.findIndex((other) => areInConflict(other, statement, likeness));
  remembered.set(statement, { earlier, conflict });
  return conflict < 0 ? undefined : places[from + conflict];
}

function isSame(earlier: readonly Statement[], places: readonly Place[], from: number): boolean {
  if (earlier.length !== places.length - from) return false;
  return earlier.every((statement, index) => places[from + index]?.statement === statement);
}
