import { type FormEvent, useId, useRef, useState } from 'react';
import type { Term } from '../../../shared/checks/check.ts';
import type { ErrorShape } from '../../../shared/contract/errors.ts';
import type { TermEntry } from '../../../shared/contract/model.ts';
import { usePerson } from '../../app/use-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useClient } from '../../transport/use-client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Field, TextArea, TextInput } from '../../ui/field.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import css from './dialogs.module.css';
import { showTermSaved } from './model/term-toasts.ts';

export interface TermDialogProps {
  /** The entry to change; without, a new one. */
  readonly entry?: TermEntry | undefined;
  /** What a new one begins with. */
  readonly start?: Partial<Pick<Term, 'chinese' | 'english'>>;
  readonly onClose: () => void;
}

const statuses = ['preferred', 'admitted', 'forbidden'] as const;

/** A term to be put into the term base, or changed there. Enter saves. */
export function TermDialog({ entry, start = {}, onClose }: TermDialogProps) {
  const { t } = useTranslation(['memory', 'common']);
  const client = useClient();
  const person = usePerson();
  const formId = useId();
  const [chinese, setChinese] = useState(entry?.chinese ?? start.chinese ?? '');
  const [english, setEnglish] = useState(entry?.english ?? start.english ?? '');
  const [status, setStatus] = useState<Term['status']>(entry?.status ?? 'preferred');
  const [note, setNote] = useState(entry?.note ?? '');
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<ErrorShape>();
  const chineseField = useRef<HTMLInputElement>(null);
  const englishField = useRef<HTMLInputElement>(null);
  const isBusy = useRef(false);
  const lacksEnglish = english.trim() === '';
  // A term without Chinese is of use only where it is forbidden everywhere.
  const lacksChinese = chinese.trim() === '' && status !== 'forbidden';

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (lacksEnglish || lacksChinese) {
      setAsked(true);
      (lacksEnglish ? englishField : chineseField).current?.focus();
      return;
    }
    if (isBusy.current) return;
    isBusy.current = true;
    const said = note.trim();
    const term = { chinese: chinese.trim(), english: english.trim(), status, ...(said === '' ? {} : { note: said }) };
    const answer = await client.invoke('terms.put', {
      ...term,
      by: person.id,
      ...(entry && { termId: entry.id }),
    });
    isBusy.current = false;
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    showTermSaved(client, answer.data, entry, person.id);
    onClose();
  }

  return (
    <Dialog
      open
      holdsWork
      size="small"
      onClose={onClose}
      title={t(entry ? 'term.change' : 'term.add')}
      about={t('term.about')}
      // Where both are there already, Enter is all that is left to press.
      firstFocus={() => (chinese === '' ? chineseField.current : englishField.current)}
      foot={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {t('term.save')} <Kbd keys={['↵']} />
          </Button>
        </>
      }
    >
      <form id={formId} className={css.form} onSubmit={(event) => void save(event)}>
        {error ? <ErrorNote error={error} /> : null}
        <Field label={t('term.chinese')} error={asked && lacksChinese ? t('term.noChinese') : undefined}>
          {(control) => (
            <TextInput
              {...control}
              ref={chineseField}
              lang="zh-CN"
              className={css.chinese}
              maxLength={200}
              value={chinese}
              onChange={(event) => setChinese(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('term.english')} error={asked && lacksEnglish ? t('term.noEnglish') : undefined}>
          {(control) => (
            <TextInput
              {...control}
              ref={englishField}
              lang="en"
              className={css.english}
              maxLength={200}
              value={english}
              onChange={(event) => setEnglish(event.target.value)}
            />
          )}
        </Field>
        <div className={css.status}>
          <span className={css.label} aria-hidden="true">
            {t('term.status')}
          </span>
          <Segmented
            label={t('term.status')}
            value={status}
            choices={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
            onChoose={setStatus}
          />
        </div>
        <Field label={t('term.note')}>
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              maxLength={2000}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
