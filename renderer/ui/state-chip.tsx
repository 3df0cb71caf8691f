import type { StoryState } from '../../shared/contract/model.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { cx } from './cx.ts';
import css from './state-chip.module.css';

/** A story's state as a pill. */
export function StateChip({ state }: { readonly state: StoryState }) {
  const { t } = useTranslation('common');
  return <span className={cx(css.chip, css[state])}>{t(`state.${state}`)}</span>;
}
