import { useTranslation } from '../../i18n/use-translation.ts';
import { Field, Select, TextInput } from '../../ui/field.tsx';
import type { ReadyItem } from './import-item.ts';
import type { ImportStore } from './import-store.ts';

export interface SourceFieldProps {
  readonly item: ReadyItem;
  readonly store: Pick<ImportStore, 'correct'>;
}

/** What a source is. */
export function KindField({ item: { key, kind }, store }: SourceFieldProps) {
  const { t } = useTranslation('import');
  return (
    <Field label={t('kind')}>
      {(control) => (
        <Select
          {...control}
          value={kind}
          choices={(['original', 'machine', 'reference'] as const).map((value) => ({
            value,
            label: t(`kinds.${value}`),
          }))}
          onChoose={(value) => store.correct(key, { kind: value })}
        />
      )}
    </Field>
  );
}

/** The language of a source. */
export function LanguageField({
  item: { key, language },
  label,
  store,
}: SourceFieldProps & { readonly label: string }) {
  const { t } = useTranslation('import');
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          value={language}
          choices={(['zh', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
          onChoose={(value) => store.correct(key, { language: value })}
        />
      )}
    </Field>
  );
}

/** What a source's column is called. */
export function LabelField({ item: { key, kind, label }, store }: SourceFieldProps) {
  const { t } = useTranslation('import');
  return (
    <Field label={t(`label.${kind}`)} error={label.trim() ? null : t('labelMissing')}>
      {(control) => (
        <TextInput
          {...control}
          value={label}
          maxLength={200}
          onChange={(event) => store.correct(key, { label: event.target.value })}
        />
      )}
    </Field>
  );
}
