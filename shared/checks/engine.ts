import type { Lexicon } from '../text/lexicon.ts';
import type { Check, StoryFacts } from './check.ts';
import type { Problem } from './engine/problem.ts';
import type { Cut } from './engine/rank.ts';
import { StoryAnalysis } from './engine/story-analysis.ts';
import type { Finding, PassageInput } from './finding.ts';
import type { Model } from './ranking/model.ts';
import type { Stretch } from './ranking/suspects.ts';
import type { CheckPreferences } from './settings.ts';

export type { Problem } from './engine/problem.ts';

/** A text under review: its passages in reading order, and what holds for all of it. Ids of passages are unique. */
export interface AnalysisInput {
  readonly passages: readonly PassageInput[];
  readonly facts: StoryFacts;
}

export interface AnalysisOptions {
  /** The whole catalog unless told. */
  readonly checks?: readonly Check[];
  /** What the checks may know of both languages; nothing unless told. */
  readonly lexicon?: Lexicon;
  /** What experts are likely to mark; without it findings have the scores of their checks, and there are no suspects. */
  readonly model?: Model;
  /** How many findings the desk tier takes; 25 unless told. */
  readonly budgetPerThousandWords?: number;
  /** The least that the budget ever comes to; 20 unless told. */
  readonly floor?: number;
  /** Where the budget cuts, as the analysis of an earlier state of the text found it; found anew unless told. */
  readonly cut?: Cut;
  /** What people set for the checks; everything as delivered unless told. Its budget comes before the one above. */
  readonly preferences?: CheckPreferences;
  /** Fingerprints of findings that are not to be reported. */
  readonly suppressed?: ReadonlySet<string>;
}

/** How far a full analysis is. `total` counts the passages and the checks that compare them. */
export interface AnalysisProgress {
  readonly done: number;
  readonly total: number;
}

/** How the passages of a story changed; see {@link Analysis.update}. */
export interface AnalysisChange {
  /** Passages with new text or rows, and new passages. */
  readonly changed?: readonly PassageInput[];
  /** Ids of passages that are gone. */
  readonly removed?: readonly string[];
  /** Ids of all passages in reading order, where passages came in or moved; without it new ones come last. */
  readonly order?: readonly string[];
  /** The memory as it is now; passages that it may say something else of are to be among the changed ones. */
  readonly memory?: StoryFacts['memory'];
  /** The same of the term base. */
  readonly terms?: StoryFacts['terms'];
}

/** Findings of a text, kept up to date while the text is edited. */
export interface Analysis {
  /** All findings in reading order. Each is listed at the row of its first span. */
  findings(): readonly Finding[];
  /**
   * What to mark in a passage so that it agrees best with experts, whatever the budget: offsets of the passage, in reading
   * order. Empty where there is no model.
   */
  agreement(passage: string): readonly Stretch[];
  /** The MQM penalty that experts are expected to give the text, from 0 up; nothing where there is no model. */
  penalty(): number | undefined;
  /** What went wrong while checking; empty as a rule. */
  readonly problems: readonly Problem[];
  /** The words that the budget is measured by. */
  readonly words: number;
  /** Where the budget cuts. */
  readonly cut: Cut;
  /**
   * Takes over an edit: checks the changed passages, compares all passages again, and returns the rows whose findings
   * are others now, each with all findings listed at it (none for a row that is gone). The budget's cut stays as the
   * full analysis found it. Throws a RangeError when the ids do not fit together; nothing has changed then.
   */
  update(change: AnalysisChange): ReadonlyMap<string, readonly Finding[]>;
}

/** Analyses a text at once. Throws a RangeError when two passages have the same id. */
export function createAnalysis(input: AnalysisInput, options: AnalysisOptions = {}): Analysis {
  const steps = analyse(input, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Analyses a text in slices of a few passages, so that whoever runs it can report progress, let others have the
 * processor, or stop (by not asking for the next slice). Returns the analysis.
 */
export function* analyse(input: AnalysisInput, options: AnalysisOptions = {}): Generator<AnalysisProgress, Analysis> {
  const analysis = new StoryAnalysis(input.facts, options);
  yield* analysis.fill(input.passages);
  return analysis;
}
