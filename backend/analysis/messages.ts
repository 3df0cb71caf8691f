import type { PastCorrection, Term } from '../../shared/checks/check.ts';
import type { AnalysisInput } from '../../shared/checks/engine.ts';
import type { Finding, PassageInput } from '../../shared/checks/finding.ts';
import type { CheckPreferences } from '../../shared/checks/settings.ts';
import type { CheckInfo } from '../../shared/contract/model.ts';
import type { CallCount } from './giving-way.ts';

/** What a worker is started with. */
export interface WorkerData {
  /** The precompiled dictionary, in memory that all workers share. */
  readonly lexicon: SharedArrayBuffer | undefined;
  /** How often somebody asked anything of the desk: loads of whole stories give way to them. */
  readonly calls: CallCount;
}

/** Some passages of a story to be loaded, in reading order. A long story comes in many of these. */
export interface LoadPart {
  /** The revision as it is now. */
  readonly passages: readonly PassageInput[];
  /** The machine's text of the same passages, where the revision of any differs from it. */
  readonly machine?: readonly PassageInput[];
}

/** A whole story to be analysed and kept, beside its texts. */
export interface LoadRequest {
  readonly storyId: number;
  /** How many its texts have together. */
  readonly rows: number;
  readonly facts: AnalysisInput['facts'];
  /** What holds for the story, its budget included. */
  readonly preferences: CheckPreferences;
}

/** Changed passages of a story that was loaded. */
export interface UpdateRequest {
  readonly storyId: number;
  readonly changed: readonly PassageInput[];
  /** Ids of rows whose findings are answered even if they did not change. */
  readonly wanted: readonly string[];
  /** What the desk corrected before, where it has learnt since the story was loaded. */
  readonly memory?: readonly PastCorrection[];
  /** What became of the term base since, in order: sent as it changed, since it may be large. */
  readonly terms?: readonly TermsChange[];
}

/** Entries that are gone or were otherwise, and entries as they are now. */
export interface TermsChange {
  readonly removed: readonly Term[];
  readonly put: readonly Term[];
}

/** A stretch of a row of which the counterpart in the other language is wanted. */
export interface CounterpartRequest {
  readonly chinese: string;
  readonly english: string;
  readonly language: 'zh' | 'en';
  readonly wording: string;
}

export interface LoadAnswer {
  readonly revision: readonly Finding[];
  /** Missing where the machine's text and the revision are the same. */
  readonly machine?: readonly Finding[];
}

/** Which of a story's texts a finding is in. */
export type Side = keyof LoadAnswer;

/** Findings by the row that they are listed at; an empty list for a row that has none any more. */
export type UpdateAnswer = readonly (readonly [row: string, findings: readonly Finding[]])[];

/** What a worker is told beside what its analyst is asked: to end. */
export type Ending = { readonly type: 'close' };

export type ToWorker =
  /** Comes before the job's `load`. */
  | { readonly type: 'part'; readonly job: number; readonly part: LoadPart }
  | { readonly type: 'load'; readonly job: number; readonly request: LoadRequest }
  /** The parts that came are of no use: there will be no `load`. */
  | { readonly type: 'drop'; readonly job: number }
  | { readonly type: 'update'; readonly job: number; readonly request: UpdateRequest }
  /** What people are told of every check: the catalog is loaded here and nowhere else. */
  | { readonly type: 'describe'; readonly job: number }
  | { readonly type: 'counterpart'; readonly job: number; readonly request: CounterpartRequest }
  | { readonly type: 'cancel'; readonly job: number }
  | { readonly type: 'forget'; readonly storyId: number };

export type FromWorker =
  | { readonly type: 'progress'; readonly job: number; readonly done: number; readonly total: number }
  /** Comes before the job's `loaded`: what was found in a long story is read in many of these. */
  | { readonly type: 'found'; readonly job: number; readonly side: Side; readonly findings: readonly Finding[] }
  | { readonly type: 'loaded'; readonly job: number }
  | { readonly type: 'updated'; readonly job: number; readonly answer: UpdateAnswer }
  | { readonly type: 'described'; readonly job: number; readonly checks: readonly CheckInfo[] }
  | { readonly type: 'counterpart'; readonly job: number; readonly text: string | undefined }
  /** The story is not (or no longer) in this worker: load it. */
  | { readonly type: 'unknown'; readonly job: number }
  | { readonly type: 'cancelled'; readonly job: number }
  /** A check or the engine threw; the worker goes on. */
  | { readonly type: 'failed'; readonly job: number; readonly message: string };
