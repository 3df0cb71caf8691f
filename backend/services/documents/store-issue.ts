import { fingerprintOf } from '../../../shared/checks/engine/fingerprint.ts';
import type { Id, Timestamp } from '../../../shared/contract/model.ts';
import type { Localized } from '../../../shared/localized.ts';
import { movedSpans } from '../../../shared/text/edits.ts';
import { isEmpty, type Span, snapOutward } from '../../../shared/text/spans.ts';
import type { Queries } from '../../database/queries/index.ts';
import type { Issue } from '../../formats/document.ts';
import { fileCheck, issueTypeInfo } from './issue-types.ts';
import type { PeopleOfFile } from './people-of-file.ts';
import type { PlannedRow } from './plan-document.ts';

/** From this severity on a fault holds up an approval, on the scale of ITS. */
const majorFrom = 50;

/** The step of the import, and the row that the fault is in. */
export interface IssuePlace {
  readonly storyId: Id;
  readonly rowId: Id;
  readonly row: PlannedRow;
  /** For what the file gives no time for. */
  readonly now: Timestamp;
}

/**
 * A fault that the file marks becomes a finding: it stands in the text, moves with it, and is fixed or dismissed like any
 * other. One that was dismissed in the file is dismissed here, by the same person for the same reason.
 */
export function storeIssue(
  queries: Queries,
  people: PeopleOfFile,
  actionId: () => Id,
  issue: Issue,
  { storyId, rowId, row, now }: IssuePlace,
): void {
  const { machine = '', revision = machine } = row;
  const own = issue.side === 'revision' ? revision : machine;
  const other = issue.side === 'revision' ? machine : revision;
  const span = spanIn(own, issue.side === 'original' ? undefined : issue.span);
  const [moved] = movedSpans([span], own, other);
  const [inMachine, inRevision] = issue.side === 'revision' ? [moved, span] : [span, moved];
  const { title, family, mqm } = issueTypeInfo[issue.type];
  const check = fileCheck(issue.type);
  const comment = issue.comment.trim();
  const fingerprint = fingerprintOf(check, own, span);
  const places = (at: Span | undefined) => (at && !isEmpty(at) ? [{ rowId, ...at }] : []);
  const findingId = queries.findings.insert({
    storyId,
    rowId,
    check,
    family,
    severity: issue.severity >= majorFrom ? 'major' : 'minor',
    tier: 'desk',
    mqm: issue.mqm ?? mqm,
    score: Math.min(1, Math.max(0, issue.severity / 100)),
    text: own.slice(span.start, span.end),
    title,
    message: comment === '' ? title : { en: comment, zh: comment },
    reason: reasonOf(issue),
    suggestions: [],
    related: [],
    machineSpans: places(inMachine),
    revisionSpans: places(inRevision ?? inMachine),
    fingerprint,
  });
  queries.documents.insertIssue(findingId, issue);
  // What was corrected in the file already.
  if (!inRevision && own !== other) queries.findings.setPresence(findingId, 'gone');
  if (issue.enabled) return;
  const by = people.idOf(issue.author, 'reviewer');
  const { at = now, reason } = issue;
  const scope = 'here';
  queries.dismissals.insert({
    actionId: actionId(),
    storyId,
    findingId,
    by,
    at,
    scope,
    fingerprint,
    ...(reason !== undefined && { reason }),
  });
}

/** The whole row where the file does not say where it is. */
function spanIn(text: string, span: Span | undefined): Span {
  const whole = { start: 0, end: text.length };
  if (!span) return whole;
  // What goes on in the next row is marked in its first.
  const inside = { start: Math.min(span.start, text.length), end: Math.min(span.end, text.length) };
  return isEmpty(inside) ? whole : snapOutward(text, inside);
}

function reasonOf({ author, at, enabled }: Issue): Localized {
  const day = at?.slice(0, 10);
  if (author === undefined || !enabled) return { en: 'It was marked in the file.', zh: '该处在文件中已有标记。' };
  return {
    en: `${author} marked it in the file${day === undefined ? '' : ` on ${day}`}.`,
    zh: `${author}${day === undefined ? '' : `于 ${day} `}在文件中标记。`,
  };
}
