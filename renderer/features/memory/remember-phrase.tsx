import { type FormEvent, useId, useState } from 'react';
import type { ErrorShape } from '../../../shared/contract/errors.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useCommand } from '../../keys/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Field, TextInput } from '../../ui/field.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { useCurrentRow, useDesk } from '../story/desk-context.ts';
import { editorOf } from '../story/model/attached-editor.ts';
import type { Desk } from '../story/model/desk.ts';
import { currentRow } from '../story/model/walk.ts';
import css from './dialogs.module.css';
import { correctionsOf } from './model/corrections-of.ts';

interface Offer {
  readonly rowId: Id;
  readonly pairs: readonly { readonly before: string; readonly after: string }[];
}

/** Has the desk remember a correction after the first time: the wording is found wherever it comes again. */
export function RememberPhrase() {
  const desk = useDesk();
  const [offer, setOffer] = useState<Offer>();
  useCommand('phrase.remember', () => setOffer(offerOf(desk)), useCurrentRow() !== undefined);
  return offer ? <RememberDialog offer={offer} onClose={() => setOffer(undefined)} /> : null;
}

function offerOf(desk: Desk): Offer | undefined {
  const row = currentRow(desk);
  const { baseSourceId, revisionSourceId } = desk.store.get();
  if (!row || baseSourceId === undefined || revisionSourceId === undefined) return undefined;
  const machine = row.cells[baseSourceId] ?? '';
  const editor = editorOf(desk);
  const text = editor?.text() ?? row.cells[revisionSourceId] ?? '';
  return { rowId: row.id, pairs: correctionsOf(machine, text, editor?.selection()) };
}

function RememberDialog({ offer, onClose }: { readonly offer: Offer; readonly onClose: () => void }) {
  const { t } = useTranslation(['memory', 'common']);
  const desk = useDesk();
  const formId = useId();
  const [before, setBefore] = useState(offer.pairs[0]?.before ?? '');
  const [after, setAfter] = useState(offer.pairs[0]?.after ?? '');
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<ErrorShape>();
  const lacks = before.trim() === '' || after.trim() === '';

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsked(true);
    if (lacks) return;
    const { rowId } = offer;
    const answer = await desk.client.invoke('memory.rememberPhrase', { rowId, before, after, by: desk.person().id });
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    desk.store.take(answer.data);
    showToast({ text: t('remember.done', { before: before.trim(), after: after.trim() }), topic: 'phrase' });
    onClose();
  }

  return (
    <Dialog
      open
      holdsWork
      size="small"
      onClose={onClose}
      title={t('remember.title')}
      about={t('remember.about')}
      foot={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {t('remember.do')} <Kbd keys={['↵']} />
          </Button>
        </>
      }
    >
      <form id={formId} className={css.form} onSubmit={(event) => void save(event)}>
        {error ? <ErrorNote error={error} /> : null}
        {offer.pairs.length > 1 ? (
          <fieldset className={css.choices} aria-label={t('remember.which')}>
            {offer.pairs.map((pair) => (
              <label key={`${pair.before}\n${pair.after}`} className={css.choice}>
                <input
                  type="radio"
                  name="correction"
                  checked={pair.before === before && pair.after === after}
                  onChange={() => {
                    setBefore(pair.before);
                    setAfter(pair.after);
                  }}
                />
                <span lang="en">{t('remember.pair', pair)}</span>
              </label>
            ))}
          </fieldset>
        ) : null}
        <Field label={t('remember.before')} error={asked && before.trim() === '' ? t('remember.empty') : undefined}>
          {(control) => (
            <TextInput
              {...control}
              lang="en"
              className={css.english}
              maxLength={500}
              value={before}
              onChange={(event) => setBefore(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('remember.after')} error={asked && after.trim() === '' ? t('remember.empty') : undefined}>
          {(control) => (
            <TextInput
              {...control}
              lang="en"
              className={css.english}
              maxLength={500}
              value={after}
              onChange={(event) => setAfter(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
