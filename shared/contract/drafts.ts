import type { Localized } from '../localized.ts';
import type { Language, RowState, SourceKind, SourceMetadata } from './model.ts';

/** One source of an import, as understood from its file; the person may correct kind, language, label and metadata. */
export interface SourceDraft {
  /** Names the draft in `imports.commit`; drafts live until committed or discarded, or the backend stops. */
  readonly draftId: string;
  readonly fileName?: string;
  readonly kind: Exclude<SourceKind, 'revision'>;
  readonly language: Language;
  readonly label: string;
  readonly metadata: SourceMetadata;
  readonly encoding?: string;
  readonly paragraphs: number;
  readonly characters: number;
  /** The start of its story text. */
  readonly excerpt: string;
  readonly problems: readonly Localized[];
  /** Of a file with several texts, changes or notes: what was understood of it. It makes all its columns by itself. */
  readonly document?: DocumentDraft;
  /** A story of another desk with everything: it is taken as it is. */
  readonly whole?: true;
}

/** What a file that is more than one text has in it. Counts are of units. */
export interface DocumentDraft {
  /** The format's id in the registry, and what it is called. */
  readonly format: string;
  readonly formatName: Localized;
  /** BCP 47, as the file has them. */
  readonly originalLanguage?: string;
  readonly language?: string;
  readonly tool?: string;
  readonly units: number;
  readonly originals: number;
  readonly machine: number;
  readonly revised: number;
  readonly locked: number;
  /** Units with inline codes. */
  readonly coded: number;
  readonly states: Readonly<Partial<Record<RowState, number>>>;
  /** Tracked changes, notes with their answers, and marked faults in all. */
  readonly changes: number;
  readonly notes: number;
  readonly issues: number;
  /** Who changed, said or decided something, as the file names them, those with most first. */
  readonly authors: readonly string[];
  /** Of a table: its columns, whose roles can be corrected (`imports.mapColumns`). */
  readonly table?: TableView;
}

/** What a column of a table may hold. */
export const columnRoles = [
  'id',
  'original',
  'machine',
  'revision',
  'status',
  'note-original',
  'note-machine',
  'note',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** A table as it is shown to a person before it is imported. */
export interface TableView {
  /** The first line names the columns. */
  readonly hasHeading: boolean;
  readonly columns: readonly {
    /** Where the first line names the columns. */
    readonly heading?: string;
    /** Missing: it is left out. */
    readonly role?: ColumnRole;
    /** Its first cells with something in them. */
    readonly samples: readonly string[];
  }[];
}
