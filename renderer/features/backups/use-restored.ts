import { useEffect } from 'react';
import { useFormat } from '../../i18n/use-format.ts';
import { useClient } from '../../transport/use-client.ts';
import { showToast } from '../../ui/toast-store.ts';
import { beginAnewOn, takeRestored } from './restored.ts';

/** Begins anew when a backup took the place of all data, and then says so. */
export function useRestored(): void {
  const client = useClient();
  const format = useFormat();
  useEffect(() => beginAnewOn(client.subscribe), [client]);
  useEffect(() => {
    const at = takeRestored();
    if (at === undefined) return;
    const when = format.moment(at);
    showToast({
      text: { en: `The desk is as it was: ${when}.`, zh: `工作台已恢复到 ${when} 的状态。` },
      topic: 'backup',
    });
  }, [format]);
}
