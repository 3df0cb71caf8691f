import { useSyncExternalStore } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { useConnection, useConnectionState } from '../transport/use-client.ts';
import { Progress } from '../ui/progress.tsx';
import css from './connection-cover.module.css';

/** A line at the top of the window while an answer of the backend takes longer than a moment. */
export function BusyLine() {
  const { t } = useTranslation('common');
  const { busy } = useConnection();
  const isBusy = useSyncExternalStore(busy.subscribe, busy.get);
  // While the line is down, its own banner says so.
  const connected = useConnectionState().kind === 'connected';
  // It may come over any page at any time, so it stands outside of their landmarks: as a status of its own.
  return (
    <div role="status">
      {isBusy && connected ? <Progress className={css.busy} label={t('working')} value={null} /> : null}
    </div>
  );
}
