import { emptyLexicon, type Lexicon } from '../../../shared/text/lexicon.ts';

/** The lexicon of the desk, as its workers load it. */
export const lexicon: Lexicon = emptyLexicon;
