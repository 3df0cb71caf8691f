import { useCallback, useSyncExternalStore } from 'react';
import type { Id } from '../../../shared/contract/model.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useClient } from '../../transport/use-client.ts';
import css from './exact-mark.module.css';
import { exactStoreOf } from './model/exact-store.ts';

/** Says in a row that the memory has its very text. */
export function ExactMark({ rowId }: { readonly rowId: Id }) {
  const { t } = useTranslation('memory');
  const store = exactStoreOf(useClient());
  const watch = useCallback((listener: () => void) => store.watch(rowId, listener), [store, rowId]);
  const isExact = useSyncExternalStore(watch, () => store.has(rowId));
  if (!isExact) return null;
  return (
    <span className={css.mark} role="img" aria-label={t('exact.long')} title={t('exact.long')}>
      {t('exact.short')}
    </span>
  );
}
