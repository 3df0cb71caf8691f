import { useCallback } from 'react';
import type { StorySummary } from '../../../shared/contract/model.ts';
import { usePerson } from '../../app/use-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { dataOrReport, reportError } from '../../transport/report-error.ts';
import { useClient } from '../../transport/use-client.ts';
import { showToast } from '../../ui/toast-store.ts';

/** What can be done with a whole story from the list. Errors are shown; `rename` answers whether it was done. */
export function useStoryActions() {
  const { t } = useTranslation(['stories', 'common']);
  const client = useClient();
  const by = usePerson().id;

  const rename = useCallback(
    async (story: StorySummary, name: string): Promise<boolean> => {
      if (name === story.name) return true;
      return dataOrReport(await client.invoke('stories.rename', { storyId: story.id, name })) !== undefined;
    },
    [client],
  );

  const remove = useCallback(
    async (story: StorySummary): Promise<void> => {
      const result = await client.invoke('stories.remove', { storyId: story.id, by });
      if (!result.ok) {
        reportError(result.error);
        return;
      }
      showToast({
        text: t('removed', { name: story.name }),
        action: {
          label: t('common:undo'),
          run: () => {
            void client.invoke('stories.restore', { storyId: story.id, by }).then(dataOrReport);
          },
        },
      });
    },
    [client, by, t],
  );

  return { rename, remove };
}
