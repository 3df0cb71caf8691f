import { z } from 'zod';
import type { Span } from '../../text/spans.ts';
import type { Change } from '../change.ts';
import type { Id, Timestamp } from '../model.ts';
import { by, id, method, nothing } from './method.ts';

/** Where in the desk a segment is from. */
export interface MemoryPlace {
  readonly storyId: Id;
  readonly story: string;
  readonly rowId: Id;
  /** 0-based. */
  readonly position: number;
}

/** A segment of the translation memory. */
export interface MemorySegment {
  readonly id: Id;
  readonly chinese?: string;
  readonly machine?: string;
  /** What people made of it. */
  readonly text: string;
  readonly state: 'approved' | 'confirmed' | 'edited';
  /** The name of who decided, or who edited. */
  readonly person?: string;
  readonly at: Timestamp;
  /** The older material that it is from; absent for a row of the desk. */
  readonly origin?: string;
  /** The row; absent for older material, and for rows and stories that are gone. */
  readonly place?: MemoryPlace;
}

/** What the memory has for a row. */
export interface MemoryMatch extends MemorySegment {
  /** Per cent; 101 for the same text between the same neighbours. */
  readonly score: number;
  /** Which of the two texts it was found by. */
  readonly by: 'chinese' | 'machine';
}

/** A segment that says what was looked for. */
export interface ConcordanceHit extends MemorySegment {
  /** Where it stands in the Chinese, and in what people made of it. */
  readonly chineseSpans: readonly Span[];
  readonly textSpans: readonly Span[];
}

export interface ConcordancePage {
  /** The newest first. */
  readonly hits: readonly ConcordanceHit[];
  /** Asks for what comes after; absent at the end. */
  readonly next?: Id;
}

/** A wording that was corrected more than once, or that somebody told the desk to remember. */
export interface PhraseEntry {
  readonly before: string;
  readonly after: string;
  readonly times: number;
  readonly person: string;
  readonly at: Timestamp;
  /** Names it in `memory.forgetPhrase`, where somebody told the desk to remember it. */
  readonly markId?: Id;
}

const wording = z.string().trim().min(1).max(500);
const segmentText = z.string().max(20_000);

/** Everything that the desk learnt: segments, phrases, and what was said where. */
export const memoryMethods = {
  /** The best matches for a row, at least 70 per cent alike; each wording once. */
  'memory.matches': method<readonly MemoryMatch[]>()(
    z.strictObject({ rowId: id, limit: z.int().min(1).max(20).default(5) }),
  ),
  /**
   * Segments with a wording in Chinese or English, the newest first; the last word may be unfinished. Chinese beside
   * English: both must be there.
   */
  'memory.concordance': method<ConcordancePage>()(
    z.strictObject({ query: z.string().max(500), limit: z.int().min(1).max(200).default(50), before: id.optional() }),
  ),
  /** Which of the rows have a match of 100 per cent or more elsewhere. */
  'memory.exact': method<readonly Id[]>()(z.strictObject({ rowIds: z.array(id).min(1).max(500) })),
  /**
   * What stands for a stretch of a row in its other language, as far as the dictionary tells: of the Chinese in the
   * revision, or the other way round. Nothing where it does not tell.
   */
  'memory.counterpart': method<{ readonly text?: string }>()(
    z.strictObject({ rowId: id, language: z.enum(['zh', 'en']), wording: z.string().min(1).max(500) }),
  ),
  'memory.size': method<{ readonly segments: number }>()(nothing),
  'memory.remove': method<null>()(z.strictObject({ segmentId: id, by })),
  'memory.restore': method<null>()(z.strictObject({ segmentId: id, by })),
  /** Older material, in one go: all or nothing. */
  'memory.add': method<{ readonly added: number }>()(
    z.strictObject({
      /** What it is from, as people call it. */
      origin: z.string().trim().min(1).max(200),
      by,
      segments: z
        .array(
          z.strictObject({
            chinese: segmentText.optional(),
            machine: segmentText.optional(),
            text: segmentText.min(1),
            state: z.enum(['approved', 'confirmed', 'edited']).default('confirmed'),
            author: z.string().max(200).optional(),
            at: z.iso.datetime().optional(),
          }),
        )
        .min(1)
        .max(50_000),
    }),
  ),
  /** Phrases that are looked for, the most frequent first. */
  'memory.phrases': method<readonly PhraseEntry[]>()(nothing),
  /** One step of undo of the row's story. */
  'memory.rememberPhrase': method<Change>()(z.strictObject({ rowId: id, before: wording, after: wording, by })),
  /** From the list of phrases; `memory.bringPhraseBack` is its undo. */
  'memory.forgetPhrase': method<null>()(z.strictObject({ markId: id, by })),
  'memory.bringPhraseBack': method<null>()(z.strictObject({ markId: id, by })),
} as const;
