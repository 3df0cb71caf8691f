import { z } from 'zod';
import { levels } from '../checks/settings.ts';
import type { Localized } from '../localized.ts';
import type {
  AnalysisProgress,
  AppInfo,
  CheckInfo,
  CheckSettings,
  ExportedFile,
  HistoryState,
  Id,
  Person,
  QueueItem,
  RowView,
  Settings,
  SourceDraft,
  StoryCounts,
  StorySummary,
  StoryView,
  TermEntry,
} from './model.ts';

const id = z.int().positive();
const offset = z.int().nonnegative();
const name = z.string().trim().min(1).max(200);
/** Who does it. Every call that changes a story says so; there is no hidden session. */
const by = id;
/** Words or phrases that checks say nothing of. */
const ignored = z.array(z.string().trim().min(1).max(200)).max(1000);
const checkSetting = z
  .strictObject({
    level: z.enum(['delivered', ...levels]),
    thresholds: z.record(z.string().max(100), z.int()),
    ignored,
  })
  .partial();
const rowIds = z.array(id).min(1).max(200_000);

/** Limits that both sides know, so that the interface can say them before a call fails. */
export const limits = {
  /** Bytes of one imported file. */
  fileBytes: 20 * 1024 * 1024,
  /** UTF-16 units of one pasted text. */
  pasteLength: 10_000_000,
  /** UTF-16 units of one row's revision. */
  rowLength: 1_000_000,
  /** Rows that one `stories.rows` call hands out. */
  rowsAtOnce: 500,
} as const;

/** Answer of every call that changes rows: what the caller must show at once. More may follow as `rows-changed`. */
export interface Change {
  readonly storyId: Id;
  readonly rows: readonly RowView[];
  readonly counts: StoryCounts;
  readonly history: HistoryState;
}

/** Answer of undo and redo: also says what was undone. */
export interface HistoryChange extends Change {
  readonly what: Localized;
}

interface Method<I extends z.ZodType, O> {
  readonly input: I;
  /** Carries the output's type; there is no such property at run time. */
  readonly output?: O;
}

function method<O>() {
  return <I extends z.ZodType>(input: I): Method<I, O> => ({ input });
}

const nothing = z.strictObject({});

/**
 * All that the interface may ask of the backend: method → schema of its input and type of its output. Everything
 * else (dispatch, clients, hosts) is derived from this object.
 */
export const api = {
  'app.info': method<AppInfo>()(nothing),

  'settings.get': method<Settings>()(nothing),
  'settings.change': method<Settings>()(
    z
      .strictObject({
        locale: z.enum(['system', 'en', 'zh']),
        theme: z.enum(['system', 'light', 'dark']),
        personId: id,
        approveOwnEdits: z.boolean(),
        budget: z.number().min(0).max(1000),
        layout: z.record(z.string().max(100), z.json()),
      })
      .partial(),
  ),

  /** Every check there is, in the order of the documentation. */
  'checks.list': method<readonly CheckInfo[]>()(nothing),
  /** What is set for the desk, and for a story where one is named. */
  'checks.get': method<CheckSettings>()(z.strictObject({ storyId: id.optional() })),
  /**
   * Without `storyId`: of the desk. What is not named stays; a check's `null` is as delivered or, in a story, as the
   * desk has it; a budget of `null` is the desk's. The stories in hand are checked again.
   */
  'checks.change': method<CheckSettings>()(
    z.strictObject({
      storyId: id.optional(),
      checks: z.record(z.string().regex(/^[a-z-]{1,50}\/[a-z-]{1,80}$/), checkSetting.nullable()).optional(),
      ignored: ignored.optional(),
      budget: z.number().min(0).max(1000).nullable().optional(),
    }),
  ),
  /** Everything as delivered; in a story, as the desk has it. */
  'checks.reset': method<CheckSettings>()(z.strictObject({ storyId: id.optional() })),

  /** The term base, by Chinese term. */
  'terms.list': method<readonly TermEntry[]>()(nothing),
  /** A new entry; one that is there already gets this status and note. */
  'terms.put': method<TermEntry>()(
    z.strictObject({
      chinese: name,
      english: name,
      status: z.enum(['preferred', 'admitted', 'forbidden']),
      note: z.string().trim().max(2000).optional(),
    }),
  ),
  'terms.remove': method<null>()(z.strictObject({ termId: id })),

  'people.list': method<readonly Person[]>()(nothing),
  /** Without `id`: a new person. */
  'people.save': method<Person>()(
    z.strictObject({
      id: id.optional(),
      name,
      role: z.enum(['translator', 'reviewer']),
      colour: z.string().regex(/^#[0-9a-f]{6}$/i),
    }),
  ),

  /** Newest first; `query` filters by name, title and label. */
  'stories.list': method<readonly StorySummary[]>()(z.strictObject({ query: z.string().max(500).optional() })),
  'stories.open': method<StoryView>()(z.strictObject({ storyId: id })),
  /** Rows `from` (inclusive) to `to` (exclusive) by position. */
  'stories.rows': method<readonly RowView[]>()(z.strictObject({ storyId: id, from: offset, to: offset })),
  /** The whole text of a source that is not aligned, as paragraphs. */
  'stories.sourceText': method<readonly string[]>()(z.strictObject({ storyId: id, sourceId: id })),
  'stories.rename': method<StorySummary>()(z.strictObject({ storyId: id, name })),
  /** Takes a story off the list; `stories.restore` brings it back whole. */
  'stories.remove': method<null>()(z.strictObject({ storyId: id, by })),
  'stories.restore': method<StorySummary>()(z.strictObject({ storyId: id, by })),

  'imports.read': method<readonly SourceDraft[]>()(
    z.strictObject({
      files: z
        .array(z.strictObject({ name: z.string().min(1).max(1000), bytes: z.instanceof(Uint8Array) }))
        .min(1)
        .max(100),
    }),
  ),
  'imports.readPasted': method<SourceDraft>()(z.strictObject({ text: z.string() })),
  'imports.discard': method<null>()(z.strictObject({ draftIds: z.array(z.string()) })),
  /** All or nothing. Exactly one of the machine sources becomes the base of the revision: the first. */
  'imports.commit': method<StorySummary>()(
    z.strictObject({
      name,
      by,
      sources: z
        .array(
          z.strictObject({
            draftId: z.string(),
            kind: z.enum(['original', 'machine', 'reference']),
            language: z.enum(['zh', 'en']),
            label: name,
          }),
        )
        .min(1)
        .max(100),
    }),
  ),

  /** Desk tier by default; `advice` adds the rest. Reading order or best first. */
  'queue.list': method<readonly QueueItem[]>()(
    z.strictObject({
      storyId: id,
      advice: z.boolean().default(false),
      states: z.array(z.enum(['open', 'fixed', 'dismissed'])).default(['open']),
      order: z.enum(['reading', 'score']).default('reading'),
    }),
  ),

  /** `session` names one stay in the editor: all its edits of the row are one step of undo. */
  'review.edit': method<Change>()(
    z.strictObject({
      rowId: id,
      text: z.string().max(limits.rowLength),
      version: offset,
      session: z.string().min(1).max(100),
      by,
    }),
  ),
  /** `suggestion` is its 0-based number. */
  'review.apply': method<Change>()(z.strictObject({ findingId: id, suggestion: offset, by })),
  'review.dismiss': method<Change>()(
    z.strictObject({
      findingId: id,
      scope: z.enum(['here', 'story', 'everywhere']),
      reason: z.string().max(2000).optional(),
      by,
    }),
  ),
  'review.confirm': method<Change>()(z.strictObject({ rowIds, by })),
  'review.approve': method<Change>()(z.strictObject({ rowIds, by })),
  'review.return': method<Change>()(z.strictObject({ rowIds, comment: z.string().trim().min(1).max(10_000), by })),
  'review.reopen': method<Change>()(z.strictObject({ rowIds, by })),
  /** Puts the machine's text back. */
  'review.restore': method<Change>()(z.strictObject({ rowIds, by })),

  /** The last step of this story that is not undone yet; `not-found` when there is none. */
  'history.undo': method<HistoryChange>()(z.strictObject({ storyId: id, by })),
  'history.redo': method<HistoryChange>()(z.strictObject({ storyId: id, by })),

  /** Analyses the whole story again. Answers at once; follow `analysis-progress`. */
  'analysis.run': method<AnalysisProgress>()(z.strictObject({ storyId: id })),
  'analysis.cancel': method<null>()(z.strictObject({ storyId: id })),

  'exports.write': method<ExportedFile>()(z.strictObject({ storyId: id, format: z.enum(['text']) })),
} as const;

export type Api = typeof api;
export type MethodName = keyof Api;
/** What a caller may send: defaults may be left out. */
export type Input<M extends MethodName> = z.input<Api[M]['input']>;
/** What a method gets after validation. */
export type ParsedInput<M extends MethodName> = z.output<Api[M]['input']>;
export type Output<M extends MethodName> =
  | NonNullable<Api[M]['output']>
  | (null extends Api[M]['output'] ? null : never);
