import { useCallback } from 'react';
import type { Id } from '../../../shared/contract/model.ts';
import { reportError } from '../../transport/report-error.ts';
import { useClient } from '../../transport/use-client.ts';
import { showToast } from '../../ui/toast-store.ts';

/** Brings somebody who left back to the desk, and says so. */
export function useBringBack(): (personId: Id) => Promise<void> {
  const client = useClient();
  return useCallback(
    async (personId) => {
      const result = await client.invoke('people.bringBack', { personId });
      if (!result.ok) {
        reportError(result.error);
        return;
      }
      const { name } = result.data;
      showToast({ text: { en: `${name} works here again.`, zh: `${name}已恢复。` }, topic: 'person' });
    },
    [client],
  );
}
