import type { VersionSummary } from '../../../shared/contract/methods/versions.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { useFindPerson } from '../../app/use-session.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import css from './versions-page.module.css';

export interface VersionListProps {
  readonly versions: readonly VersionSummary[];
  readonly chosen: Id | undefined;
  readonly onChoose: (versionId: Id | undefined) => void;
}

/** All versions, the newest first; arrow keys choose, as among radio buttons. */
export function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  const { t } = useTranslation('versions');
  const format = useFormat();
  const findPerson = useFindPerson();
  return (
    <fieldset className={css.list} aria-label={t('page.list')}>
      {versions.map(({ versionId, number, at, by, files }) => {
        const person = by === undefined ? undefined : findPerson(by)?.name;
        const names = files.map(({ fileName, label }) => fileName ?? label);
        return (
          <label key={number} className={css.version}>
            <input
              type="radio"
              name="version"
              className={css.radio}
              checked={versionId === chosen}
              onChange={() => onChoose(versionId)}
            />
            <span className={css.number}>{t('page.number', { number: format.number(number) })}</span>
            <span className={css.when} title={format.moment(at)}>
              {[person, format.since(at)].filter(Boolean).join(' · ')}
            </span>
            <span className={css.files} title={names.join('\n')}>
              {names.join(' · ')}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
