import { useState } from 'react';
import type { ErrorShape } from '../../../shared/contract/errors.ts';
import type { BackupInfo } from '../../../shared/contract/methods/backups.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useClient } from '../../transport/use-client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { noteRestore } from './restored.ts';

export interface RestoreDialogProps {
  readonly backup: BackupInfo;
  readonly onClose: () => void;
}

/** Says what becomes of the work since then before a backup is put back. */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const { t } = useTranslation(['backups', 'common']);
  const client = useClient();
  const format = useFormat();
  const [error, setError] = useState<ErrorShape>();
  const [isUnderWay, setUnderWay] = useState(false);
  const when = format.moment(backup.at);

  async function restore(): Promise<void> {
    setUnderWay(true);
    setError(undefined);
    noteRestore(backup.at);
    const result = await client.invoke('backups.restore', { name: backup.name });
    // When it is done every window begins anew.
    if (result.ok) return;
    noteRestore(undefined);
    setUnderWay(false);
    setError(result.error);
  }

  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      holdsWork={isUnderWay}
      title={t('ask.title')}
      about={t('ask.about', { when })}
      foot={
        <>
          <Button onClick={onClose} disabled={isUnderWay}>
            {t('common:cancel')}
          </Button>
          <Button look="danger" onClick={() => void restore()} disabled={isUnderWay}>
            {t(isUnderWay ? 'ask.underWay' : 'ask.do')}
          </Button>
        </>
      }
    >
      <p>{t('ask.kept')}</p>
      <ErrorNote error={error} />
    </Dialog>
  );
}
