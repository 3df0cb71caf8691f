import type { Change } from '../../shared/contract/api.ts';
import type { DecisionKind, Id, RowState } from '../../shared/contract/model.ts';
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
 * @param settled resolves when the checks have seen the story's text as it is now, or will not see it.
 */
export function createDecisionService(
  { queries }: Desk,
  texts: Texts,
  journal: Journal,
  people: PeopleService,
  settings: SettingsService,
  settled: (storyId: Id) => Promise<void>,
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
        zh: '请由另一位审校通过，或在设置中允许通过自己的修改。',
      },
      { rowIds: refused.map(({ row }) => row.id) },
    );
  }

  function refuseOpenFindings(rows: readonly RowText[]): void {
    const major = queries.findings
      .judgedOfRows(rows.map(({ row }) => row.id))
      .filter(({ state, severity, tier }) => state === 'open' && severity === 'major' && tier === 'desk');
    if (major.length === 0) return;
    const held = rows.filter(({ row }) => major.some(({ rowId }) => rowId === row.id));
    const names = rowNames(held.map(({ row }) => row.position));
    const titles = [...new Map(major.map(({ title }) => [title.en, title])).values()].slice(0, 3);
    throw notAllowed(
      {
        en: `${names.en}: serious findings are still open (${titles.map(({ en }) => en).join('; ')}).`,
        zh: `${names.zh}尚有未处理的严重问题（${titles.map(({ zh }) => zh).join('；')}）。`,
      },
      { en: 'Fix or dismiss them first, or return the row.', zh: '请先改正或忽略这些问题，或将该行退回。' },
      { findingIds: major.map(({ id }) => id), rowIds: held.map(({ row }) => row.id) },
    );
  }

  return {
    'review.confirm': ({ rowIds, by }) => {
      people.get(by);
      return decide('confirm', texts.ofRows(distinct(rowIds)), by);
    },
    'review.approve': async ({ rowIds, by }) => {
      people.inRole(by, 'reviewer');
      const ids = distinct(rowIds);
      await settled(texts.ofRows(ids)[0]?.row.storyId ?? 0);
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
