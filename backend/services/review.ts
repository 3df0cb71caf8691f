import { CopydeskError } from '../../shared/contract/errors.ts';
import type { Id } from '../../shared/contract/model.ts';
import { applyEdits } from '../../shared/text/edits.ts';
import type { JudgedFinding } from '../database/queries/findings.ts';
import type { Handlers } from '../dispatch.ts';
import { type Desk, distinct } from './desk.ts';
import { notFound } from './errors.ts';
import type { Journal } from './journal.ts';
import { applyLabel, dismissLabel, rowsLabel } from './labels.ts';
import type { PeopleService } from './people.ts';
import type { RowText, Texts } from './texts.ts';

export type ReviewService = Pick<Handlers, 'review.edit' | 'review.apply' | 'review.dismiss' | 'review.restore'>;

/** Edits of the revision's text, and what is done about findings. */
export function createReviewService(
  { queries }: Desk,
  texts: Texts,
  journal: Journal,
  people: PeopleService,
): ReviewService {
  function openFinding(id: Id): JudgedFinding {
    const finding = queries.findings.judgedById(id);
    if (!finding) throw notFound('finding', id);
    if (finding.state !== 'open') throw notOpen(finding);
    return finding;
  }

  function rowOf(id: Id): RowText {
    const [text] = texts.ofRows([id]);
    if (!text) throw notFound('row', id);
    return text;
  }

  return {
    'review.edit': ({ rowId, text: after, version, session, by }) => {
      people.get(by);
      const text = rowOf(rowId);
      if (text.row.version !== version) throw conflict(text);
      const step = { kind: 'edit', storyId: text.row.storyId, by, session: { name: session, rowId } } as const;
      return journal.step({ ...step, label: rowsLabel('edit', [text]) }, [rowId], (write) => write.revise(text, after));
    },

    'review.apply': ({ findingId, suggestion: number, by }) => {
      people.get(by);
      const finding = openFinding(findingId);
      const suggestion = finding.suggestions[number];
      if (!suggestion) throw noSuggestion(finding, number);
      const rows = texts.ofRows(distinct([finding.rowId, ...suggestion.edits.map(({ rowId }) => rowId)]));
      const { storyId } = finding;
      const label = applyLabel(finding.title, positionOf(rows, finding.rowId));
      return journal.step({ kind: 'apply', storyId, by, label }, [finding.rowId], (write) => {
        for (const text of rows) {
          const edits = suggestion.edits.filter(({ rowId }) => rowId === text.row.id);
          write.revise(text, applyEdits(text.revision, edits), findingId);
        }
      });
    },

    'review.dismiss': ({ findingId, scope, reason, by }) => {
      people.get(by);
      const finding = openFinding(findingId);
      const { storyId, rowId, title } = finding;
      const label = dismissLabel(title, rowOf(rowId).row.position, scope);
      return journal.step({ kind: 'dismiss', storyId, by, label }, [rowId], (write) =>
        write.dismiss(finding, scope, reason),
      );
    },

    'review.restore': ({ rowIds, by }) => {
      people.get(by);
      const rows = texts.ofRows(distinct(rowIds));
      const changed = rows.filter(({ row }) => row.revision !== null);
      const storyId = rows[0]?.row.storyId ?? 0;
      return journal.step({ kind: 'restore', storyId, by, label: rowsLabel('restore', changed) }, rowIds, (write) => {
        for (const text of changed) write.revise(text, text.machine);
      });
    },
  };
}

function positionOf(rows: readonly RowText[], rowId: Id): number {
  return rows.find(({ row }) => row.id === rowId)?.row.position ?? 0;
}

function conflict({ row, revision }: RowText): CopydeskError {
  const number = row.position + 1;
  return new CopydeskError({
    code: 'conflict',
    message: {
      en: `Row ${number} was changed meanwhile, so this edit was not saved.`,
      zh: `第 ${number} 行在此期间已被改动，因此本次修改未保存。`,
    },
    mend: {
      en: 'Compare your text with the one that stands there now, and save again.',
      zh: '请将您的文本与当前文本比较后再次保存。',
    },
    details: { rowId: row.id, text: revision, version: row.version },
  });
}

function notOpen({ id, state, title }: JudgedFinding): CopydeskError {
  const done = state === 'fixed' ? { en: 'fixed', zh: '改正' } : { en: 'dismissed', zh: '忽略' };
  return new CopydeskError({
    code: 'conflict',
    message: { en: `“${title.en}” is already ${done.en}.`, zh: `“${title.zh}”已${done.zh}。` },
    mend: { en: 'Nothing was changed. Go on with the next one.', zh: '未作任何改动。请继续处理下一条。' },
    details: { findingId: id, state },
  });
}

function noSuggestion({ id, title, suggestions }: JudgedFinding, number: number): CopydeskError {
  return new CopydeskError({
    code: 'not-found',
    message: {
      en: `“${title.en}” has no suggestion number ${number + 1} for the text as it is now.`,
      zh: `对于当前文本，“${title.zh}”没有第 ${number + 1} 条建议。`,
    },
    mend: { en: 'Nothing was changed. Edit the text yourself.', zh: '未作任何改动。请自行修改文本。' },
    details: { findingId: id, suggestions: suggestions.length },
  });
}
