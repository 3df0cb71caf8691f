import { useState } from 'react';
import type { BackupInfo } from '../../../shared/contract/methods/backups.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { downloadFile } from '../../transport/download.ts';
import { QueryView } from '../../transport/query-view.tsx';
import { dataOrReport } from '../../transport/report-error.ts';
import { useClient } from '../../transport/use-client.ts';
import { useQuery } from '../../transport/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { PickFile } from '../../ui/pick-file.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { Line } from '../settings/section.tsx';
import css from './backups.module.css';
import { RestoreDialog } from './restore-dialog.tsx';

/** Copies of the whole desk: made every day, and when one asks for it; any can be put back. */
export function BackupsSection() {
  const { t } = useTranslation('backups');
  const client = useClient();
  const list = useQuery('backups.list', {}, ['people-changed']);
  const [wanted, setWanted] = useState<BackupInfo>();

  async function make(): Promise<void> {
    if (!dataOrReport(await client.invoke('backups.make', {}))) return;
    list.reload();
    showToast({ text: { en: 'A backup was made.', zh: '备份已完成。' }, topic: 'backup' });
  }

  async function save({ name }: BackupInfo): Promise<void> {
    const file = dataOrReport(await client.invoke('backups.save', { name }));
    if (file) downloadFile(file);
  }

  async function bring(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const brought = dataOrReport(await client.invoke('backups.bring', { fileName: file.name, bytes }));
    if (!brought) return;
    list.reload();
    setWanted(brought);
  }

  return (
    <>
      <Line name={t('daily')} hint={t('dailyHint')}>
        <Button small onClick={() => void make()}>
          {t('make')}
        </Button>
      </Line>
      <Line name={t('move')} hint={t('moveHint')}>
        <PickFile label={t('bring')} accept=".copydesk" onPick={(file) => void bring(file)} />
      </Line>
      <QueryView query={list}>
        {({ backups }) =>
          backups.length === 0 ? (
            <p className={css.none}>{t('none')}</p>
          ) : (
            <ul className={css.backups} aria-label={t('list')}>
              {backups.map((backup) => (
                <BackupLine
                  key={backup.name}
                  backup={backup}
                  onSave={() => void save(backup)}
                  onRestore={() => setWanted(backup)}
                />
              ))}
            </ul>
          )
        }
      </QueryView>
      {wanted ? <RestoreDialog backup={wanted} onClose={() => setWanted(undefined)} /> : null}
    </>
  );
}

interface BackupLineProps {
  readonly backup: BackupInfo;
  readonly onSave: () => void;
  readonly onRestore: () => void;
}

function BackupLine({ backup, onSave, onRestore }: BackupLineProps) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const when = format.moment(backup.at);
  return (
    <li className={css.backup}>
      <time dateTime={backup.at} className={css.when}>
        {when}
      </time>
      <span className={css.reason}>{t(`reason.${backup.reason}`)}</span>
      <span className={css.size}>{format.bytes(backup.bytes)}</span>
      <Button small aria-label={t('saveNamed', { when })} onClick={onSave}>
        {t('save')}
      </Button>
      <Button small aria-label={t('restoreNamed', { when })} onClick={onRestore}>
        {t('restore')}
      </Button>
    </li>
  );
}
