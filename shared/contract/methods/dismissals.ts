import { z } from 'zod';
import type { Family, Severity } from '../../checks/check.ts';
import type { Localized } from '../../localized.ts';
import type { Change } from '../change.ts';
import type { DismissalScope, Id, Timestamp } from '../model.ts';
import { by, id, method } from './method.ts';

/** A dismissal in force, with what it was made at. */
export interface DismissalLine {
  readonly id: Id;
  readonly scope: DismissalScope;
  /** Of all that the check marks with the same words, whatever stands around them. */
  readonly alike: boolean;
  readonly by: Id;
  readonly at: Timestamp;
  readonly reason?: string;
  /** Who gave the reason, where that was somebody else or later. */
  readonly reasonBy?: Id;
  readonly check: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly title: Localized;
  /** The marked wording. */
  readonly text: string;
  readonly storyId: Id;
  readonly storyName: string;
  /** The story is off the list; what was dismissed there everywhere still counts. */
  readonly storyRemoved: boolean;
  readonly rowId: Id;
  /** 0-based place of the row; missing where a newer version left it out. */
  readonly position?: number;
  /** Findings, in any story, that would be open or advice but for dismissals of which this is one. */
  readonly silences: number;
}

/** Which dismissals in force there are; under each choice how many, with the other choices as they are. */
export interface DismissalsFound {
  /** The newest first. */
  readonly ids: readonly Id[];
  readonly scopes: readonly { readonly scope: DismissalScope; readonly count: number }[];
  readonly people: readonly { readonly by: Id; readonly count: number }[];
  readonly checks: readonly { readonly check: string; readonly title: Localized; readonly count: number }[];
}

/** How many open findings, desk tier and advice, are like one: the same check and the same words. It counts itself. */
export interface Alike {
  readonly story: { readonly findings: number; readonly rows: number };
  readonly everywhere: { readonly findings: number; readonly stories: number };
  /** Some of them in the story, in reading order, with the text around what is marked. */
  readonly examples: readonly {
    readonly position: number;
    readonly before: string;
    readonly text: string;
    readonly after: string;
  }[];
}

const scope = z.enum(['here', 'story', 'everywhere']);
const reason = z.string().trim().max(2000);

/** What people said is no flaw: all of it can be seen, given another reason, and taken back. */
export const dismissalsMethods = {
  'dismissals.find': method<DismissalsFound>()(
    z.strictObject({
      scope: scope.optional(),
      by: id.optional(),
      check: z.string().max(200).optional(),
      /** Made in this story. */
      storyId: id.optional(),
      /** In the wording, the check's title, the reason or the story's name. */
      query: z.string().max(500).optional(),
    }),
  ),
  /** In the order asked for; what is not in force any more is missing. */
  'dismissals.lines': method<readonly DismissalLine[]>()(z.strictObject({ ids: z.array(id).max(500) })),
  /** Ends a dismissal whenever it was made. A step of the story where it was made; `conflict` where it has ended. */
  'dismissals.takeBack': method<Change>()(z.strictObject({ dismissalId: id, by })),
  /** Another reason, or none. A step of the story where it was made. */
  'dismissals.changeReason': method<Change>()(z.strictObject({ dismissalId: id, reason, by })),
  'dismissals.alike': method<Alike>()(z.strictObject({ findingId: id })),
  /** Dismisses everything that the same check marks with the same words, now and later. */
  'dismissals.dismissAlike': method<Change>()(
    z.strictObject({ findingId: id, scope: z.enum(['story', 'everywhere']), reason: reason.optional(), by }),
  ),
} as const;
