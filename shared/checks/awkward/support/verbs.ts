import type { TaggedToken } from '../../check.ts';
import { byWord } from '../../engine/by-word.ts';

const finiteAuxiliaries = new Set(
  "am is are was were has have had do does did will would shall should can could may might must 's 're 've 'll 'd 'm ca wo".split(
    ' ',
  ),
);

/** Whether the token can be the finite verb of a clause. A participle that looks like a past tense counts too. */
export function isFiniteVerb(token: TaggedToken): boolean {
  if (token.pos === 'AUX') return finiteAuxiliaries.has(token.lower.replace('’', "'"));
  return token.pos === 'VERB' && !token.lower.endsWith('ing');
}

/** Whether the token is a verb in its base form, by the tagger's lemma. */
export function isBaseForm(token: TaggedToken): boolean {
  return (
    token.pos === 'VERB' && token.lemma === token.lower && !token.lower.endsWith('ing') && !token.lower.endsWith('ed')
  );
}

/** Whether the token is a common noun with an ending that makes nouns of verbs and adjectives. */
export function isAbstract(token: TaggedToken): boolean {
  return token.pos === 'NOUN' && token.lower.length > 6 && hasAbstractEnding(token.lower);
}

const hasAbstractEnding = byWord((word) => /(?:tion|sion|ment|ance|ence|ity|ness|ism|ization)s?$/.test(word));
