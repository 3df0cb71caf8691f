import { definePassageCheck, type TaggedToken } from '../check.ts';
import { quotedTokens } from './support/quoted.ts';
import { tokenSentences } from './support/sentences.ts';

const openers = new Set(['by', 'through', 'after', 'while', 'when', 'before']);
const limit = 24;
const noGerunds = new Set('spring morning evening nothing anything something everything string being'.split(' '));

/** Where the main clause begins: after the first comma that a subject and a verb follow. */
function mainClause(tokens: readonly TaggedToken[]): number | undefined {
  for (let at = 2; at < Math.min(tokens.length, limit); at++) {
    if (tokens[at]?.pos === 'AUX') return undefined;
    if (tokens[at]?.text !== ',') continue;
    // In “by planting trees, building dikes, and raising roads, …” the commas part the members of a list.
    const next = tokens[at + 1]?.lower === 'and' ? tokens[at + 2] : tokens[at + 1];
    if (next?.lower.endsWith('ing') || next?.pos === 'ADV' || next?.pos === 'ADP') continue;
    return at + 1;
  }
  return undefined;
}

/** The passive or impersonal predicate after the subject: index of its last token. */
function subjectless(tokens: readonly TaggedToken[], from: number): number | undefined {
  const first = tokens[from];
  if ((first?.lower === 'it' || first?.lower === 'there') && tokens[from + 1]?.pos === 'AUX') return from + 1;
  for (let at = from + 1; at < from + 9; at++) {
    const token = tokens[at];
    if (!token || token.pos === 'PUNCT' || token.pos === 'VERB') return undefined;
    if (token.pos !== 'AUX') continue;
    let verb = at + 1;
    while (tokens[verb]?.pos === 'AUX' || tokens[verb]?.pos === 'ADV') verb += 1;
    const passive = tokens.slice(at, verb).some(({ lower }) => /^(?:is|are|was|were|been|be)$/.test(lower));
    const participle = tokens[verb];
    return passive && participle?.pos === 'VERB' && /(?:ed|en|wn|ne|lt|ght|pt|ut|id)$/.test(participle.lower)
      ? verb
      : undefined;
  }
  return undefined;
}

export const danglingOpening = definePassageCheck({
  id: 'awkward/dangling-opening',
  severity: 'minor',
  score: 0.4,
  mqm: 'Fluency/Grammar',
  title: { en: 'Opening without its subject', zh: '句首分词与主语不一致' },
  summary: {
    en: '“By” or “Through” with an -ing form, before a passive, “it” or “there”: nobody is left who does it.',
    zh: '以“By/Through + -ing”开头，后面却接被动式、it 或 there，动作没有了主语。',
  },
  reason: {
    en: 'The one who acts in the opening should be the subject of the sentence. Here it is what the action is done to.',
    zh: '句首“By/Through + 动名词”的动作者应当就是句子的主语，这里的主语却是动作的对象。',
  },
  examples: [
    { bad: 'By planting willows, the dunes were stopped.', marks: ['By planting willows, the dunes were stopped'] },
    {
      bad: 'Through testing the wells daily, it is ensured that water is clean.',
      marks: ['Through testing the wells daily, it is'],
    },
    { good: 'By planting willows, the villagers stopped the dunes.' },
    { good: 'By planting willows, building walls and closing roads, foresters stopped the dunes.' },
    { good: 'By spring, the dunes were stopped.' },
  ],
  *run(passage) {
    const quoted = quotedTokens(passage);
    for (const { from, tokens } of tokenSentences(passage)) {
      const [opener, gerund] = tokens;
      if (!opener || !gerund || !openers.has(opener.lower) || quoted[from]) continue;
      if (
        !gerund.lower.endsWith('ing') ||
        gerund.pos === 'PROPN' ||
        gerund.lower.length < 6 ||
        noGerunds.has(gerund.lower)
      )
        continue;
      const main = mainClause(tokens);
      const verb = main === undefined ? undefined : subjectless(tokens, main);
      const last = verb === undefined ? undefined : tokens[verb];
      if (!last) continue;
      yield {
        start: opener.start,
        end: last.end,
        message: {
          en: `“${opener.text} ${gerund.text} …”: who does it? The subject that follows does not.`,
          zh: `“${opener.text} ${gerund.text} …”的动作者是谁？后面的主语并不是。`,
        },
      };
    }
  },
});
