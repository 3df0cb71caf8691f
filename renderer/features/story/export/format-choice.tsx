import { useId } from 'react';
import type { ExportFormat } from '../../../../shared/contract/model.ts';
import { useLocalized } from '../../../i18n/use-localized.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import css from './export.module.css';

export interface FormatChoiceProps {
  readonly format: ExportFormat;
  readonly isChosen: boolean;
  /** A new file, also where the story came from one of this kind. */
  readonly fresh: boolean;
  readonly onChoose: () => void;
  readonly onFresh: (fresh: boolean) => void;
}

/** One kind of file, and, once chosen, what it cannot hold of this story. */
export function FormatChoice({ format, isChosen, fresh, onChoose, onFresh }: FormatChoiceProps) {
  const { t } = useTranslation('story');
  const localized = useLocalized();
  const about = useId();
  const { id, name, extension, into, loses } = format;
  return (
    <div className={css.format} data-chosen={isChosen || undefined} data-format={id}>
      <label className={css.name}>
        <input
          type="radio"
          name="format"
          value={id}
          checked={isChosen}
          aria-describedby={isChosen ? about : undefined}
          onChange={onChoose}
        />
        <span>{localized(name)}</span>
        <span className={css.extension}>.{extension}</span>
      </label>
      {isChosen ? (
        <div id={about} className={css.about}>
          {into === undefined ? null : (
            <label className={css.into}>
              <input type="checkbox" checked={!fresh} onChange={(event) => onFresh(!event.target.checked)} />
              <span>{t('export.into', { name: into })}</span>
            </label>
          )}
          {loses.length === 0 ? (
            <p>{t('export.whole')}</p>
          ) : (
            <>
              <p>{t('export.loses')}</p>
              <ul>
                {loses.map((loss) => (
                  <li key={loss.en}>{localized(loss)}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      ) : null}
    </div>
  );
}
