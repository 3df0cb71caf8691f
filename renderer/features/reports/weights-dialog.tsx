import { useEffect, useId, useState } from 'react';
import type { ErrorShape } from '../../../shared/contract/errors.ts';
import { defaultMqmSettings, type MqmSettings } from '../../../shared/reports/mqm-score.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useClient } from '../../transport/use-client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Field, TextInput } from '../../ui/field.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Switch } from '../../ui/switch.tsx';
import { parseWeight, type WeightField, weightFields, withWeight } from './model/weights.ts';
import css from './weights-dialog.module.css';

export interface WeightsDialogProps {
  readonly open: boolean;
  readonly settings: MqmSettings;
  readonly onClose: () => void;
  /** After it was saved. */
  readonly onSaved: () => void;
}

/** How scores are counted, for the whole desk. Enter saves. */
export function WeightsDialog({ open, settings, onClose, onSaved }: WeightsDialogProps) {
  const { t } = useTranslation(['reports', 'common']);
  const client = useClient();
  const adviceId = useId();
  const formId = useId();
  const [typed, setTyped] = useState<Partial<Record<WeightField, string>>>({});
  const [advice, setAdvice] = useState(settings.advice);
  const [error, setError] = useState<ErrorShape>();

  useEffect(() => {
    if (!open) return;
    setTyped({});
    setAdvice(settings.advice);
    setError(undefined);
  }, [open, settings]);

  const values = weightFields.map((field) => ({
    ...field,
    text: typed[field.name] ?? String(field.read(settings)),
  }));
  const isWrong = ({ text, min, max }: (typeof values)[number]) => parseWeight(text, min, max) === undefined;

  async function save(): Promise<void> {
    if (values.some(isWrong)) return;
    const changed = values.reduce(
      (before, { name, text, min, max }) => withWeight(before, name, parseWeight(text, min, max) ?? 0),
      settings,
    );
    const result = await client.invoke('reports.changeSettings', { ...changed, advice });
    if (!result.ok) return setError(result.error);
    onClose();
    onSaved();
  }

  function asDelivered(): void {
    setTyped(Object.fromEntries(weightFields.map(({ name, read }) => [name, String(read(defaultMqmSettings))])));
    setAdvice(defaultMqmSettings.advice);
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('weights.title')}
      about={t('weights.about')}
      size="small"
      holdsWork
      foot={
        <>
          <Button look="quiet" onClick={asDelivered}>
            {t('weights.reset')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" type="submit" form={formId} disabled={values.some(isWrong)}>
            {t('common:save')} <Kbd keys={['↵']} />
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {values.map((field) => (
          <Field
            key={field.name}
            label={t(`weights.${field.name}`)}
            {...(isWrong(field)
              ? { error: t('weights.wrong', { min: field.min, max: field.max }) }
              : field.name === 'critical' && { hint: t('weights.criticalHint') })}
          >
            {(control) => (
              <TextInput
                {...control}
                className={css.number}
                inputMode="decimal"
                value={field.text}
                onChange={(event) => setTyped({ ...typed, [field.name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <div className={css.line}>
          <label htmlFor={adviceId}>{t('weights.advice')}</label>
          <Switch id={adviceId} checked={advice} onChange={setAdvice} />
        </div>
        <ErrorNote error={error} />
      </form>
    </Dialog>
  );
}
