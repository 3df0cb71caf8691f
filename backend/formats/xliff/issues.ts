import type { Span } from '../../../shared/text/spans.ts';
import { type Issue, issueTypes, type Side } from '../document.ts';
import { attributes } from '../xml/edit.ts';
import { attributeOf, type XmlTag } from '../xml/parse.ts';
import { elementsIn, type XmlElement } from '../xml/tree.ts';
import { copydesk, declareCopydesk, declareIts, its } from './names.ts';

/** ITS says no severity where the file does not: neither minor nor major. */
const unknownSeverity = 50;
const isType = (type: string | undefined): type is Issue['type'] => issueTypes.some((each) => each === type);
const sides: readonly Side[] = ['original', 'machine', 'revision'];

/** What ITS says in attributes: on an element of its own without a prefix, on others' with. */
type Issued = Omit<Issue, 'side' | 'span'>;

/** The issue that an element carries, if it carries one. */
export function issueOf(tag: XmlTag): Issued | undefined {
  const uri = tag.uri === its ? '' : its;
  const said = (name: string) => attributeOf(tag, `locQualityIssue${name}`, uri);
  const own = (name: string) => attributeOf(tag, name, copydesk);
  const type = said('Type');
  const comment = said('Comment');
  if (type === undefined && comment === undefined) return undefined;
  const severity = Number(said('Severity') ?? unknownSeverity);
  return {
    type: isType(type) ? type : 'other',
    ...optional('mqm', own('mqm')),
    ...optional('check', own('check')),
    severity: Number.isFinite(severity) ? Math.min(100, Math.max(0, severity)) : unknownSeverity,
    comment: comment ?? '',
    enabled: said('Enabled') !== 'no',
    ...optional('author', own('author')),
    ...optional('at', own('at')),
    ...optional('reason', own('reason')),
  };
}

/** The same as attributes, to stand in a tag: with `its:` on an element of another namespace. */
export function issueAttributes(issue: Issue, prefix: '' | 'its:'): string {
  return attributes({
    [`${prefix}locQualityIssueType`]: issue.type,
    [`${prefix}locQualityIssueComment`]: issue.comment,
    [`${prefix}locQualityIssueSeverity`]: issue.severity,
    [`${prefix}locQualityIssueEnabled`]: issue.enabled ? undefined : 'no',
    'copydesk:mqm': issue.mqm,
    'copydesk:check': issue.check,
    'copydesk:author': issue.author,
    'copydesk:at': issue.at,
    'copydesk:reason': issue.reason,
  });
}

/** Our list of the issues that stand beside the texts of a unit. */
export interface Standoff {
  readonly element: XmlElement;
  /** Of any side, each with its place. */
  readonly issues: readonly Issue[];
}

/** Our lists of issues by the segments that they are about; `undefined`: the whole unit. */
export function standoffIssues(unit: XmlElement): ReadonlyMap<string | undefined, Standoff> {
  const found = new Map<string | undefined, Standoff>();
  for (const element of listsIn(unit)) {
    const segment = attributeOf(element.tag, 'mid', copydesk);
    if (attributeOf(element.tag, 'beside', copydesk) !== 'yes' || found.has(segment)) continue;
    const issues = elementsIn(element, 'locQualityIssue').flatMap(({ tag }): Issue[] => {
      const issue = issueOf(tag);
      const side = sides.find((each) => each === attributeOf(tag, 'side', copydesk)) ?? 'revision';
      return issue ? [withPlace(issue, side, spanOf(tag))] : [];
    });
    found.set(segment, { element, issues });
  }
  return found;
}

/** All standoff lists of a unit. */
export function listsIn(unit: XmlElement): XmlElement[] {
  return elementsIn(unit, 'locQualityIssues').filter(({ tag }) => tag.uri === its);
}

/** A list of issues beside the texts, with its namespaces; `breaks` is the line break with the indentation of the list. */
export function standoffList(issues: readonly Issue[], id: string, breaks: string, segment?: string): string {
  const lines = issues.map((issue) => {
    const place = attributes({
      'copydesk:side': issue.side,
      'copydesk:start': issue.span?.start,
      'copydesk:end': issue.span?.end,
    });
    return `${breaks}  <its:locQualityIssue${issueAttributes(issue, '')}${place}/>`;
  });
  const head = `${declareIts}${declareCopydesk}${attributes({ 'xml:id': id, 'copydesk:beside': 'yes', 'copydesk:mid': segment })}`;
  return `<its:locQualityIssues${head}>${lines.join('')}${breaks}</its:locQualityIssues>`;
}

/** An issue with its place, its fields in the order of the model. */
export function withPlace(issue: Issued, side: Side, span: Span | undefined): Issue {
  return { ...issue, side, ...(span && { span }) };
}

/** The stretch that `copydesk:start` and `copydesk:end` name. */
export function spanOf(tag: XmlTag): Span | undefined {
  const start = Number(attributeOf(tag, 'start', copydesk));
  const end = Number(attributeOf(tag, 'end', copydesk));
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start ? { start, end } : undefined;
}

/** `{ [key]: value }` where there is a value. */
export function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}

/** Only spans that lie in their text: another tool may have changed it since. */
export function within<T extends { readonly side: Side; readonly span?: Span }>(
  item: T,
  lengthOf: (side: Side) => number | undefined,
): T {
  const length = lengthOf(item.side);
  if (!item.span || (length !== undefined && item.span.end <= length)) return item;
  const { span: _, ...rest } = item;
  return rest as T;
}

/** What people see of an issue in tools that know nothing of ITS. */
export function issueNote(issue: Issue): string {
  const dismissed = issue.enabled ? '' : ` — dismissed${issue.reason ? `: ${issue.reason}` : ''}`;
  return `[${issue.type}] ${issue.comment}${dismissed}`;
}
