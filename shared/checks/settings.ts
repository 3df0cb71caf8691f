import type { Check, Limits } from './check.ts';

/** `off`: not run. `advice`: one key away. `minor`, `major`: shown by default, at that severity, whatever the budget. */
export const levels = ['off', 'advice', 'minor', 'major'] as const;
export type Level = (typeof levels)[number];

/** What people set for one check; whatever is missing is as delivered or, in a story, as the desk has it. */
export interface CheckSetting {
  /** `delivered`: as the check itself says, also where the desk says otherwise. */
  readonly level?: Level | 'delivered';
  /** By the names that the check declares. */
  readonly thresholds?: Readonly<Record<string, number>>;
  /** Words and phrases that this check says nothing of. */
  readonly ignored?: readonly string[];
}

/** What a desk, or a story, wants of the checks. */
export interface CheckPreferences {
  /** By the check's id. */
  readonly checks: Readonly<Record<string, CheckSetting>>;
  /** Words and phrases that no check says anything of. */
  readonly ignored: readonly string[];
  /** Findings of the desk tier per 1,000 words, where a story has its own. */
  readonly budget?: number;
}

/** Everything as delivered. */
export const noPreferences: CheckPreferences = { checks: {}, ignored: [] };

/**
 * What holds for a story: its own settings before the desk's, field by field and threshold by threshold; ignored words
 * are those of both.
 */
export function mergePreferences(desk: CheckPreferences, story: CheckPreferences = noPreferences): CheckPreferences {
  const ids = new Set([...Object.keys(desk.checks), ...Object.keys(story.checks)]);
  const budget = story.budget ?? desk.budget;
  return {
    checks: Object.fromEntries([...ids].map((id) => [id, mergeSettings(settingOf(desk, id), settingOf(story, id))])),
    ignored: union(desk.ignored, story.ignored),
    ...(budget !== undefined && { budget }),
  };
}

function mergeSettings(desk: CheckSetting, story: CheckSetting): CheckSetting {
  const level = story.level ?? desk.level;
  const thresholds = { ...desk.thresholds, ...story.thresholds };
  const ignored = union(desk.ignored ?? [], story.ignored ?? []);
  return {
    ...(level !== undefined && { level }),
    ...(Object.keys(thresholds).length > 0 && { thresholds }),
    ...(ignored.length > 0 && { ignored }),
  };
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}

const unset: CheckSetting = {};

/** What is set for a check; nothing is set for one that is not named. */
export function settingOf({ checks }: CheckPreferences, id: string): CheckSetting {
  return Object.hasOwn(checks, id) ? (checks[id] ?? unset) : unset;
}

/** The level that people chose for a check; nothing where it is as delivered. */
export function chosenLevel(preferences: CheckPreferences, id: string): Level | undefined {
  const { level } = settingOf(preferences, id);
  return level === 'delivered' ? undefined : level;
}

/**
 * The numbers that a check runs with: what is set, within what it allows; else as delivered. Nothing for a check that has
 * no thresholds.
 */
export function limitsOf({ thresholds }: Pick<Check, 'thresholds'>, setting: CheckSetting): Limits | undefined {
  if (!thresholds) return undefined;
  const entries = Object.entries(thresholds).map(([name, { value, min, max }]) => {
    const wanted = setting.thresholds && Object.hasOwn(setting.thresholds, name) ? setting.thresholds[name] : value;
    const number = Number.isFinite(wanted) ? Math.round(wanted ?? value) : value;
    return [name, Math.min(max, Math.max(min, number))] as const;
  });
  return Object.fromEntries(entries);
}

/** Whether nothing is set for a check. */
export function isUnset({ level, thresholds, ignored }: CheckSetting): boolean {
  return level === undefined && Object.keys(thresholds ?? {}).length === 0 && (ignored ?? []).length === 0;
}
