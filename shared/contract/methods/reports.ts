import { z } from 'zod';
import type { Family, Severity, Tier } from '../../checks/check.ts';
import type { MqmScore, MqmSettings } from '../../reports/mqm-score.ts';
import type { TerCount } from '../../text/ter.ts';
import type { DismissalScope, FindingState, Id, RowState, StoryState, Timestamp } from '../model.ts';
import { id, method, nothing } from './method.ts';

/** So many findings are of one kind. */
export interface FindingFigure {
  readonly family: Family;
  readonly severity: Severity;
  readonly tier: Tier;
  readonly state: FindingState;
  /** Whether the machine's text has it; the others came with an edit. */
  readonly inMachine: boolean;
  readonly count: number;
}

export interface DismissalFigure {
  readonly by: Id;
  readonly scope: DismissalScope;
  readonly check: string;
  readonly count: number;
}

/** Edits over rows; see `shared/text/ter.ts`. */
export interface EditFigure extends TerCount {
  readonly rows: number;
}

/** A time, over the rows it is known of. */
export interface TimeFigure {
  readonly rows: number;
  /** Seconds; nothing where no row is measured. */
  readonly median: number | null;
  readonly ninetieth: number | null;
  readonly total: number;
}

/** A machine translation of the stories, by its label, beside the others. */
export interface EngineFigure {
  readonly label: string;
  /** Stories that have it, and those whose revision started from it. */
  readonly stories: number;
  readonly revised: number;
  /** Its text against the revision, in rows that somebody worked on. */
  readonly edits: EditFigure;
  /** Of the stories whose revision started from it: only there the checks read it. */
  readonly words: number;
  readonly minor: number;
  readonly major: number;
  readonly score: MqmScore;
}

/** A wording that was corrected in the same way in so many rows. */
export interface PhraseFigure {
  readonly before: string;
  readonly after: string;
  readonly rows: number;
}

/** What one person did: rows that stand as they left them, not counting what was undone. */
export interface PersonFigure {
  readonly personId: Id;
  readonly name: string;
  readonly edited: number;
  readonly confirmed: number;
  readonly approved: number;
  readonly returned: number;
  /** Findings that they dismissed and that are dismissed now. */
  readonly dismissed: number;
  /** Seconds at work on these rows, measured as all times are. */
  readonly seconds: number;
}

/** A month, or a story, in one line. */
export interface LineFigure {
  readonly stories: number;
  readonly rows: number;
  readonly edits: EditFigure;
  readonly score: MqmScore;
}

export interface MonthFigure extends LineFigure {
  /** `2026-11`, in UTC. */
  readonly month: string;
}

export interface StoryFigure extends LineFigure {
  readonly storyId: Id;
  readonly name: string;
  readonly seconds: number;
}

/** Everything that a report says, of one story or of many. Rates are left to whoever shows them. */
export interface Report {
  readonly at: Timestamp;
  readonly stories: number;
  readonly rows: Readonly<Record<RowState, number>>;
  readonly machineWords: number;
  readonly revisionWords: number;
  readonly findings: readonly FindingFigure[];
  /** Machine → revision, in rows that somebody worked on: HTER. */
  readonly worked: EditFigure;
  /** Machine → revision, in all rows: TER. */
  readonly whole: EditFigure;
  /** Work on a row until it stood confirmed. */
  readonly confirming: TimeFigure;
  /** Work of the reviewer on a row until it stood approved. */
  readonly approving: TimeFigure;
  /** By the clock, from the confirmation to the approval. */
  readonly waiting: TimeFigure;
  readonly dismissals: readonly DismissalFigure[];
  /** The most edited first. */
  readonly engines: readonly EngineFigure[];
  /** The most frequent first. */
  readonly phrases: readonly PhraseFigure[];
  readonly people: readonly PersonFigure[];
  /** The machine's text: everything found in it and not dismissed. */
  readonly machineScore: MqmScore;
  /** The revision: what is still open. */
  readonly revisionScore: MqmScore;
  /** What the scores were counted with. */
  readonly settings: MqmSettings;
}

export interface StoryReport extends Report {
  readonly story: { readonly id: Id; readonly name: string; readonly state: StoryState; readonly analysed: boolean };
}

export interface DeskReport extends Report {
  /** What there is to filter by. */
  readonly choices: { readonly engines: readonly string[]; readonly outlets: readonly string[] };
  /** By the month in which the stories came, in order. */
  readonly months: readonly MonthFigure[];
  /** Those with the most edits, at most 20. */
  readonly costliest: readonly StoryFigure[];
}

const weight = z.number().min(0).max(1000);
const moment = z.iso.datetime();

/** What became of the machine's text, in figures. Counting many stories takes its time: watch the call. */
export const reportsMethods = {
  'reports.story': method<StoryReport>()(z.strictObject({ storyId: id })),
  /** Every filter narrows; with `personId`, only the rows that this person worked on are counted. */
  'reports.desk': method<DeskReport>()(
    z.strictObject({
      /** The label of the machine translation that the revision started from. */
      engine: z.string().max(200).optional(),
      /** As the press head of the original, or of a machine translation, names it. */
      outlet: z.string().max(1000).optional(),
      /** When the story came to the desk: `from` included, `to` not. */
      from: moment.optional(),
      to: moment.optional(),
      personId: id.optional(),
    }),
  ),
  'reports.settings': method<MqmSettings>()(nothing),
  /** What is not named stays. */
  'reports.changeSettings': method<MqmSettings>()(
    z
      .strictObject({
        weights: z.strictObject({ minor: weight, major: weight, critical: weight }),
        zeroAt: z.number().positive().max(100_000),
        threshold: z.number().min(0).max(100),
        advice: z.boolean(),
      })
      .partial(),
  ),
} as const;
