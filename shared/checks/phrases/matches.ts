import type { Passage } from '../check.ts';
import type { Capture } from './automaton.ts';
import { capture, compile, findMatches } from './automaton.ts';
import type { PhraseCheckId, PhraseEntry, PhraseTheme } from './entry.ts';
import { phraseThemes } from './inventory.ts';
import type { Pattern } from './pattern.ts';

/** A phrase of the inventory found in a passage. `start` and `end` are indices of its tokens. */
export interface PhraseMatch {
  readonly theme: PhraseTheme;
  readonly entry: PhraseEntry;
  readonly pattern: Pattern;
  readonly captures: readonly Capture[];
  readonly start: number;
  readonly end: number;
}

const rows = phraseThemes.flatMap((theme) => theme.entries.map((entry) => ({ theme, entry })));
/** The automaton of all entries of all themes, in their order. */
export const phraseAutomaton = compile(rows.map((row) => row.entry.pattern));
const cache = new WeakMap<Passage, readonly PhraseMatch[]>();

/** The phrases in a passage that one check reports. Each passage is searched once for all of them. */
export function phrasesIn(passage: Passage, check: PhraseCheckId): readonly PhraseMatch[] {
  let matches = cache.get(passage);
  if (!matches) {
    matches = search(passage);
    cache.set(passage, matches);
  }
  return matches.filter((match) => match.theme.check === check);
}

function search(passage: Passage): PhraseMatch[] {
  return findMatches(phraseAutomaton, passage.tokens).flatMap((match) => {
    const row = rows[match.pattern];
    const pattern = phraseAutomaton.patterns[match.pattern];
    if (!row || !pattern) return [];
    const captures = capture(phraseAutomaton, passage.tokens, match);
    const taken = captures.slice(pattern.marked.from, pattern.marked.to).filter((place) => place.end > place.start);
    const start = taken[0]?.start ?? match.start;
    return [{ ...row, pattern, captures, start, end: taken.at(-1)?.end ?? match.end }];
  });
}
