import { hrefOf } from '../../app/route.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useCommand } from '../../keys/use-command.ts';
import { copyText } from '../../transport/copy-text.ts';
import { useConnection } from '../../transport/use-client.ts';
import { showToast } from '../../ui/toast-store.ts';
import { useDesk, useStory } from './desk-context.ts';
import { currentPosition } from './model/walk.ts';

/**
 * Makes the link to the current row available. Electron answers `copydesk://` links; in a browser the desk's address is
 * another one after each start, and the link goes with it.
 */
export function useCopyLink(): void {
  const { t } = useTranslation('story');
  const { bridge } = useConnection();
  const desk = useDesk();
  const hasRow = useStory(({ status, selection }) => status === 'ready' && selection.rowId !== undefined);

  async function copy(): Promise<void> {
    const row = currentPosition(desk) + 1;
    const hash = hrefOf({ page: 'story', storyId: desk.store.storyId, row });
    const link = bridge ? hash.replace('#/', 'copydesk://') : `${window.location.href.replace(/#.*$/s, '')}${hash}`;
    const copied = await copyText(link, bridge);
    if (copied) showToast({ topic: 'link', text: t(bridge ? 'link.copied' : 'link.copiedInBrowser', { row }) });
    else showToast({ topic: 'link', text: t('link.notCopied'), more: link, tone: 'notice' });
  }

  useCommand('row.copyLink', () => void copy(), hasRow);
}
