import type { ReportedFinding, ReportedSuggestion } from '../../backend/formats/findings/reported.ts';
import type { Locale } from '../../shared/localized.ts';
import { snapBackward } from '../../shared/text/spans.ts';
import { type Outcome, summaryOf } from './summary.ts';

const words = {
  en: { major: 'major', minor: 'minor', advice: 'advice', see: 'see', delete: 'delete it' },
  zh: { major: '严重', minor: '一般', advice: '建议', see: '参见', delete: '删除' },
} as const;

/** For people: one paragraph a finding, then the summary. Its first line is `file:line:column`, which editors follow. */
export function formatText(outcome: Outcome, locale: Locale): string {
  const paragraphs = outcome.findings.map((finding) => paragraphOf(finding, locale));
  return `${[...paragraphs, summaryOf(outcome)[locale]].join('\n\n')}\n`;
}

function paragraphOf(finding: ReportedFinding, locale: Locale): string {
  const said = words[locale];
  const weight = finding.tier === 'advice' ? said.advice : said[finding.severity];
  return [
    `${finding.file}:${finding.line}:${finding.column}: ${weight} ${finding.check}`,
    `  ${finding.message}`,
    ...finding.suggestions.map((suggestion, index) => `  ${index + 1}. ${suggestionLine(suggestion, locale)}`),
    ...finding.related.filter(isElsewhere(finding)).map((related) => {
      const what = related.label ?? said.see;
      return `  ${what}: ${related.file}:${related.line}:${related.column} ${quoted(related.text)}`;
    }),
  ].join('\n');
}

/** The other half of a duplicate is often marked together with the first: then there is nowhere else to look. */
function isElsewhere(finding: ReportedFinding) {
  return ({ start, end }: ReportedFinding['related'][number]) => start < finding.start || end > finding.end;
}

function suggestionLine({ text, label, origin }: ReportedSuggestion, locale: Locale): string {
  const change = label ?? (text.trim() === '' ? words[locale].delete : oneLine(text));
  return origin ? `${change} (${origin})` : change;
}

const longestQuote = 80;

function quoted(text: string): string {
  const line = oneLine(text);
  return line.length > longestQuote ? `“${line.slice(0, snapBackward(line, longestQuote))}…”` : `“${line}”`;
}

/** A finding may run over a line break; its line of the report may not. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
