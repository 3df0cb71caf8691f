import type { Localized } from '../../localized.ts';
import type { Tier } from '../check.ts';

/**
 * A whole construction that a desk would recast. A row of data: what it looks like, what to write instead, and an
 * example of each kind, which the tests run.
 *
 * The pattern is a row of elements parted by spaces, matched over tokens without regard to case:
 * - `word` that very word; `a|an|the` one of several; `<carry>` any form of the word; these may be mixed: `<do>|made`;
 *   `main_line` is one choice of two words
 * - `{noun}` `{adj}` `{adv}` `{verb}` `{ing}` `{det}` `{num}` `{name}` `{poss}` one token of that kind
 * - `{np}` a noun phrase of up to seven tokens
 * - `..` up to three tokens, whatever they are, but no punctuation; `..5` up to five
 * - a `?` at the end makes an element optional; `^` at the start pins the pattern to the start of a sentence
 * - `[` and `]` bound what is marked, where the pattern needs more than that as its context
 */
export interface PhraseEntry {
  readonly pattern: string;
  /**
   * New wordings, best first. `<verb>` takes the form of the pattern's first `<…>` element;
   * `{3}` is the text of the third element, `{3:base}` its base form (`ing`, `past` likewise), `{3:same}` that
   * word in the form of the pattern's first `<…>`. The empty wording takes the phrase out.
   */
  readonly suggest?: readonly string[];
  readonly bad: string;
  /** What is marked in `bad`. */
  readonly marks: string;
  /** What the first suggestion makes of `bad`. */
  readonly better?: string;
  /** A near miss that must not be marked: by this entry or by any other. */
  readonly good: string;
  readonly tier?: Tier;
  readonly score?: number;
}

/** The check that reports a theme's entries. */
export type PhraseCheckId = 'awkward/phrase' | 'awkward/set-phrase' | 'awkward/press-habit';

/** Entries of one kind, with what they have in common. */
export interface PhraseTheme {
  readonly name: string;
  readonly check: PhraseCheckId;
  readonly tier: Tier;
  readonly score: number;
  readonly reason: Localized;
  readonly entries: readonly PhraseEntry[];
}
