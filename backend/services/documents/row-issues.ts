import type { Family } from '../../../shared/checks/check.ts';
import type { Id } from '../../../shared/contract/model.ts';
import type { Locale } from '../../../shared/localized.ts';
import type { JudgedFinding } from '../../database/queries/findings.ts';
import type { Issue, IssueType } from '../../formats/document.ts';
import type { RowDraft } from './row-draft.ts';

/** Where the name of a check says more than its family. The first that fits. */
const byCheck: readonly (readonly [names: RegExp, type: IssueType])[] = [
  [/^bilingual\/(?:omission|length-ratio)/, 'omission'],
  [/^bilingual\/untranslated/, 'untranslated'],
  [/^bilingual\/(?:addition|figure-added|unsupported)/, 'addition'],
  [/^bilingual\/(?:figure|date|time|unit|currency|comparison)/, 'numbers'],
  [
    /^bilingual\/(?:fixed-name|official-name|book-title|title-of-office|set-phrase)|^reference\/reference-term/,
    'terminology',
  ],
  [/^second-opinion\/omitted/, 'omission'],
  [/^second-opinion\/figure|^reference\/conflicting-figure/, 'numbers'],
  [/^second-opinion\/wording|^memory\//, 'style'],
  [/^consistency\/term-base/, 'terminology'],
  [/^mechanics\/inline-codes/, 'markup'],
  [/^mechanics\/.*space/, 'whitespace'],
  [/^mechanics\/(?:thousands-comma|currency-form|unit)/, 'locale-violation'],
  [/^awkward\/(?:comma-splice|sentence-fragment|dangling|tense|lower-case)/, 'grammar'],
];

const byFamily: Readonly<Record<Family, IssueType>> = {
  duplication: 'duplication',
  awkward: 'style',
  bilingual: 'mistranslation',
  'second-opinion': 'mistranslation',
  reference: 'inconsistency',
  consistency: 'inconsistency',
  memory: 'style',
  mechanics: 'typographical',
};

/** The type of ITS 2.0 that a finding comes under. */
export function issueTypeOf({ check, family }: Pick<JudgedFinding, 'check' | 'family'>): IssueType {
  return byCheck.find(([names]) => names.test(check))?.[1] ?? byFamily[family];
}

/** Severities of ITS: from 0 to 100. */
const severities = { minor: 25, major: 75 } as const;

/**
 * What is known of a row's faults, as others read it: open ones, and dismissed ones with who dismissed them and why. What
 * was mended is none any more.
 *
 * @param fromFile what the file said of those that it brought along
 */
export function issuesOf(
  findings: readonly JudgedFinding[],
  row: Pick<RowDraft, 'rowId' | 'corrected'>,
  fromFile: ReadonlyMap<Id, Issue>,
  nameOf: (personId: Id) => string | undefined,
  locale: Locale,
): Issue[] {
  return findings.flatMap((finding): Issue[] => {
    const said = fromFile.get(finding.id);
    const issue = said ? issueOfFile(finding, said, row) : issueOfCheck(finding, row, locale);
    if (!issue) return [];
    const { dismissal } = finding;
    if (finding.state !== 'dismissed' || !dismissal) return [issue];
    const author = nameOf(dismissal.by);
    const { at, reason } = dismissal;
    // As it came: who dismissed it in the file is in what the file says already.
    if (said && !said.enabled && reason === said.reason) return [said === issue ? said : { ...issue, enabled: false }];
    return [
      {
        ...issue,
        enabled: false,
        ...(author !== undefined && { author }),
        at,
        ...(reason !== undefined && { reason }),
      },
    ];
  });
}

function issueOfFile(
  finding: JudgedFinding,
  said: Issue,
  row: Pick<RowDraft, 'rowId' | 'corrected'>,
): Issue | undefined {
  // What is marked in a text that nobody touched, or in one that never changes, is as the file has it.
  if (!row.corrected || said.side !== 'revision') {
    return finding.state === 'dismissed' || said.enabled ? said : { ...said, enabled: true };
  }
  if (finding.presence !== 'present') return undefined;
  const span = spanOf(finding, row.rowId, 'revisionSpans');
  const { span: _, ...rest } = said;
  return said.span && span ? { ...rest, span } : rest;
}

function issueOfCheck(finding: JudgedFinding, row: Pick<RowDraft, 'rowId'>, locale: Locale): Issue | undefined {
  const { presence, state, check, mqm, severity, title, message } = finding;
  if (state === 'fixed') return undefined;
  const isHere = presence === 'present';
  const span = spanOf(finding, row.rowId, isHere ? 'revisionSpans' : 'machineSpans');
  if (!isHere && !span) return undefined;
  const comment = `${title[locale]}: ${message[locale]}`;
  return {
    type: issueTypeOf(finding),
    ...(mqm !== '' && { mqm }),
    check,
    severity: severities[severity],
    comment,
    side: isHere ? 'revision' : 'machine',
    ...(span && { span }),
    enabled: true,
  };
}

/** The first place in the row; what goes on in the next row is told where it begins. */
function spanOf(finding: JudgedFinding, rowId: Id, spans: 'machineSpans' | 'revisionSpans') {
  const place = finding[spans].find((span) => span.rowId === rowId);
  return place && { start: place.start, end: place.end };
}
