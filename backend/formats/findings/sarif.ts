import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Check } from '../../../shared/checks/check.ts';
import type { Locale } from '../../../shared/localized.ts';
import type { Dismissal, Place, ReportedFinding } from './reported.ts';

/** What is told of a check. The catalogue of checks is large: only who has it anyhow hands it over. */
export type RuleInfo = Pick<Check, 'id' | 'title' | 'reason' | 'severity' | 'family' | 'mqm' | 'source'>;

export interface SarifOptions {
  readonly locale: Locale;
  /** Of the program. */
  readonly version: string;
  /** Of the checks that may have found something, in the order in which they are to be listed. */
  readonly rules?: readonly RuleInfo[];
  /** Whether it is known of every finding if it was dismissed; then all results say so, as the standard asks. */
  readonly knowsDismissed?: boolean;
}

/**
 * SARIF 2.1.0 (OASIS), what continuous integration services read. Columns count UTF-16 units from 1; what was dismissed is
 * suppressed.
 */
export function findingsSarif(findings: readonly ReportedFinding[], options: SarifOptions): string {
  const { locale, version, knowsDismissed = false } = options;
  const rules = rulesOf(findings, options.rules ?? [], locale);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Copydesk', semanticVersion: version, rules } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, indexes.get(finding.check) ?? -1, knowsDismissed)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const levels = { major: 'error', minor: 'warning' } as const;

/** Those that something is told of in their order, then all others that found something. */
function rulesOf(findings: readonly ReportedFinding[], known: readonly RuleInfo[], locale: Locale) {
  const used = new Map(findings.map((finding) => [finding.check, finding]));
  const checks = known.filter((check) => used.delete(check.id));
  return [...checks.map((check) => ruleOf(check, locale)), ...[...used.values()].map(ownRuleOf)];
}

function ruleOf(check: RuleInfo, locale: Locale) {
  return {
    id: check.id,
    name: check.title[locale],
    shortDescription: { text: check.title[locale] },
    fullDescription: { text: check.reason[locale] },
    defaultConfiguration: { level: levels[check.severity] },
    properties: { tags: [check.family], mqm: check.mqm, ...(check.source && { source: check.source }) },
  };
}

function ownRuleOf({ check, title, family, mqm }: ReportedFinding) {
  const properties = { ...(family && { tags: [family] }), ...(mqm !== '' && { mqm }) };
  return { id: check, name: title, shortDescription: { text: title }, properties };
}

function resultOf(finding: ReportedFinding, ruleIndex: number, knowsDismissed: boolean) {
  return {
    ruleId: finding.check,
    ruleIndex,
    level: finding.tier === 'advice' ? 'note' : levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: locationOf(finding) }],
    relatedLocations: finding.related.map((related, id) => ({
      id,
      physicalLocation: locationOf(related),
      message: { text: related.label ?? related.text },
    })),
    fixes: finding.suggestions.map((suggestion) => ({
      description: { text: suggestion.label ?? suggestion.text },
      artifactChanges: [
        {
          artifactLocation: { uri: uriOf(finding.file) },
          replacements: [
            {
              deletedRegion: { charOffset: suggestion.start, charLength: suggestion.end - suggestion.start },
              insertedContent: { text: suggestion.text },
            },
          ],
        },
      ],
    })),
    partialFingerprints: { 'copydesk/v1': finding.fingerprint },
    rank: Math.round(finding.score * 1000) / 10,
    ...(knowsDismissed && { suppressions: finding.dismissed ? [suppressionOf(finding.dismissed)] : [] }),
  };
}

function suppressionOf({ reason, author, at }: Dismissal) {
  return {
    kind: 'external',
    status: 'accepted',
    ...(reason !== undefined && { justification: reason }),
    properties: { ...(author !== undefined && { author }), ...(at !== undefined && { at }) },
  };
}

function locationOf(place: Place) {
  return {
    artifactLocation: { uri: uriOf(place.file) },
    region: {
      startLine: place.line,
      startColumn: place.column,
      endLine: place.endLine,
      endColumn: place.endColumn,
      charOffset: place.start,
      charLength: place.end - place.start,
      snippet: { text: place.text },
    },
  };
}

/** Relative paths stay relative: the service that reads the log knows the root. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
