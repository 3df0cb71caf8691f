import type { Family, Severity, Term, Tier } from '../checks/check.ts';
import type { Localized } from '../localized.ts';
import type { InlineCode } from '../text/codes.ts';
import type { Span } from '../text/spans.ts';
import type { PackedIndex } from './packed-index.ts';

export type { CheckInfo, CheckSettings } from './check-info.ts';
export type { ExportedFile, ExportFormat } from './exported.ts';

/** Ids are positive integers, unique within their table and never used again. */
export type Id = number;
/** UTC, ISO 8601 with milliseconds. */
export type Timestamp = string;

export type Language = 'zh' | 'en';
export type SourceKind = 'original' | 'machine' | 'reference' | 'revision';

/** What a press head or tail says of a text; every field only where it was found. */
export interface SourceMetadata {
  readonly title?: string;
  readonly byline?: string;
  readonly outlet?: string;
  /** ISO `YYYY-MM-DD`, or with time where the head has one. */
  readonly date?: string;
  readonly dateline?: string;
  readonly photoCredit?: string;
  readonly editor?: string;
  readonly url?: string;
}

export interface Source {
  readonly id: Id;
  readonly kind: SourceKind;
  readonly language: Language;
  /** What the column is called: the engine's or outlet's name. */
  readonly label: string;
  readonly metadata: SourceMetadata;
  /** The file it came from; absent for what was pasted and for the revision. */
  readonly fileName?: string;
  /** `false`: no counterpart of the base text, so it is shown whole, beside the rows. */
  readonly aligned: boolean;
}

export type StoryState = 'draft' | 'in-translation' | 'in-review' | 'approved';
export type RowState = 'open' | 'edited' | 'confirmed' | 'returned' | 'approved';

export interface StoryCounts {
  readonly rows: number;
  /** Rows by state; the sum is `rows`. */
  readonly rowStates: Readonly<Record<RowState, number>>;
  /** Findings of the desk tier. */
  readonly open: number;
  readonly fixed: number;
  readonly dismissed: number;
  /** Of those dismissed: by what was dismissed in another story. Missing where there is none. */
  readonly elsewhere?: number;
  /** Open findings of the advice tier. */
  readonly advice: number;
  readonly corrections: number;
}

export interface StorySummary {
  readonly id: Id;
  readonly name: string;
  readonly state: StoryState;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  readonly sources: readonly Pick<Source, 'id' | 'kind' | 'label'>[];
  readonly counts: StoryCounts;
  /** `false` while its first analysis runs or when that was interrupted. */
  readonly analysed: boolean;
}

/** One entry a row, in reading order: enough to lay out, fold and jump without the texts. */
export interface RowIndexEntry {
  readonly id: Id;
  /** The paragraph it belongs to. */
  readonly passage: number;
  readonly state: RowState;
  /** The revision differs from the machine text. */
  readonly changed: boolean;
  /** Open findings of the desk tier, then of the advice tier. */
  readonly findings: number;
  readonly advice: number;
  /** Of the open findings of the desk tier: those that hold up an approval. Missing: none. */
  readonly serious?: number;
  /** Whose edits of its text count. Missing: nobody's. */
  readonly editedBy?: readonly Id[];
  /** Whose decisions on it count, also those that later ones replaced. Missing: nobody's. */
  readonly decidedBy?: readonly Id[];
  /** UTF-16 units of the longest cell, to guess its height. */
  readonly length: number;
}

export interface StoryView {
  readonly story: StorySummary;
  readonly sources: readonly Source[];
  /** The machine source that the revision started from; absent in a story without one. */
  readonly baseSourceId?: Id;
  readonly revisionSourceId?: Id;
  /** Every row at a glance; `unpackIndex` reads it. */
  readonly index: PackedIndex;
  readonly history: HistoryState;
}

/** What undo and redo would do now. */
export interface HistoryState {
  readonly undo?: Localized;
  readonly redo?: Localized;
}

export interface RowView extends RowIndexEntry {
  /** 0-based place in the story. */
  readonly position: number;
  /** Text by source id; a source that has nothing here is missing. Includes the revision's current text. */
  readonly cells: Readonly<Record<Id, string>>;
  /** Goes up with every change of the revision's text; sent back with an edit to notice a conflict. */
  readonly version: number;
  readonly findingList: readonly FindingView[];
  readonly lastDecision?: DecisionView;
  readonly lastEditedBy?: Id;
  /** Until somebody edits the row or decides on it. */
  readonly look?: RowLook;
  /** What was said with decisions, in order: a reviewer's comments and the answers to them. Missing: nothing. */
  readonly remarks?: readonly DecisionView[];
  /** What the file that the row came from says about it, in the file's order. Missing: nothing. */
  readonly notes?: readonly NoteView[];
  /** What the signs of inline codes in its texts stand for (shared/text/codes.ts). Missing: there are none. */
  readonly codes?: readonly InlineCode[];
  /** Its file says that nobody may change it. */
  readonly locked?: true;
}

/** What somebody said in the file that a row came from. */
export interface NoteView {
  readonly id: Id;
  readonly by: Id;
  readonly at: Timestamp;
  readonly text: string;
  readonly resolved: boolean;
  readonly side: 'original' | 'machine' | 'revision';
  /** In the text of its side as it was in the file; missing: about the whole row. */
  readonly span?: Span;
  /** The row that its span ends in, where that is another. */
  readonly untilRowId?: Id;
  readonly answers?: readonly Pick<NoteView, 'id' | 'by' | 'at' | 'text'>[];
}

/**
 * A newer version has changed what a person worked on. `edit`: the same words as the edit, which stands as it was.
 * `merged`: other words, and the edit has them now. `text`: the machine's text of what was decided. `original`: only that.
 * `rows`: the rows are divided otherwise.
 */
export type LookReason = 'edit' | 'merged' | 'text' | 'original' | 'rows';

/** Why a person should look at a row again, and what stood there before the newer version. */
export interface RowLook {
  readonly reason: LookReason;
  readonly machine: string;
  readonly original: string;
  readonly versionId: Id;
}

export type DecisionKind = 'confirm' | 'approve' | 'return' | 'reopen';

export interface DecisionView {
  readonly kind: DecisionKind;
  readonly by: Id;
  readonly at: Timestamp;
  readonly comment?: string;
}

export interface RowSpanView extends Span {
  readonly rowId: Id;
}

export interface SuggestionView {
  /** Edits of the revision's current text, applied together. */
  readonly edits: readonly (RowSpanView & { readonly text: string })[];
  readonly label?: Localized;
  readonly origin?: Localized;
}

export type FindingState = 'open' | 'fixed' | 'dismissed';
export type DismissalScope = 'here' | 'story' | 'everywhere';

export interface FindingView {
  readonly id: Id;
  /** The row it is listed under. */
  readonly rowId: Id;
  readonly check: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly tier: Tier;
  readonly mqm: string;
  readonly score: number;
  readonly state: FindingState;
  /** Where it stands in the machine's text; empty for one that an edit brought in. */
  readonly machineSpans: readonly RowSpanView[];
  /** Where it stands in the revision's current text; empty once it is fixed. */
  readonly revisionSpans: readonly RowSpanView[];
  /** The marked wording. */
  readonly text: string;
  readonly title: Localized;
  readonly message: Localized;
  readonly reason: Localized;
  readonly suggestions: readonly SuggestionView[];
  readonly related: readonly (RowSpanView & { readonly label?: Localized })[];
  readonly dismissal?: {
    readonly id: Id;
    /** Where it was made. */
    readonly storyId: Id;
    readonly scope: DismissalScope;
    readonly by: Id;
    readonly at: Timestamp;
    readonly reason?: string;
  };
}

/** A line of the queue. */
export interface QueueItem {
  readonly findingId: Id;
  readonly rowId: Id;
  readonly position: number;
  readonly check: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly tier: Tier;
  readonly state: FindingState;
  readonly score: number;
  readonly title: Localized;
  readonly text: string;
  /** Dismissed by what was dismissed in another story. */
  readonly elsewhere?: true;
}

export type Role = 'translator' | 'reviewer';

export interface Person {
  readonly id: Id;
  readonly name: string;
  readonly role: Role;
  /** `#rrggbb` */
  readonly colour: string;
  /** Since when they are not at the desk any more: only named in the record, never chosen. */
  readonly leftAt?: Timestamp;
}

export interface Settings {
  readonly locale: 'system' | 'en' | 'zh';
  readonly theme: 'system' | 'light' | 'dark';
  /** Who sits at the desk now. */
  readonly personId: Id;
  /** A reviewer may approve what they edited themselves. */
  readonly approveOwnEdits: boolean;
  /** Findings of the desk tier per 1,000 words. */
  readonly budget: number;
  /** `more`: high contrast whatever the system says. */
  readonly contrast: 'system' | 'more';
  /** `less`: nothing moves, whatever the system says. */
  readonly motion: 'system' | 'less';
  /** Size of everything on screen; 1 is 100 %. */
  readonly zoom: number;
  /** Whether the tour of a new desk is still to come. */
  readonly tour: 'due' | 'seen';
  /** Keys that people set themselves, by command (shared/commands.ts); others keep their defaults. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Layout that the interface remembers: panel widths, folded rail, folded rows …; opaque to the backend. */
  readonly layout: Readonly<Record<string, unknown>>;
}

/** An entry of the term base. */
export interface TermEntry extends Term {
  readonly id: Id;
  /** The name of who put it there or changed it last, and when; absent where nobody said so. */
  readonly person?: string;
  readonly at?: Timestamp;
}

export interface AnalysisProgress {
  readonly storyId: Id;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  /** Passages done and in all. */
  readonly done: number;
  readonly total: number;
  readonly error?: Localized;
}

export interface AppInfo {
  readonly version: string;
  /** Where the database and its backups are, to be shown to the person. */
  readonly dataFolder: string;
  /** What start-up noticed and mended, e.g. a restored backup. */
  readonly notices: readonly Localized[];
}
