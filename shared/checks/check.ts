import type { Localized } from '../localized.ts';
import type { InlineCode } from '../text/codes.ts';
import type { ChineseWord, Lexicon } from '../text/lexicon.ts';
import type { Span, TextEdit } from '../text/spans.ts';
import type { WordLink } from '../text/word-alignment/align-words.ts';
import type { Opinions } from './opinions/opinions.ts';
import type { Suspect } from './ranking/suspects.ts';

/** The families in the order in which people see them. */
export const families = [
  'duplication',
  'awkward',
  'bilingual',
  'second-opinion',
  'reference',
  'consistency',
  'memory',
  'mechanics',
] as const;

/** What a check looks for. Families have their own underline shape and their own place in settings and reports. */
export type Family = (typeof families)[number];

/** How bad it is when the finding is right. Only `major` findings hold up an approval. */
export type Severity = 'minor' | 'major';

/** `desk`: shown by default, as far as the budget goes. `advice`: one key away. */
export type Tier = 'desk' | 'advice';

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

/** A token of a passage with what the tagger knows of it. Offsets are in the passage. */
export interface TaggedToken extends Span {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** The index of the token's sentence in `passage.sentences`. */
  readonly sentence: number;
  /** What its characters tell: bits of `shape` (`engine/tagger/shape.ts`). */
  readonly shape: number;
  /** 32 bits that stand for `lower`, so that words can be compared and counted as numbers. */
  readonly number: number;
}

/** One row's share of a passage. */
export interface PassageRow extends Span {
  readonly id: string;
  /** The aligned Chinese, where the story has an original and this row is in it. */
  readonly original?: string;
  /** What other machine sources say here. */
  readonly seconds?: readonly { readonly label: string; readonly text: string }[];
  /** Its inline codes, which are in none of these texts. Missing: there are none, and none are expected. */
  readonly codes?: RowCodes;
}

/** The inline codes of a row (shared/text/codes.ts). */
export interface RowCodes {
  /** What was taken out of the row for the checks: `at` in the text without it, with the signs of the codes in it. */
  readonly gaps: readonly { readonly at: number; readonly length: number; readonly signs: readonly string[] }[];
  /** Signs that the row ought to have, in the order of the original, or of the machine's text where that has none. */
  readonly expected: readonly string[];
  /** What the signs stand for, as far as the file says. */
  readonly known: readonly InlineCode[];
}

/** A row beside its original, word by word. */
export interface AlignedRow {
  readonly row: PassageRow;
  readonly original: string;
  /** The original's words; offsets are in `original`. */
  readonly words: readonly ChineseWord[];
  /** The row's tokens: indices into `passage.tokens`, half-open. */
  readonly from: number;
  readonly to: number;
  /** Which word is which token; `token` indexes `passage.tokens`. */
  readonly links: readonly WordLink[];
}

/**
 * The unit that most checks read: one paragraph of the text under review, in the target language. It consists of one
 * or more rows (sentences aligned with the other sources), joined as they stood in the file; line breaks may occur in it.
 * `sentences`, `tokens`, `aligned` and `opinions` are computed when first asked for.
 */
export interface Passage {
  readonly id: string;
  readonly text: string;
  readonly rows: readonly PassageRow[];
  readonly sentences: readonly Span[];
  readonly tokens: readonly TaggedToken[];
  /** What is known of both languages; knows nothing where none was handed in. */
  readonly lexicon: Lexicon;
  /**
   * The rows that have an original, aligned with it; none without a lexicon. A blank row is none of them, as nothing in it
   * can be marked.
   */
  readonly aligned: readonly AlignedRow[];
  /** What other machine translations say, for each row that they have too. */
  readonly opinions: readonly Opinions[];
}

/** An entry of the desk's term base. */
export interface Term {
  readonly chinese: string;
  readonly english: string;
  readonly status: 'preferred' | 'admitted' | 'forbidden';
  readonly note?: string;
}

/** A wording that people corrected before. */
export interface PastCorrection {
  readonly before: string;
  readonly after: string;
  /** How often it was corrected so. */
  readonly times: number;
  /** Who did it last, and when (ISO). */
  readonly by?: string;
  readonly at?: string;
  /** The wording is a whole clause or row: once is enough to know it by. */
  readonly whole?: boolean;
  /** Rows of this very story where it was corrected so: the machine's text there needs no reminder. */
  readonly rows?: readonly string[];
}

/** What holds for the whole story. */
export interface StoryFacts {
  /** The day the story was written, as ISO `YYYY-MM-DD`, where a press head or the person says so. */
  readonly dateline?: string;
  /** Texts of the reference sources, whole. */
  readonly references: readonly { readonly label: string; readonly text: string }[];
  /** The desk's term base; empty where it is missing. */
  readonly terms?: readonly Term[];
  /** Corrections of the desk that may come again; empty where it is missing. */
  readonly memory?: readonly PastCorrection[];
}

/** A way to mend it: all edits together, in offsets of the passage. One keystroke applies them. */
export interface DraftSuggestion {
  readonly edits: readonly TextEdit[];
  /** Said instead of the new wording where the wording alone would not explain itself ("Keep the first"). */
  readonly label?: Localized;
  /** Who says so, where that is not the check itself ("Engine B", "memory 86 %"). */
  readonly origin?: Localized;
}

/** Another place that belongs to the finding, e.g. the other half of a duplicate. */
export interface DraftRelated extends Span {
  /** The passage it is in, where that is not the finding's own. */
  readonly passage?: string;
  readonly label?: Localized;
}

/** What a check yields: a finding still in offsets of its passage. */
export interface Draft extends Span {
  /** What is wrong here, in one sentence that quotes the text. */
  readonly message: Localized;
  /** Why; the check's own `reason` where it is not given. */
  readonly reason?: Localized;
  readonly suggestions?: readonly DraftSuggestion[];
  readonly related?: readonly DraftRelated[];
  readonly severity?: Severity;
  readonly tier?: Tier;
  /** 0 to 1: how likely an expert would mark it; the check's own `score` where it is not given. */
  readonly score?: number;
}

/** A draft of a story check names the passage that it is in. */
export interface StoryDraft extends Draft {
  readonly passage: string;
}

/** An example is documentation and test in one. Blank lines part the passages of a story check's example. */
export type Example =
  | {
      readonly bad: string;
      /** The marked wordings, in order. Exactly these must be marked. */
      readonly marks: readonly string[];
      /** What the first suggestion of the first mark makes of the text, where the check makes one. */
      readonly better?: string;
      readonly facts?: Partial<StoryFacts>;
      readonly original?: string;
      /** What other machine translations say, labelled "Engine B", "Engine C" … */
      readonly seconds?: readonly string[];
    }
  | {
      readonly good: string;
      readonly facts?: Partial<StoryFacts>;
      readonly original?: string;
      readonly seconds?: readonly string[];
    };

/** A number of a check that people may set, e.g. from how many words on a sentence is too long. */
export interface Threshold {
  /** What it counts, as a heading with its unit: "Longest sentence, in words". */
  readonly label: Localized;
  /** As delivered. */
  readonly value: number;
  /** What people may set, both included; whole numbers only. */
  readonly min: number;
  readonly max: number;
}

/** The numbers in force for a check's thresholds, by name. */
export type Limits<Name extends string = string> = Readonly<Record<Name, number>>;

interface CheckBase {
  /** `family/name`; also the path of its file under `shared/checks`. */
  readonly id: `${Family}/${string}`;
  readonly family: Family;
  readonly severity: Severity;
  /** `advice` puts all its findings into the advice tier. */
  readonly tier: Tier;
  /** Expected precision, 0 to 1: what the ranking starts from, and all there is where it has no weights. */
  readonly score: number;
  /** MQM category, e.g. `Fluency/Duplication`. */
  readonly mqm: string;
  /** A few words, as a heading: "Doubled word". */
  readonly title: Localized;
  /** One sentence, for the documentation and the settings: what it marks. */
  readonly summary: Localized;
  /** Why it matters, in one or two sentences a translator understands. */
  readonly reason: Localized;
  /** Where the rule or its figures come from. */
  readonly source?: string;
  /** Numbers that people may set, by name. */
  readonly thresholds?: Readonly<Record<string, Threshold>>;
  readonly examples: readonly Example[];
}

/** A check that needs no more than one passage: it is run again only when that passage changes. Must be pure. */
export interface PassageCheck extends CheckBase {
  readonly scope: 'passage';
  /** Without `limits`: with its thresholds as delivered. */
  run(passage: Passage, story: StoryFacts, limits?: Limits): Iterable<Draft>;
}

/** What a story check remembers of one passage. */
export interface PassageFacts<Fact> {
  readonly passage: string;
  readonly facts: Fact;
}

/**
 * A check that compares passages. `collect` is run once for each passage and again only when that passage changes;
 * `judge` sees all collected facts, in reading order, and must be cheap: it runs after every edit. Both must be pure.
 */
export interface StoryCheck<Fact = unknown> extends CheckBase {
  readonly scope: 'story';
  collect(passage: Passage, story: StoryFacts, limits?: Limits): Fact;
  judge(facts: readonly PassageFacts<Fact>[], story: StoryFacts, limits?: Limits): Iterable<StoryDraft>;
}

/**
 * A check of what no rule has: words that experts are likely to mark. It does not look for them; the ranking does, and asks
 * the checks of this kind one after the other, in the order of the catalog, who can say what is wrong there. Must be pure.
 */
export interface SuspectCheck extends CheckBase {
  readonly scope: 'suspect';
  /** Nothing where the check has nothing to say of these words. The draft's span and score are those of the suspect. */
  explain(suspect: Suspect, passage: Passage): Omit<Draft, 'start' | 'end' | 'score'> | undefined;
}

export type Check = PassageCheck | StoryCheck | SuspectCheck;

type Given = 'family' | 'scope' | 'tier' | 'score' | 'thresholds' | 'run' | 'collect' | 'judge';

type Declared<T extends CheckBase, Name extends string> = Omit<T, Given> &
  Partial<Pick<T, 'tier' | 'score'>> & { readonly thresholds?: Readonly<Record<Name, Threshold>> };

/** What the author of a check writes: as {@link PassageCheck}, but that `run` always gets its own limits. */
type DeclaredPassageCheck<Name extends string> = Declared<PassageCheck, Name> & {
  run(passage: Passage, story: StoryFacts, limits: Limits<Name>): Iterable<Draft>;
};

type DeclaredStoryCheck<Fact, Name extends string> = Declared<StoryCheck<Fact>, Name> & {
  collect(passage: Passage, story: StoryFacts, limits: Limits<Name>): Fact;
  judge(facts: readonly PassageFacts<Fact>[], story: StoryFacts, limits: Limits<Name>): Iterable<StoryDraft>;
};

/** Declares a check. `tier` is `desk` and `score` 0.5 unless told; the family is read off the id. */
export function definePassageCheck<const Name extends string = never>(check: DeclaredPassageCheck<Name>): PassageCheck {
  const delivered = deliveredLimits(check.thresholds);
  return {
    tier: 'desk',
    score: 0.5,
    ...check,
    run: (passage, story, limits = delivered) => check.run(passage, story, limits),
    scope: 'passage',
    family: familyOf(check.id),
  };
}

/** Declares a check of suspect wording; see {@link SuspectCheck}. */
export function defineSuspectCheck(check: Declared<SuspectCheck, never>): SuspectCheck {
  return { tier: 'desk', score: 0.5, ...check, scope: 'suspect', family: familyOf(check.id) };
}

/** Declares a check that compares passages; see {@link StoryCheck}. */
export function defineStoryCheck<Fact, const Name extends string = never>(
  check: DeclaredStoryCheck<Fact, Name>,
): StoryCheck {
  const delivered = deliveredLimits(check.thresholds);
  const declared: StoryCheck<Fact> = {
    tier: 'desk',
    score: 0.5,
    ...check,
    collect: (passage, story, limits = delivered) => check.collect(passage, story, limits),
    judge: (facts, story, limits = delivered) => check.judge(facts, story, limits),
    scope: 'story',
    family: familyOf(check.id),
  };
  return declared;
}

function deliveredLimits<Name extends string>(thresholds: Readonly<Record<Name, Threshold>> | undefined): Limits<Name> {
  const entries = Object.entries<Threshold>(thresholds ?? {}).map(([name, { value }]) => [name, value]);
  return Object.fromEntries(entries) as Limits<Name>;
}

function familyOf(id: `${Family}/${string}`): Family {
  return id.slice(0, id.indexOf('/')) as Family;
}
