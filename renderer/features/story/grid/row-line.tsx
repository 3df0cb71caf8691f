import { memo, type RefCallback, useMemo } from 'react';
import type { Id, RowView } from '../../../../shared/contract/model.ts';
import type { Span } from '../../../../shared/text/spans.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { ExactMark } from '../../memory/exact-mark.tsx';
import { RowCodes } from '../codes/row-codes.tsx';
import { useDesk, useDeskView, useStory } from '../desk-context.ts';
import { RowEditor } from '../editor/row-editor.tsx';
import type { Column } from '../model/columns.ts';
import { leftDraftOf, openRowOf } from '../model/edited-row.ts';
import { plainRuns } from '../model/runs.ts';
import { rowAsTyped } from '../model/typed-row.ts';
import { MachineCell, RevisionCell } from './cells.tsx';
import { FileMarks } from './file-marks.tsx';
import css from './row.module.css';
import { StateGlyph } from './state-glyph.tsx';
import { TextRuns } from './text-runs.tsx';

const noMarks: readonly never[] = [];

export interface RowLineProps {
  readonly id: Id;
  readonly position: number;
  readonly columns: readonly Column[];
  /** Passages of the row that the current finding points to; the same array until they are others. */
  readonly related: readonly Span[];
  /** Key of the column that the keyboard stands in, where this is the current row. */
  readonly activeColumn: string | undefined;
  readonly index: number;
  /** How high it stands while its texts are not there: about as high as with them, so that nothing moves when they come. */
  readonly waitingHeight: number | undefined;
  readonly measure: RefCallback<HTMLDivElement>;
}

/** One row of the grid. */
export const RowLine = memo(function RowLine(props: RowLineProps) {
  const { id, position, columns, related, activeColumn, index, waitingHeight, measure } = props;
  const row = useShownRow(id);
  const state = useStory(({ index: rows }) => rows[position]?.state ?? 'open');
  const isCurrent = useStory(({ selection }) => selection.rowId === id);

  return (
    <div
      ref={measure}
      data-index={index}
      className={css.line}
      style={row ? undefined : { minHeight: waitingHeight }}
      role="row"
      aria-rowindex={position + 2}
      aria-selected={isCurrent}
      data-current={isCurrent || undefined}
      data-row={id}
    >
      <div className={css.number} role="rowheader">
        {position + 1}
        <StateGlyph state={state} />
        <ExactMark rowId={id} />
        {row ? <FileMarks row={row} /> : null}
      </div>
      {columns.map((column) => (
        <div
          key={column.key}
          id={cellId(id, column.key)}
          className={`${css.cell} reading`}
          role="gridcell"
          lang={column.source.language === 'zh' ? 'zh-CN' : 'en'}
          data-role={column.role}
          data-column={column.key}
          data-untouched={(column.role === 'revision' && row && !row.changed) || undefined}
          data-active={activeColumn === column.key || undefined}
        >
          {row ? (
            <RowCodes codes={row.codes}>
              <CellText row={row} column={column} related={related} />
            </RowCodes>
          ) : (
            <Waiting />
          )}
        </div>
      ))}
    </div>
  );
});

/** The row as it was told, or with what was typed in it while that is being saved. */
function useShownRow(id: Id): RowView | undefined {
  const desk = useDesk();
  const row = useStory(() => desk.store.row(id));
  const typed = useDeskView((view) => leftDraftOf(view, id));
  const revision = useStory(({ revisionSourceId }) => revisionSourceId);
  const base = useStory(({ baseSourceId }) => baseSourceId);
  return useMemo(
    () => (row && typed !== undefined && revision !== undefined ? rowAsTyped(row, typed, revision, base) : row),
    [row, typed, revision, base],
  );
}

/** The element id of a cell, for `aria-activedescendant`. */
export function cellId(rowId: Id, columnKey: string): string {
  return `cell-${rowId}-${columnKey.replaceAll(/\W/gu, '_')}`;
}

interface CellTextProps {
  readonly row: RowView;
  readonly column: Column;
  readonly related: readonly Span[];
}

/** Drawn again for what is in the row alone: most keys are about another one. */
const CellText = memo(function CellText({ row, column, related }: CellTextProps) {
  const { t } = useTranslation('story');
  const base = useStory(({ baseSourceId }) => baseSourceId);
  const current = useStory(({ selection }) =>
    row.findingList.some(({ id }) => id === selection.findingId) ? selection.findingId : undefined,
  );
  const isEditing = useDeskView((view) => openRowOf(view) === row.id);
  const text = row.cells[column.source.id] ?? '';
  const machine = base === undefined ? '' : (row.cells[base] ?? '');
  if (column.role === 'revision') {
    if (isEditing) return <RowEditor row={row} machine={machine} />;
    return <RevisionCell row={row} text={text} machine={machine} current={current} related={related} />;
  }
  if (text === '') return <span className={css.nothing}>{t('cell.missing')}</span>;
  if (column.role === 'machine') {
    return <MachineCell row={row} text={text} current={current} related={related} />;
  }
  return <PlainCell text={text} />;
});

const PlainCell = memo(function PlainCell({ text }: { readonly text: string }) {
  return <TextRuns runs={plainRuns(text, noMarks, noMarks)} current={undefined} />;
});

function Waiting() {
  return <span className={css.waiting} />;
}
