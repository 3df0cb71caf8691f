import { loadLexicon } from '../../../backend/lexicon/read-lexicon.ts';
import type { Lexicon } from '../../../shared/text/lexicon.ts';

/** The lexicon of the desk, as its workers load it: what is measured without it is not what the desk shows. */
export const lexicon: Lexicon = load();

function load(): Lexicon {
  const loaded = loadLexicon();
  if ('problem' in loaded) throw new Error(loaded.problem.en);
  return loaded.lexicon;
}
