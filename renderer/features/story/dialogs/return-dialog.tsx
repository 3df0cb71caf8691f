import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandKeys } from '../../../keys/command-keys.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field, TextArea } from '../../../ui/field.tsx';
import { useCurrentRow, useDesk } from '../desk-context.ts';
import { returnRow } from '../model/decisions.ts';
import css from './dialogs.module.css';

/** Asks the reviewer what is to be done with the row before it goes back. */
export function ReturnDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('story');
  const desk = useDesk();
  const row = useCurrentRow();
  const formId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [comment, setComment] = useState('');
  const [asked, setAsked] = useState(false);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (comment.trim() === '') {
      setAsked(true);
      field.current?.focus();
      return;
    }
    onClose();
    void returnRow(desk, comment.trim());
  }

  return (
    <Dialog
      open
      holdsWork
      size="small"
      onClose={onClose}
      title={t('return.title', { row: (row?.position ?? 0) + 1 })}
      about={t('return.about')}
      firstFocus={() => field.current}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {t('return.do')} <CommandKeys id="row.confirm" />
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <Field label={t('return.comment')} error={asked && comment.trim() === '' ? t('return.empty') : undefined}>
          {(control) => (
            <TextArea
              {...control}
              ref={field}
              className={css.comment}
              rows={4}
              maxLength={10_000}
              value={comment}
              onChange={(event) => setComment(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
                  submit(event);
                }
              }}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
