import { loadLexicon } from '../../backend/lexicon/read-lexicon.ts';
import type { Lexicon } from '../../shared/text/lexicon.ts';

/** The lexicon of the desk, as its workers load it. `npm test` builds it; a lone Vitest needs `npm run build -- lexicon`. */
export const lexicon: Lexicon = load();

function load(): Lexicon {
  const loaded = loadLexicon();
  if ('problem' in loaded) throw new Error(loaded.problem.en);
  return loaded.lexicon;
}
