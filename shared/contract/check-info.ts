import type { Family, Severity, Threshold, Tier } from '../checks/check.ts';
import type { CheckPreferences } from '../checks/settings.ts';
import type { Localized } from '../localized.ts';

/** What people are told of a check. */
export interface CheckInfo {
  readonly id: string;
  readonly family: Family;
  /** As delivered. */
  readonly severity: Severity;
  readonly tier: Tier;
  readonly mqm: string;
  readonly title: Localized;
  /** What it marks. */
  readonly summary: Localized;
  /** Why it matters. */
  readonly reason: Localized;
  readonly example?: {
    readonly text: string;
    /** The marked wordings, in order. */
    readonly marks: readonly string[];
    /** The text after its first suggestion. */
    readonly better?: string;
    readonly original?: string;
    /** What other machine translations say. */
    readonly seconds?: readonly string[];
  };
  readonly thresholds: Readonly<Record<string, Threshold>>;
}

/** What people set for the checks. */
export interface CheckSettings {
  readonly desk: CheckPreferences;
  /** Of the story that was asked for. */
  readonly story?: CheckPreferences;
  /** How many stories a change has checked again; 0 where nothing changed. */
  readonly checking: number;
}
