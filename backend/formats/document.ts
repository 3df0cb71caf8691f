import type { RowState, SourceMetadata, Timestamp } from '../../shared/contract/model.ts';
import type { Localized } from '../../shared/localized.ts';
import type { CodedText } from '../../shared/text/codes.ts';
import type { Span } from '../../shared/text/spans.ts';

export const sides = ['original', 'machine', 'revision'] as const;
/** Which of a unit's texts something is about. */
export type Side = (typeof sides)[number];

/** One replacement of what the machine wrote, with who made it. */
export interface Change extends Span {
  /** What stands in the revision instead of `[start, end)` of the machine's text; empty where it was deleted. */
  readonly text: string;
  readonly author?: string;
  readonly at?: Timestamp;
}

/** What somebody said about a unit. */
export interface Note {
  readonly text: string;
  readonly author?: string;
  readonly at?: Timestamp;
  /** Decided, so that nobody needs to look at it any more. */
  readonly resolved?: boolean;
  readonly side: Side;
  /** In the text of its side; missing: the whole unit. */
  readonly span?: Span;
  /** In another unit too: the unit's id and the end there, for a comment over several paragraphs. */
  readonly until?: { readonly unit: string; readonly end: number };
  /** Answers to it, in order. */
  readonly replies?: readonly Omit<Note, 'side' | 'span' | 'until' | 'replies'>[];
}

/** Types of ITS 2.0 that the families of our checks come under. */
export const issueTypes = [
  'terminology',
  'mistranslation',
  'omission',
  'untranslated',
  'addition',
  'duplication',
  'inconsistency',
  'grammar',
  'legal',
  'register',
  'locale-specific-content',
  'locale-violation',
  'style',
  'characters',
  'misspelling',
  'typographical',
  'formatting',
  'inconsistent-entities',
  'numbers',
  'markup',
  'pattern-problem',
  'whitespace',
  'internationalization',
  'length',
  'non-conformance',
  'uncategorized',
  'other',
] as const;
export type IssueType = (typeof issueTypes)[number];

/** A marked fault: of a check, or of a person who annotated the text. */
export interface Issue {
  readonly type: IssueType;
  /** MQM: "Fluency/Duplication". */
  readonly mqm?: string;
  /** The id of the check, for those of ours. */
  readonly check?: string;
  /** 0 to 100, as ITS has it; ours: minor 25, major 75. */
  readonly severity: number;
  readonly comment: string;
  readonly side: Side;
  readonly span?: Span;
  /** `false`: dismissed as a false alarm. */
  readonly enabled: boolean;
  /** Who annotated or dismissed it, when, and why. */
  readonly author?: string;
  readonly at?: Timestamp;
  readonly reason?: string;
}

/** The unit of a bilingual file, and a paragraph or row of ours. */
export interface Unit {
  /** Its address in the file, one of its kind: how a writer finds it again. */
  readonly id: string;
  /** 0-based; units of one paragraph stand beside each other. */
  readonly paragraph: number;
  readonly original?: CodedText;
  /** What the translation started from. */
  readonly machine?: CodedText;
  /** What became of it; missing where it is as the machine has it. */
  readonly revision?: CodedText;
  /** How `machine` becomes `revision`, in order, where the file says it. They never overlap. */
  readonly changes?: readonly Change[];
  readonly state?: RowState;
  /** Who decided on the state last, and when. */
  readonly decidedBy?: string;
  readonly decidedAt?: Timestamp;
  /** Nobody may change it (`translate="no"`). */
  readonly locked?: boolean;
  readonly notes: readonly Note[];
  readonly issues: readonly Issue[];
}

/** What a file with more than one text in it says: a bilingual file, or a text with tracked changes and comments. */
export interface BilingualDocument {
  /** The format's id in the registry. */
  readonly format: string;
  /** As it is shown to a person: "UTF-8". */
  readonly encoding: string;
  /** BCP 47, as the file has them. */
  readonly originalLanguage?: string;
  readonly language?: string;
  /** The engine or tool that the machine's text is from, where the file says it. */
  readonly tool?: string;
  readonly metadata: SourceMetadata;
  readonly units: readonly Unit[];
  /** What a person should know though the file could be read. */
  readonly problems: readonly Localized[];
}

/** What a format may be able to carry of a document; the rest is lost in it, and the registry says so. */
export const parts = [
  'original',
  'machine',
  'revision',
  'codes',
  'paragraphs',
  'changes',
  'change-authors',
  'states',
  'deciders',
  'notes',
  'note-authors',
  'note-spans',
  'note-replies',
  'resolved',
  'issues',
  'issue-spans',
  'dismissed',
  'locked',
  'metadata',
  'unit-ids',
] as const;
export type Part = (typeof parts)[number];

/** Reads and writes bilingual documents in one format. */
export interface DocumentFormat {
  readonly id: string;
  readonly name: Localized;
  /** Without the dot, in lower case; the first is used for writing. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** What a document keeps when it is written and read again; for formats that are only read: what is read. */
  readonly carries: ReadonlySet<Part>;
  /** What people find in it besides, though it is read again as something else: findings as comments. */
  readonly shows?: ReadonlySet<Part>;
  /** Whether the bytes look like this format, whatever the file's name says; a look at the first kilobytes. */
  sniff(bytes: Uint8Array): boolean;
  /**
   * Throws a `CopydeskError` that names the file, the place and the mend where it cannot be read; `undefined` where the file
   * is of this format but has one text only, so that it is read as a text.
   */
  read(fileName: string, bytes: Uint8Array): BilingualDocument | undefined;
  /** To be awaited before anything is written: loads what only writing needs and what takes memory. */
  prepare?(): Promise<void>;
  /**
   * The document as a file. With `into`, the file that it was read from: what is not known of it stays byte for byte, and
   * units that are as they were in it are not touched. Absent where the format is only read.
   */
  write?(document: BilingualDocument, into?: Uint8Array): Uint8Array;
}
