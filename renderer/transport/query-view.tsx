import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { ErrorState } from '../ui/state.tsx';
import css from './query-view.module.css';
import type { Query } from './use-query.ts';

export interface QueryViewProps<T> {
  readonly query: Query<T>;
  /** What the answer looks like; an EmptyState where there is nothing in it. */
  readonly children: (data: T) => ReactNode;
}

/**
 * How every page shows what it asked the backend for: nothing for a moment, then that it is loading; why it could not be
 * read, with a button that tries again; and the answer, which stays while it is asked for anew.
 */
export function QueryView<T>({ query, children }: QueryViewProps<T>) {
  const { t } = useTranslation('common');
  if (query.status === 'ready') return children(query.data);
  if (query.status === 'loading') return <Loading />;
  return (
    <ErrorState
      error={query.error}
      actions={
        <Button look="primary" onClick={query.reload}>
          {t('tryAgain')}
        </Button>
      }
    />
  );
}

/** Milliseconds before a page says that it is loading: what is there sooner must not flash. */
const patience = 300;

/** That something is on its way; nothing within the first 300 ms. */
export function Loading({ label }: { readonly label?: string }) {
  const { t } = useTranslation('common');
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, []);
  const words = label ?? t('loading');
  return (
    <div className={css.loading} role="status" aria-busy="true">
      {slow ? (
        <>
          <span>{words}</span>
          <Progress className={css.bar} label={words} value={null} />
        </>
      ) : null}
    </div>
  );
}
