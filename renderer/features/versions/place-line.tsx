import { useTranslation } from '../../i18n/use-translation.ts';
import { IconButton } from '../../ui/button.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { ReadyItem } from '../import/import-item.ts';
import type { Previewing } from './use-version-preview.ts';
import css from './version-dialog.module.css';

export interface PlaceLineProps extends Pick<Previewing, 'sources' | 'places' | 'place'> {
  readonly item: ReadyItem;
  readonly onTakeOut: () => void;
}

const none = 'none';

/** A file that was read, and the source of the story whose place it takes. */
export function PlaceLine({ item, sources, places, place, onTakeOut }: PlaceLineProps) {
  const { t } = useTranslation(['versions', 'import']);
  const { draft } = item;
  const name = draft.fileName ?? t('import:pasted');
  const fitting = sources.filter(({ language }) => language === item.language);
  const chosen = places.get(draft.draftId) ?? null;
  return (
    <section className={css.file} aria-label={t('import:source', { name })}>
      <div className={css.fileWords}>
        <p className={css.fileName}>
          <Icon name={draft.fileName === undefined ? 'paste' : 'file'} />
          <span title={name}>{name}</span>
        </p>
        <p className={css.excerpt} lang={item.language === 'zh' ? 'zh-CN' : 'en'}>
          {draft.metadata.title ?? draft.excerpt}
        </p>
        <p className={css.quiet}>{t('import:characters', { count: draft.characters })}</p>
      </div>
      <Field label={t('place.label')}>
        {(control) => (
          <Select
            {...control}
            value={chosen === null ? none : String(chosen)}
            choices={[
              ...fitting.map((source) => ({
                value: String(source.id),
                label: [t(`import:kinds.${source.kind}`), source.label].join(' · '),
              })),
              { value: none, label: t('place.none') },
            ]}
            onChoose={(value) => place(draft.draftId, value === none ? null : Number(value))}
          />
        )}
      </Field>
      <IconButton small icon="close" label={t('import:takeOut', { name })} onClick={onTakeOut} />
    </section>
  );
}
