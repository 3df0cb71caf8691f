import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { catalog } from '../../shared/checks/catalog.ts';
import type { Check } from '../../shared/checks/check.ts';
import type { Locale } from '../../shared/localized.ts';
import type { Place, ReportedFinding } from './report.ts';
import type { Outcome } from './summary.ts';

/** SARIF 2.1.0 (OASIS), what continuous integration services read. Columns count UTF-16 units from 1. */
export function formatSarif({ findings }: Outcome, locale: Locale, version: string): string {
  const used = new Set(findings.map((finding) => finding.check));
  const rules = catalog.filter((check) => used.has(check.id));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Copydesk', semanticVersion: version, rules: rules.map((rule) => ruleOf(rule, locale)) },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const levels = { major: 'error', minor: 'warning' } as const;

function ruleOf(check: Check, locale: Locale) {
  return {
    id: check.id,
    name: check.title[locale],
    shortDescription: { text: check.title[locale] },
    fullDescription: { text: check.reason[locale] },
    defaultConfiguration: { level: levels[check.severity] },
    properties: { tags: [check.family], mqm: check.mqm, ...(check.source && { source: check.source }) },
  };
}

function resultOf(finding: ReportedFinding, rules: readonly Check[]) {
  return {
    ruleId: finding.check,
    ruleIndex: rules.findIndex((rule) => rule.id === finding.check),
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
