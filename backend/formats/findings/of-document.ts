import { families } from '../../../shared/checks/check.ts';
import { hash32 } from '../../../shared/checks/engine/hash.ts';
import type { Locale } from '../../../shared/localized.ts';
import { Positions } from '../../../shared/text/positions.ts';
import { textOf } from '../../../shared/text/spans.ts';
import type { BilingualDocument, Issue, Unit } from '../document.ts';
import type { Place, ReportedFinding } from './reported.ts';
import type { RuleInfo } from './sarif.ts';
import { outgoing, writtenText } from './written-text.ts';

/** What is told of checks, and in which language; of others only their names are known. */
export interface KnownRules {
  readonly rules: readonly RuleInfo[];
  readonly locale: Locale;
}

const noRules: KnownRules = { rules: [], locale: 'en' };

/** From here on a fault is major; ours are 25 and 75. */
const major = 50;

/**
 * The issues of a document as findings in the plain text that is written of it, in reading order. One of another text (the
 * original, or what the machine wrote where that was changed) is placed at the whole of its unit.
 *
 * @param file what the text is called where it is written
 */
export function findingsOf(document: BilingualDocument, file: string, known: KnownRules = noRules): ReportedFinding[] {
  const written = writtenText(document);
  const positions = new Positions(written.text);
  const seen = new Map<string, number>();
  const found = document.units.flatMap((unit) =>
    unit.issues.map((issue) => {
      const span = written.place(unit, isInText(unit, issue) ? issue.span : undefined);
      const { line: endLine, column: endColumn } = positions.at(span.end);
      const text = textOf(written.text, span);
      const place: Place = { file, ...positions.at(span.start), endLine, endColumn, ...span, text };
      return reported(issue, place, fingerprintOf(issue, text, seen), known);
    }),
  );
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function isInText(unit: Unit, { side }: Issue): boolean {
  return side === (unit.revision ? 'revision' : 'machine') || unit[side]?.text === outgoing(unit);
}

function reported(issue: Issue, place: Place, fingerprint: string, known: KnownRules): ReportedFinding {
  const { reason, author, at } = issue;
  const family = families.find((each) => issue.check?.startsWith(`${each}/`));
  const rule = known.rules.find(({ id }) => id === issue.check);
  const title = rule?.title[known.locale] ?? issue.check ?? issue.mqm ?? issue.type;
  const said = { ...(author !== undefined && { author }), ...(at !== undefined && { at }) };
  return {
    check: issue.check ?? ruleOf(issue),
    ...(family && { family }),
    severity: issue.severity >= major ? 'major' : 'minor',
    tier: 'desk',
    mqm: issue.mqm ?? rule?.mqm ?? '',
    score: issue.severity / 100,
    ...place,
    title,
    message: issue.comment || title,
    reason: rule?.reason[known.locale] ?? '',
    suggestions: [],
    related: [],
    fingerprint,
    ...(!issue.enabled && { dismissed: { ...(reason !== undefined && { reason }), ...said } }),
  };
}

/** What people mark has no check, but a category: that of their own, else that of ITS. */
function ruleOf({ mqm, type }: Issue): string {
  return mqm === undefined ? `its/${type}` : `mqm/${mqm.toLowerCase().replace(/[^\p{L}\p{N}/]+/gu, '-')}`;
}

/** The same in the next version of the text, wherever it stands then. */
function fingerprintOf(issue: Issue, text: string, seen: Map<string, number>): string {
  const key = `${issue.check ?? ruleOf(issue)}\u0000${text}`;
  const times = (seen.get(key) ?? 0) + 1;
  seen.set(key, times);
  const half = (basis?: number) => hash32(`${key}\u0000${times}`, basis).toString(16).padStart(8, '0');
  return half() + half(0x1234567);
}
