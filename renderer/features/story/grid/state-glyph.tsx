import { memo } from 'react';
import type { RowState } from '../../../../shared/contract/model.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import css from './state-glyph.module.css';

/** The state of a row as a sign whose shape alone tells it: ○ open, ◐ edited, ● confirmed, ↩ returned, ✓ approved. */
export const StateGlyph = memo(function StateGlyph({ state }: { readonly state: RowState }) {
  const { t } = useTranslation('story');
  const label = t(`rowState.${state}`);
  return (
    <svg
      className={css.glyph}
      data-state={state}
      role="img"
      aria-label={label}
      width="13"
      height="13"
      viewBox="0 0 13 13"
    >
      <title>{label}</title>
      <Shape state={state} />
    </svg>
  );
});

function Shape({ state }: { readonly state: RowState }) {
  switch (state) {
    case 'open':
      return <circle cx="6.5" cy="6.5" r="3.9" />;
    case 'edited':
      return (
        <>
          <circle cx="6.5" cy="6.5" r="3.9" />
          <path className={css.filled} d="M6.5 2.6a3.9 3.9 0 0 0 0 7.8z" />
        </>
      );
    case 'confirmed':
      return <circle className={css.filled} cx="6.5" cy="6.5" r="4.3" />;
    case 'returned':
      return <path d="M5.2 2.2L2.4 5l2.8 2.8M2.7 5h4.6a2.9 2.9 0 0 1 0 5.8H5" />;
    case 'approved':
      return <path d="M2.2 6.9l3 3 5.6-6.4" />;
  }
}
