import { areInConflict, referenceStatements, type Statement, statementsOf } from '../../text/quantities/statements.ts';
import { definePassageCheck } from '../check.ts';

/** A short reference sentence must agree nearly whole, a long one in most of its words. */
const likeness = { words: 3, share: 0.45 } as const;

/** A figure or date that a reference source gives differently for the same thing. */
export const conflictingFigure = definePassageCheck({
  id: 'reference/conflicting-figure',
  severity: 'major',
  score: 0.55,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'Figure differs from the reference', zh: '数字与参考来源不一' },
  summary: {
    en: 'A figure or date of a sentence that a reference source has in nearly the same words with another one.',
    zh: '参考稿中有措辞相近的句子，但数字或日期不同。',
  },
  reason: {
    en: 'A source that reports the same gives another figure: one of the two is wrong.',
    zh: '报道同一事实的参考来源数字不同，两者必有一误。',
  },
  source: 'CHECKS.md, reference',
  examples: [
    {
      bad: 'Police arrested 3,200 gang members in the port city.',
      facts: {
        references: [
          { label: 'Harbour Post', text: 'In the port city, police arrested 2,300 gang members, the mayor said.' },
        ],
      },
      marks: ['3,200'],
      better: 'Police arrested 2,300 gang members in the port city.',
    },
    {
      bad: 'The new ferry terminal will open to passengers on May 13.',
      facts: {
        references: [{ label: 'Harbour Post', text: 'The new ferry terminal opens to passengers on May 30.' }],
      },
      marks: ['May 13'],
    },
    {
      good: 'Police arrested more than 2,000 gang members in the port city.',
      facts: { references: [{ label: 'Harbour Post', text: 'Police arrested 2,300 gang members in the port city.' }] },
    },
    {
      good: 'Police arrested 3,200 gang members in the port city in 2021.',
      facts: {
        references: [{ label: 'Harbour Post', text: 'Police arrested 2,300 gang members in the port city in 2020.' }],
      },
    },
    {
      good: 'The port handled 3,200 containers.',
      facts: { references: [{ label: 'Harbour Post', text: 'The airport lost 40 containers of fruit in a fire.' }] },
    },
  ],
  *run(passage, story) {
    if (story.references.length === 0) return;
    for (const ours of statementsOf(passage.text, passage.sentences)) {
      const found = conflictOf(ours, story.references);
      if (!found) continue;
      const { theirs, label } = found;
      const { start, end } = ours;
      yield {
        start,
        end,
        message: {
          en: `“${ours.text}” here; ${label} has “${theirs.text}” for the same.`,
          zh: `此处为“${ours.text}”，${label}同一内容为“${theirs.text}”。`,
        },
        suggestions: [{ edits: [{ start, end, text: theirs.text }], origin: { en: label, zh: label } }],
      };
    }
  },
});

interface Conflict {
  readonly theirs: Statement;
  readonly label: string;
}

/** The first reference that says otherwise, unless one says the same. */
function conflictOf(
  ours: Statement,
  references: readonly { readonly label: string; readonly text: string }[],
): Conflict | undefined {
  let conflict: Conflict | undefined;
  for (const { label, text } of references) {
    for (const theirs of referenceStatements(text)) {
      if (theirs.text === ours.text && theirs.subject === ours.subject) return undefined;
      if (!conflict && areInConflict(ours, theirs, likeness)) conflict = { theirs, label };
    }
  }
  return conflict;
}
