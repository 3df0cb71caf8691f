import type { Check, Draft, Limits } from '../check.ts';
import type { Finding } from '../finding.ts';
import { type CheckPreferences, chosenLevel, type Level, limitsOf, noPreferences, settingOf } from '../settings.ts';
import { type IsIgnored, ignoring } from './ignored-words.ts';
import type { Placed } from './place.ts';

/** The checks as a desk and its story want them. */
export interface ConfiguredChecks {
  /** Those that are not switched off. */
  readonly checks: readonly Check[];
  /** The numbers that a check runs with; nothing: as delivered. */
  limits(check: Check): Limits | undefined;
  /**
   * A step of its own between placing and merging: a finding at the level that people chose for its check. Nothing for
   * one that is about nothing but ignored words.
   */
  apply(placed: Placed, draft: Draft, text: string): Placed | undefined;
  /** People want to see what this check finds: no budget makes advice of it. */
  isChosen(finding: Pick<Finding, 'check'>): boolean;
}

interface Configured {
  readonly level: Level | undefined;
  readonly limits: Limits | undefined;
  readonly isIgnored: IsIgnored | undefined;
}

/** Reads the preferences once; checks for which nothing is set cost nothing afterwards. */
export function configure(checks: readonly Check[], preferences: CheckPreferences = noPreferences): ConfiguredChecks {
  const settings = new Map<string, Configured>();
  const forAll = ignoring(preferences.ignored);
  for (const check of checks) {
    const setting = settingOf(preferences, check.id);
    const level = chosenLevel(preferences, check.id);
    const own = setting.ignored?.length ? ignoring([...preferences.ignored, ...setting.ignored]) : forAll;
    const limits = setting.thresholds && limitsOf(check, setting);
    if (level || limits || own) settings.set(check.id, { level, limits, isIgnored: own });
  }
  return {
    checks: checks.filter(({ id }) => settings.get(id)?.level !== 'off'),
    limits: ({ id }) => settings.get(id)?.limits,
    apply(placed, draft, text) {
      const setting = settings.get(placed.finding.check);
      if (!setting) return placed;
      if (setting.isIgnored && isAbout(setting.isIgnored, placed, draft, text)) return undefined;
      return setting.level ? { ...placed, finding: atLevel(placed.finding, draft, setting.level) } : placed;
    },
    isChosen({ check }) {
      const level = settings.get(check)?.level;
      return level === 'minor' || level === 'major';
    },
  };
}

/** Whether all that is marked, or all that the first suggestion would change, is ignored. */
function isAbout(isIgnored: IsIgnored, { finding }: Placed, { suggestions }: Draft, text: string): boolean {
  if (isIgnored(finding.text)) return true;
  const changed = suggestions?.[0]?.edits.map(({ start, end }) => text.slice(start, end)) ?? [];
  return changed.length > 0 && changed.every(isIgnored);
}

/** What a check itself is in doubt of stays advice. */
function atLevel(finding: Finding, draft: Draft, level: Level): Finding {
  if (level === 'minor' || level === 'major') return { ...finding, severity: level, tier: draft.tier ?? 'desk' };
  return level === 'advice' ? { ...finding, tier: 'advice' } : finding;
}
