import { remembered } from '../lexicon/remembered.ts';

const endings =
  /(?:isations?|izations?|ations?|atives?|atively|itions?|ments?|ances?|ences?|ities|ity|ness(?:es)?|ically|ical|ical|ised|ized|ises|izes|ising|izing|ise|ize|ating|ates|ated|ate|ions?|ings?|ives?|ively|ors?|ers?|ies|ied|ially|ial|ally|al|ic|ics|ed|es|ly|s|e|y)$/;

/** A root shorter than that would join words that have nothing to do with each other. */
const shortest = 4;

/**
 * What a lower-case English word has in common with its relatives: "cooperate", "cooperation" and "cooperative" have one
 * root. Crude: good for finding a translation, not for anything a person sees.
 */
export const rootOf: (word: string) => string = remembered(30_000, (word) => {
  let root = word
    .replace(/['’]s?$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  for (let round = 0; round < 2; round++) {
    const shorter = root.replace(endings, '');
    if (shorter.length < shortest) break;
    root = shorter;
  }
  // "stopped" and "stop", "planning" and "plan"; but "press" keeps its letters.
  if (root !== word && root.length > shortest) root = root.replace(/([b-df-hj-np-rtvz])\1$/, '$1');
  return plural(root);
});

/** The plurals of words that are too short to lose an ending above. */
function plural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  return word.slice(0, -1);
}
