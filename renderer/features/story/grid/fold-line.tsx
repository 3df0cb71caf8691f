import { memo } from 'react';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useDesk } from '../desk-context.ts';
import css from './row.module.css';

export interface FoldLineProps {
  readonly from: number;
  readonly to: number;
  readonly columns: number;
}

/** A run of clean rows as one line; a press shows them. */
export const FoldLine = memo(function FoldLine({ from, to, columns }: FoldLineProps) {
  const { t } = useTranslation('story');
  const format = useFormat();
  const desk = useDesk();
  function unfold(): void {
    const ids = desk.store
      .get()
      .index.slice(from, to)
      .map(({ id }) => id);
    desk.view.set({ unfolded: new Set([...desk.view.get().unfolded, ...ids]) });
  }
  return (
    <div className={css.fold} role="row" aria-rowindex={from + 2}>
      <div role="gridcell" aria-colspan={columns + 1}>
        <button type="button" className={css.unfold} onClick={unfold} tabIndex={-1}>
          <Icon name="right" size={11} />
          {t('fold', { count: to - from, formatted: format.number(to - from) })}
        </button>
      </div>
    </div>
  );
});
