import { z } from 'zod';
import type { Id, Language, SourceKind, StorySummary, Timestamp } from '../model.ts';
import { by, id, method, name, offset } from './method.ts';

/** What became of a row with a newer version. `original`: only the original is another. */
export const versionKinds = ['kept', 'moved', 'original', 'reworded', 'split', 'merged', 'new', 'vanished'] as const;
export type VersionKind = (typeof versionKinds)[number];

/** Rows of the new version by what became of them; what vanished by rows of the old one. */
export type VersionCounts = Readonly<Record<VersionKind, number>>;

/** Why a file may be a newer version of a story that is here. */
export type VersionSign = 'file' | 'url' | 'title' | 'text';

/** Which source of the story a text takes the place of; nothing where it is a further one. */
export interface VersionPair {
  readonly draftId: string;
  readonly sourceId?: Id;
}

/** A story that texts may be a newer version of. */
export interface VersionCandidate {
  readonly story: Pick<StorySummary, 'id' | 'name'>;
  readonly signs: readonly VersionSign[];
  /** 0 to 1: about as much of the text is in the story. */
  readonly share: number;
  readonly pairs: readonly VersionPair[];
}

/** A source that a text may take the place of. */
export interface ReplaceableSource {
  readonly id: Id;
  readonly kind: Exclude<SourceKind, 'revision'>;
  readonly language: Language;
  readonly label: string;
  readonly fileName?: string;
}

/** What would become of the story; nothing is changed yet. */
export interface VersionPreview {
  /** Names the preview in `versions.commit`; it lives until committed or discarded, or the backend stops. */
  readonly previewId: string;
  readonly counts: VersionCounts;
  /** 0 to 1, of the texts that take another's place. */
  readonly similarity: number;
  /** So little is the same that it is another story; it is only taken over if somebody says so. */
  readonly isOther: boolean;
  /** Rows that people edited: the edit is as it was, has the new words too, stands against them, or its row vanished. */
  readonly edits: {
    readonly kept: number;
    readonly merged: number;
    readonly contested: number;
    readonly vanished: number;
  };
  /** Rows that were confirmed or approved: still so, or to be decided on again. */
  readonly decisions: { readonly kept: number; readonly reopened: number };
}

/** A version of a story. */
export interface VersionSummary {
  /** Nothing for the first one, which the story began with. */
  readonly versionId?: Id;
  /** Counted from 1. */
  readonly number: number;
  readonly at: Timestamp;
  readonly by?: Id;
  readonly files: readonly { readonly label: string; readonly fileName?: string }[];
  readonly counts?: VersionCounts;
}

/** A row of a version as it was then. */
export interface VersionRowView {
  readonly rowId: Id;
  /** 0-based place in that version. */
  readonly position: number;
  readonly machine: string;
  readonly original: string;
  /** The edited text; missing where nobody had edited. */
  readonly revision?: string;
  /** 0-based place in the story now; missing where it is not in it. */
  readonly now?: number;
}

/** What became of rows with one version. */
export interface VersionEntry {
  readonly kind: VersionKind;
  readonly moved: boolean;
  /** The edit and the new version changed the same words. */
  readonly contested: boolean;
  readonly before: readonly VersionRowView[];
  readonly after: readonly VersionRowView[];
}

export interface VersionEntries {
  readonly total: number;
  readonly entries: readonly VersionEntry[];
}

/** Newer versions of the files that a story was made of. */
export const versionsMethods = {
  /** Stories that the texts may be a newer version of, the likeliest first; of a story that is named, how they fit. */
  'versions.candidates': method<readonly VersionCandidate[]>()(
    z.strictObject({ draftIds: z.array(z.string()).min(1).max(100), storyId: id.optional() }),
  ),
  /** The sources of a story that a text may take the place of. */
  'versions.sources': method<readonly ReplaceableSource[]>()(z.strictObject({ storyId: id })),
  /** A long call. A text without `sourceId` becomes a further source. */
  'versions.preview': method<VersionPreview>()(
    z.strictObject({
      storyId: id,
      sources: z
        .array(
          z.strictObject({
            draftId: z.string(),
            sourceId: id.optional(),
            kind: z.enum(['original', 'machine', 'reference']),
            language: z.enum(['zh', 'en']),
            label: name,
          }),
        )
        .min(1)
        .max(100),
    }),
  ),
  /** One step of undo. Refuses another story unless `force` is set; answers the story. */
  'versions.commit': method<StorySummary>()(
    z.strictObject({ previewId: z.string(), by, force: z.boolean().default(false) }),
  ),
  'versions.discard': method<null>()(z.strictObject({ previewId: z.string() })),
  /** The newest first. */
  'versions.list': method<readonly VersionSummary[]>()(z.strictObject({ storyId: id })),
  /** What moved, changed, vanished and came with a version, `from` (inclusive) to `to` (exclusive). */
  'versions.entries': method<VersionEntries>()(
    z.strictObject({
      storyId: id,
      versionId: id,
      kinds: z.array(z.enum(versionKinds)).max(versionKinds.length).default([]),
      edited: z.boolean().default(false),
      from: offset,
      to: offset,
    }),
  ),
} as const;
