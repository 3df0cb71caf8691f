import { definePassageCheck, type TaggedToken } from '../check.ts';
import { quotedTokens } from './support/quoted.ts';
import { tokenSentences } from './support/sentences.ts';
import { isFiniteVerb } from './support/verbs.ts';

const subjects = new Set('it they he she we this these i'.split(' '));
/** A clause with one of these in it may depend on what follows the comma. */
const subordinators = new Set(
  'if when while as although though because since after before once unless until whether whereas where wherever whenever despite given so than that which who whose what how why let not neither nor no only both either every each once'.split(
    ' ',
  ),
);
const reporting =
  /^(?:said|says|say|added|adds|explained|told|noted|stressed|recalled|wrote|asked|believes?|thinks?|believed|thought|insisted|warned|continued|argued|claimed|seems?|hoped|hopes)$/;

/** A main clause from the start of the sentence: a subject, then a finite verb, nothing before that makes it depend. */
function isMainClause(tokens: readonly TaggedToken[]): boolean {
  const first = tokens[0];
  if (!first || first.lower.endsWith('ing') || first.lower.endsWith('ed')) return false;
  if (!['DET', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM'].includes(first.pos)) return false;
  if (tokens.some((token) => subordinators.has(token.lower))) return false;
  return tokens.length >= 4 && tokens.slice(1).some(isFiniteVerb);
}

export const commaSplice = definePassageCheck({
  id: 'awkward/comma-splice',
  severity: 'minor',
  score: 0.45,
  mqm: 'Fluency/Grammar',
  title: { en: 'Two sentences joined by a comma', zh: '逗号连接两个句子' },
  summary: {
    en: 'Two main clauses with a comma and no conjunction between them.',
    zh: '两个主句之间只有逗号而没有连词。',
  },
  reason: {
    en: 'Chinese joins statements by commas. English wants a full stop, a semicolon or a conjunction.',
    zh: '中文可以用逗号连接几个陈述句；英语须用句号、分号或连词。',
  },
  examples: [
    {
      bad: 'The new line is 90 kilometers long, it will open in May.',
      marks: [', it will'],
      better: 'The new line is 90 kilometers long. It will open in May.',
    },
    { bad: 'The fishermen lost their nets, they are now poor.', marks: [', they are'] },
    { good: 'When the line is ready, it will open in May.' },
    { good: 'The new line, it said, is long.' },
    { good: 'The line is long, he said on Monday.' },
    { good: 'The more trees they plant, the fewer floods they see.' },
    { good: 'Had the nets held, they would be rich.' },
  ],
  *run(passage) {
    const quoted = quotedTokens(passage);
    for (const { from, tokens } of tokenSentences(passage)) {
      const comma = tokens.findIndex((token) => token.text === ',');
      const [mark, subject, verb, after] = tokens.slice(comma, comma + 4);
      if (comma < 4 || !mark || !subject || !verb || !after || quoted[from + comma]) continue;
      if (
        !subjects.has(subject.lower) ||
        !isFiniteVerb(verb) ||
        reporting.test(verb.lower) ||
        reporting.test(after.lower)
      )
        continue;
      // “…, it said, is long”: an aside, not a second statement.
      if (after.text === ',' || !isMainClause(tokens.slice(0, comma))) continue;
      const capital = subject.text.charAt(0).toUpperCase() + subject.text.slice(1);
      yield {
        start: mark.start,
        end: verb.end,
        message: {
          en: `A comma alone cannot join two sentences: “${passage.text.slice(mark.start, after.end)} …”.`,
          zh: `只用逗号不能连接两个句子：“${passage.text.slice(mark.start, after.end)} …”。`,
        },
        suggestions: [
          { edits: [{ start: mark.start, end: subject.end, text: `. ${capital}` }] },
          { edits: [{ start: mark.start, end: subject.end, text: `, and ${subject.text}` }] },
        ],
      };
    }
  },
});
