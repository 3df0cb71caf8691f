import { useEffect, useRef } from 'react';
import type { ErrorShape } from '../../shared/contract/errors.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { useConnection, useConnectionState } from '../transport/use-client.ts';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { ErrorState } from '../ui/state.tsx';
import css from './connection-cover.module.css';

/**
 * Lies over the page while the backend is away. The page itself stays as it is, so that what was being typed is
 * still there when the backend comes back.
 */
export function ConnectionCover() {
  const { t } = useTranslation('common');
  const state = useConnectionState();
  if (state.kind === 'restarting') {
    return (
      <div className={css.banner} role="status">
        {t('connection.restarting')}
        <Progress className={css.bar} label={t('connection.restarting')} value={null} />
      </div>
    );
  }
  return state.kind === 'gone' ? <Gone error={state.error} /> : null;
}

function Gone({ error }: { readonly error: ErrorShape }) {
  const { t } = useTranslation('common');
  const connection = useConnection();
  const cover = useRef<HTMLDivElement>(null);
  useEffect(() => cover.current?.focus(), []);
  const folder = error.details?.dataFolder;
  return (
    <div
      ref={cover}
      tabIndex={-1}
      className={css.cover}
      role="dialog"
      aria-modal="true"
      aria-label={t('connection.gone')}
    >
      <ErrorState
        error={error}
        detail={typeof folder === 'string' ? t('connection.folder', { folder }) : undefined}
        actions={
          <>
            <Button look="primary" onClick={connection.retry}>
              {t('tryAgain')}
            </Button>
            {connection.bridge ? (
              <Button onClick={() => connection.bridge?.showDataFolder()}>{t('connection.showFolder')}</Button>
            ) : null}
          </>
        }
      />
    </div>
  );
}

/** Stands alone while the desk starts. */
export function Starting() {
  const { t } = useTranslation('common');
  return (
    <div className={css.starting} role="status">
      {t('connection.connecting')}
      <Progress className={css.bar} label={t('connection.connecting')} value={null} />
    </div>
  );
}
