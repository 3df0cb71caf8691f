import { type DragEvent, type KeyboardEvent, memo, type PointerEvent, useState } from 'react';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { cx } from '../../../ui/cx.ts';
import { Tooltip } from '../../../ui/tooltip.tsx';
import type { Column } from '../model/columns.ts';
import { SaveWord } from '../save-state.tsx';
import css from './grid-header.module.css';
import type { Columns } from './use-columns.ts';

/** One step of a border moved by the arrow keys, as a share of the grid's width. */
const keyStep = 0.02;

/** The names of the columns. Borders drag or take arrow keys; a column drags, or moves with Alt and an arrow key. */
export const GridHeader = memo(function GridHeader({ columns }: { readonly columns: Columns }) {
  const { t } = useTranslation('story');
  const [target, setTarget] = useState<string>();
  return (
    <div className={css.header} role="row" aria-rowindex={1}>
      <div role="columnheader" className={css.number}>
        <span className={css.hidden}>{t('column.row')}</span>
      </div>
      {columns.list.map((column, index) => (
        <div
          key={column.key}
          role="columnheader"
          className={cx(css.cell, target === column.key && css.target)}
          onDragOver={(event: DragEvent) => {
            event.preventDefault();
            setTarget(column.key);
          }}
          onDragLeave={() => setTarget(undefined)}
          onDrop={(event: DragEvent) => {
            setTarget(undefined);
            columns.moveColumn(event.dataTransfer.getData(dragType), index);
          }}
        >
          <ColumnName column={column} index={index} columns={columns} />
          {index < columns.list.length - 1 ? <Border index={index} columns={columns} /> : null}
        </div>
      ))}
    </div>
  );
});

const dragType = 'application/x-copydesk-column';

interface ColumnProps {
  readonly column: Column;
  readonly index: number;
  readonly columns: Columns;
}

function ColumnName({ column, index, columns }: ColumnProps) {
  const { t } = useTranslation('story');
  const { source, role, key } = column;

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    columns.moveColumn(key, index + (event.key === 'ArrowRight' ? 1 : -1));
  }

  return (
    <Tooltip text={t('column.moveHint')} keys={['Alt', '←→']}>
      <button
        type="button"
        className={css.name}
        draggable
        aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
        onKeyDown={onKeyDown}
        onDragStart={(event) => event.dataTransfer.setData(dragType, key)}
      >
        <strong>{t(`column.${role === 'other' ? source.kind : role}`)}</strong>
        <span className={css.about}>
          {' · '}
          {role === 'revision' ? <SaveWord /> : role === 'original' ? t(`language.${source.language}`) : source.label}
        </span>
      </button>
    </Tooltip>
  );
}

function Border({ index, columns }: { readonly index: number; readonly columns: Columns }) {
  const { t } = useTranslation('story');
  const total = columns.list.reduce((sum, { weight }) => sum + weight, 0);
  const [left, right] = [columns.list[index], columns.list[index + 1]];
  const share = Math.round(((left?.weight ?? 0) / total) * 100);

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    event.preventDefault();
    const handle = event.currentTarget;
    const width = handle.closest('[role=row]')?.clientWidth ?? 1;
    const from = event.clientX;
    handle.setPointerCapture(event.pointerId);
    let share = 0;
    const onMove = (move: globalThis.PointerEvent): void => {
      share = (move.clientX - from) / width;
      columns.moveBorder(index, share, false);
    };
    const onEnd = (): void => {
      handle.removeEventListener('pointermove', onMove);
      if (share !== 0) columns.moveBorder(index, share, true);
    };
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('lostpointercapture', onEnd, { once: true });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    columns.moveBorder(index, event.key === 'ArrowRight' ? keyStep : -keyStep, true);
  }

  return (
    <div
      className={css.border}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('column.resize', { left: nameOf(left), right: nameOf(right) })}
      aria-valuenow={share}
      aria-valuemin={0}
      aria-valuemax={100}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );

  function nameOf(column: Column | undefined): string {
    if (!column) return '';
    return column.role === 'other' ? column.source.label : t(`column.${column.role}`);
  }
}
