import { type FormEvent, useId, useState } from 'react';
import type { DismissalLine } from '../../../shared/contract/methods/dismissals.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, TextInput } from '../../ui/field.tsx';
import { Kbd } from '../../ui/kbd.tsx';

export interface ReasonDialogProps {
  readonly line: DismissalLine;
  readonly onClose: () => void;
  readonly onSave: (reason: string) => void;
}

/** Gives a dismissal another reason, or none; the record keeps the first one, too. */
export function ReasonDialog({ line, onClose, onSave }: ReasonDialogProps) {
  const { t } = useTranslation(['dismissals', 'common']);
  const form = useId();
  const [reason, setReason] = useState(line.reason ?? '');

  function submit(event: FormEvent): void {
    event.preventDefault();
    onClose();
    if (reason.trim() !== (line.reason ?? '')) onSave(reason);
  }

  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      title={t('reason.title')}
      about={line.reason ? t('reason.about') : undefined}
      foot={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" type="submit" form={form}>
            {t('common:save')} <Kbd keys={['↵']} />
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <Field label={t('fact.why')}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
