import { useId, useState } from 'react';
import type { SourceMetadata } from '../../../shared/contract/model.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Button } from '../../ui/button.tsx';
import { Field, TextInput } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { ReadyItem } from './import-item.ts';
import type { ImportStore } from './import-store.ts';
import css from './source-details.module.css';
import { LabelField, LanguageField } from './source-fields.tsx';

export interface SourceDetailsProps {
  readonly item: ReadyItem;
  readonly store: Pick<ImportStore, 'correct'>;
}

const fields = ['title', 'byline', 'outlet', 'date', 'dateline', 'photoCredit', 'editor', 'url'] as const;

/** What was found of a source besides its text, folded away until somebody wants to correct it. */
export function SourceDetails({ item, store }: SourceDetailsProps) {
  const { t } = useTranslation('import');
  const [open, setOpen] = useState(false);
  const id = useId();
  const { draft, kind } = item;
  return (
    <div className={css.details}>
      <Button
        small
        look="quiet"
        className={css.open}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'down' : 'right'} size={14} />
        {t('details.open')}
      </Button>
      {open ? (
        <div id={id} className={css.fields}>
          {/* A text has these in sight. */}
          {draft.document?.machine ? (
            <>
              <LanguageField item={item} label={t('details.language')} store={store} />
              <LabelField item={item} store={store} />
            </>
          ) : null}
          {fields
            // What heads a reference's column is its outlet.
            .filter((name) => name !== 'outlet' || kind !== 'reference')
            .map((name) => (
              <DetailField key={name} name={name} item={item} store={store} />
            ))}
        </div>
      ) : null}
    </div>
  );
}

function DetailField({ name, item, store }: SourceDetailsProps & { readonly name: keyof SourceMetadata }) {
  const { t } = useTranslation('import');
  const { draft, key, language, metadata } = item;
  const value = metadata[name] ?? '';
  const isDate = name === 'date' && isIso(draft.metadata.date);
  const isNoHeadline = name === 'title' && !draft.document && draft.metadata.title !== undefined && !value.trim();
  return (
    <Field
      label={t(`details.${name}`)}
      className={name === 'title' ? css.whole : undefined}
      hint={isNoHeadline ? t('details.noHeadline') : null}
    >
      {(control) => (
        <TextInput
          {...control}
          {...(isDate ? { type: 'date' } : { lang: language, maxLength: 2000 })}
          value={isDate ? value.slice(0, 10) : value}
          onChange={(event) => store.correct(key, { metadata: { ...metadata, [name]: event.target.value } })}
        />
      )}
    </Field>
  );
}

/** Some files have dates in words of their own: those are corrected as words. */
function isIso(date: string | undefined): boolean {
  return date === undefined || /^\d{4}-\d{2}-\d{2}/.test(date);
}
