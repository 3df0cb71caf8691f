import { type FormEvent, useId, useRef, useState } from 'react';
import type { ErrorShape, Result } from '../../../shared/contract/errors.ts';
import type { TermTable } from '../../../shared/contract/methods/terms.ts';
import { usePerson } from '../../app/use-session.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useClient } from '../../transport/use-client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Field, TextArea } from '../../ui/field.tsx';
import { PickFile } from '../../ui/pick-file.tsx';
import { showToast } from '../../ui/toast-store.ts';
import css from './dialogs.module.css';

/** As many problems as anybody reads; the rest is counted. */
const mostShown = 100;

/** Takes terms over from a table: pasted from a spreadsheet, or a file. What cannot be used is told by its line. */
export function TableDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['memory', 'common']);
  const localized = useLocalized();
  const client = useClient();
  const person = usePerson();
  const formId = useId();
  const turn = useRef(0);
  const [text, setText] = useState('');
  const [table, setTable] = useState<TermTable>();
  const [error, setError] = useState<ErrorShape>();
  const [isBusy, setIsBusy] = useState(false);

  async function read(next: string): Promise<void> {
    setText(next);
    if (next.trim() === '') {
      turn.current += 1;
      setTable(undefined);
      setError(undefined);
      return;
    }
    await show(client.invoke('terms.readTable', { text: next }));
  }

  /** What a file holds is not laid out in the field: it may be long, and no table at all. */
  async function readFile(file: File): Promise<void> {
    setText('');
    const bytes = new Uint8Array(await file.arrayBuffer());
    await show(client.invoke('terms.readFile', { name: file.name, bytes }));
  }

  async function show(asked: Promise<Result<TermTable>>): Promise<void> {
    const mine = ++turn.current;
    setError(undefined);
    const answer = await asked;
    if (mine !== turn.current) return;
    if (answer.ok) setTable(answer.data);
    else {
      setTable(undefined);
      setError(answer.error);
    }
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!table || table.entries.length === 0 || isBusy) return;
    setIsBusy(true);
    const answer = await client.invoke('terms.putMany', { entries: [...table.entries], by: person.id });
    setIsBusy(false);
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    const { added, changed, same } = answer.data;
    showToast({ text: t('table.done', { added, changed, same }), topic: 'term' });
    onClose();
  }

  const entries = table?.entries.length ?? 0;
  const problems = table?.problems ?? [];
  return (
    <Dialog
      open
      holdsWork
      onClose={onClose}
      title={t('table.title')}
      about={t('table.about')}
      foot={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" type="submit" form={formId} disabled={entries === 0 || isBusy}>
            {entries === 0 ? t('table.doNone') : t('table.do', { count: entries })}
          </Button>
        </>
      }
    >
      <form id={formId} className={css.form} onSubmit={(event) => void save(event)}>
        {error ? <ErrorNote error={error} /> : null}
        <Field label={t('table.paste')} hint={t('table.hint')}>
          {(control) => (
            <TextArea
              {...control}
              className={css.table}
              rows={8}
              value={text}
              placeholder={t('table.example')}
              onChange={(event) => void read(event.target.value)}
            />
          )}
        </Field>
        <div>
          <PickFile
            label={t('table.file')}
            accept=".csv,.tsv,.txt,.tbx,.xml,text/csv,text/tab-separated-values,text/plain"
            onPick={(file) => void readFile(file)}
          />
        </div>
        <p className={css.sum} role="status">
          {table ? t('table.read', { count: entries, problems: problems.length }) : ''}
        </p>
        {problems.length > 0 ? (
          <ul className={css.problems} aria-label={t('table.problems')}>
            {problems.slice(0, mostShown).map(({ line, message }) => (
              <li key={line}>{t('table.problem', { line, message: localized(message) })}</li>
            ))}
            {problems.length > mostShown ? <li>{t('table.more', { count: problems.length - mostShown })}</li> : null}
          </ul>
        ) : null}
      </form>
    </Dialog>
  );
}
