import type { Passage } from '../check.ts';
import type { Knowledge } from './knowledge.ts';
import { FeatureMatrix } from './matrix.ts';
import { writeNeighbours } from './neighbour-features.ts';
import { writeOpinions } from './opinion-features.ts';
import { renderingsBy, writeOriginal } from './original-features.ts';
import { type Mark, writeRules } from './rule-features.ts';
import { writeTokens } from './token-features.ts';
import { WordMemory } from './word-facts.ts';

export type { Mark } from './rule-features.ts';

/** Writes the features of every token of a passage; linear in its length. */
export type Describe = (passage: Passage, marks: readonly Mark[]) => FeatureMatrix;

/** Features by what was learnt of words. What it is given is remembered word by word, not by text. */
export function describeWith(knowledge: Knowledge): Describe {
  const memory = new WordMemory(knowledge);
  const renderings = renderingsBy(knowledge);
  return (passage, marks) => {
    const { tokens, lexicon } = passage;
    const matrix = new FeatureMatrix(tokens.length);
    if (tokens.length === 0) return matrix;
    const words = tokens.map(({ lower }) => memory.factsOf(lower, lexicon));
    writeTokens(passage, words, knowledge, matrix);
    writeNeighbours(words, knowledge, matrix);
    writeRules(passage, marks, knowledge, matrix);
    for (const aligned of passage.aligned) writeOriginal(passage, aligned, words, renderings, matrix);
    for (const row of passage.rows) writeOpinions(passage, row, words, matrix);
    return matrix;
  };
}
