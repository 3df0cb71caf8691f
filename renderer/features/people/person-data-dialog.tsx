import { useState } from 'react';
import type { ErrorShape } from '../../../shared/contract/errors.ts';
import type { Person } from '../../../shared/contract/model.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { downloadFile } from '../../transport/download.ts';
import { useClient } from '../../transport/use-client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { showToast } from '../../ui/toast-store.ts';
import css from './person-data.module.css';

export interface PersonDataDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** What the desk knows of one person: to be handed out, or, once they have left, taken out. */
export function PersonDataDialog({ person, onClose }: PersonDataDialogProps) {
  const { t } = useTranslation(['people', 'common']);
  const client = useClient();
  const [withBackups, setWithBackups] = useState(true);
  const [error, setError] = useState<ErrorShape>();
  const { id, name, leftAt } = person;

  async function save(): Promise<void> {
    const result = await client.invoke('people.export', { personId: id });
    setError(result.ok ? undefined : result.error);
    if (result.ok) downloadFile(result.data);
  }

  async function erase(): Promise<void> {
    const result = await client.invoke('people.erase', { personId: id, withBackups });
    if (!result.ok) {
      setError(result.error);
      return;
    }
    onClose();
    showToast({ text: t('data.erased', { name: result.data.name }), topic: 'person' });
  }

  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      title={t('data.title', { name })}
      about={t('data.about')}
      foot={
        <>
          <Button onClick={onClose}>{t('common:close')}</Button>
          <Button look="primary" onClick={() => void save()}>
            {t('data.save')}
          </Button>
        </>
      }
    >
      <section className={css.erase} aria-label={t('data.erase')}>
        <p>{t(leftAt === undefined ? 'data.eraseLater' : 'data.eraseAbout', { name })}</p>
        {leftAt === undefined ? null : (
          <>
            <label className={css.choice}>
              <input type="checkbox" checked={withBackups} onChange={(event) => setWithBackups(event.target.checked)} />
              {t('data.withBackups')}
            </label>
            <Button look="danger" onClick={() => void erase()}>
              {t('data.erase')}
            </Button>
          </>
        )}
      </section>
      <ErrorNote error={error} />
    </Dialog>
  );
}
