import { loadLexicon } from '../backend/lexicon/read-lexicon.ts';
import type { Locale } from '../shared/localized.ts';
import { emptyLexicon, type Lexicon } from '../shared/text/lexicon.ts';
import { write } from './terminal.ts';

/** The lexicon for a command's checks. Without its file the command says so and goes on with less. */
export async function commandLexicon(locale: Locale): Promise<Lexicon> {
  const loaded = loadLexicon();
  if ('lexicon' in loaded) return loaded.lexicon;
  await write(process.stderr, `${loaded.problem[locale]}\n`);
  return emptyLexicon;
}
