import { useState } from 'react';
import type { ErrorShape } from '../../../shared/contract/errors.ts';
import type { Person } from '../../../shared/contract/model.ts';
import { usePerson } from '../../app/use-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useClient } from '../../transport/use-client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { useBringBack } from './use-bring-back.ts';

export interface RemovePersonDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Says what becomes of a person's work before they are deleted. */
export function RemovePersonDialog({ person, onClose }: RemovePersonDialogProps) {
  const { t } = useTranslation(['people', 'common']);
  const client = useClient();
  const bringBack = useBringBack();
  const sitsHere = usePerson().id === person.id;
  const [error, setError] = useState<ErrorShape>();

  async function remove(): Promise<void> {
    const result = await client.invoke('people.remove', { personId: person.id });
    if (!result.ok) {
      setError(result.error);
      return;
    }
    onClose();
    const { kept, now } = result.data;
    showToast({
      text: kept ? t('removed.kept', { name: person.name }) : t('removed.gone', { name: person.name }),
      more: now ? t('common:person.now', { name: now.name }) : undefined,
      topic: 'person',
      ...(kept && { action: { label: t('left.bringBack'), run: () => void bringBack(person.id) } }),
    });
  }

  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      title={t('remove.title', { name: person.name })}
      about={t('remove.about', { name: person.name })}
      foot={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="danger" onClick={() => void remove()}>
            {t('remove.do')}
          </Button>
        </>
      }
    >
      {sitsHere ? <p>{t('remove.here')}</p> : null}
      <ErrorNote error={error} />
    </Dialog>
  );
}
