import type { Change } from '../../shared/contract/api.ts';
import type { CopydeskError } from '../../shared/contract/errors.ts';
import type { DecisionKind, Id, RowState } from '../../shared/contract/model.ts';
import type { JudgedFinding } from '../database/queries/findings.ts';
import type { Handlers } from '../dispatch.ts';
import { type Desk, distinct } from './desk.ts';
import { notAllowed, rowNames } from './errors.ts';
import type { Journal } from './journal.ts';
import { rowsLabel } from './labels.ts';
import type { PeopleService } from './people.ts';
import type { SettingsService } from './settings.ts';
import { rowState } from './states.ts';
import type { RowText, Texts } from './texts.ts';

export type DecisionService = Pick<Handlers, 'review.confirm' | 'review.approve' | 'review.return' | 'review.reopen'>;

/** Rows in these states have nothing to gain from the decision and are passed over. */
const passedOver: Readonly<Record<DecisionKind, readonly RowState[]>> = {
  confirm: ['confirmed', 'approved'],
  approve: ['approved'],
  return: [],
  reopen: ['open', 'edited'],
};

/**
 * Decisions on rows, any number as one step.
 *
 * @param settled resolves when the checks have seen the story's text as it is now, or will not see it; for rows that
 *   nobody edited it is enough that they have seen the story once.
 */
export function createDecisionService(
  { queries }: Desk,
  texts: Texts,
  journal: Journal,
  people: PeopleService,
  settings: SettingsService,
  settled: (storyId: Id, isEdited: boolean) => Promise<void>,
): DecisionService {
  function decide(kind: DecisionKind, rows: readonly RowText[], by: Id, comment?: string): Change {
    const ids = rows.map(({ row }) => row.id);
    const due = rows.filter(({ row }) => !passedOver[kind].includes(rowState(row)));
    const storyId = rows[0]?.row.storyId ?? 0;
    return journal.step({ kind, storyId, by, label: rowsLabel(kind, due) }, ids, (write) => {
      for (const { row } of due) write.decide(row.id, kind, comment);
    });
  }

  function refuseOwnEdits(rows: readonly RowText[], by: Id): void {
    if (settings.get().approveOwnEdits) return;
    const changed = rows.filter(({ row }) => row.revision !== null).map(({ row }) => row.id);
    const own = new Set(queries.corrections.editedBy(changed, by));
    const refused = rows.filter(({ row }) => own.has(row.id));
    if (refused.length === 0) return;
    const names = rowNames(refused.map(({ row }) => row.position));
    throw notAllowed(
      { en: `${names.en}: you edited this yourself.`, zh: `${names.zh}由您本人修改过。` },
      {
        en: 'Let another reviewer approve it, or allow approving your own edits in the settings.',
        zh: '请由另一位审校批准，或在设置中允许批准自己的修改。',
      },
      { rowIds: refused.map(({ row }) => row.id) },
    );
  }

  function refuseOpenFindings(rows: readonly RowText[]): void {
    const major = queries.findings
      .judgedOfRows(rows.map(({ row }) => row.id))
      .filter(({ state, severity, tier }) => state === 'open' && severity === 'major' && tier === 'desk');
    if (major.length === 0) return;
    const positions = new Map(rows.map(({ row }) => [row.id, row.position]));
    const inOrder = major
      .map((finding) => ({ finding, position: positions.get(finding.rowId) ?? 0 }))
      .sort((a, b) => a.position - b.position || a.finding.id - b.finding.id);
    throw heldUp(inOrder);
  }

  return {
    'review.confirm': ({ rowIds, comment, by }) => {
      people.get(by);
      return decide('confirm', texts.ofRows(distinct(rowIds)), by, comment);
    },
    'review.approve': async ({ rowIds, by }) => {
      people.inRole(by, 'reviewer');
      const ids = distinct(rowIds);
      const asked = texts.ofRows(ids);
      await settled(
        asked[0]?.row.storyId ?? 0,
        asked.some(({ row }) => row.version > 0),
      );
      const rows = texts.ofRows(ids);
      const due = rows.filter(({ row }) => rowState(row) !== 'approved');
      refuseOwnEdits(due, by);
      refuseOpenFindings(due);
      return decide('approve', rows, by);
    },
    'review.return': ({ rowIds, comment, by }) => {
      people.inRole(by, 'reviewer');
      return decide('return', texts.ofRows(distinct(rowIds)), by, comment);
    },
    'review.reopen': ({ rowIds, by }) => {
      people.get(by);
      return decide('reopen', texts.ofRows(distinct(rowIds)), by);
    },
  };
}

/** So many findings are named in one message. */
const namedFindings = 3;

/** Major findings hold up an approval: each is named by its check, its wording and its row, as far as there is room. */
function heldUp(findings: readonly { readonly finding: JudgedFinding; readonly position: number }[]): CopydeskError {
  const named = findings.slice(0, namedFindings);
  const rest = findings.length - named.length;
  const one = findings.length === 1;
  const en = named.map(({ finding, position }) => `row ${position + 1}: ${finding.title.en}${wordsOf(finding)}`);
  const zh = named.map(({ finding, position }) => `第 ${position + 1} 行：${finding.title.zh}${wordsOf(finding)}`);
  return notAllowed(
    {
      en: `${one ? 'A major finding is' : 'Major findings are'} still open (${en.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}).`,
      zh: `尚有未处理的严重问题（${zh.join('；')}${rest > 0 ? `；另有 ${rest} 处` : ''}）。`,
    },
    one
      ? { en: 'Fix or dismiss it first, or return the row.', zh: '请先改正或忽略该问题，或将该行退回。' }
      : { en: 'Fix or dismiss them first, or return the rows.', zh: '请先改正或忽略这些问题，或将这些行退回。' },
    {
      findingIds: findings.map(({ finding }) => finding.id),
      rowIds: distinct(findings.map(({ finding }) => finding.rowId)),
    },
  );
}

function wordsOf({ text }: JudgedFinding): string {
  if (text.trim() === '') return '';
  return ` “${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}
