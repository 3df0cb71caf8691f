import { type VersionPreview, versionKinds } from '../../../shared/contract/methods/versions.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import css from './version-dialog.module.css';

/** How many rows stay, move, change, come and go, and what that means for the work done on them. */
export function PreviewFigures({ preview }: { readonly preview: VersionPreview }) {
  const { t } = useTranslation('versions');
  const format = useFormat();
  const { counts, edits, decisions } = preview;
  const said = [
    ...(['kept', 'merged', 'contested', 'vanished'] as const).flatMap((what) =>
      edits[what] > 0 ? [{ key: `edits.${what}` as const, count: edits[what] }] : [],
    ),
    ...(['kept', 'reopened'] as const).flatMap((what) =>
      decisions[what] > 0 ? [{ key: `decisions.${what}` as const, count: decisions[what] }] : [],
    ),
  ];
  return (
    <section aria-label={t('figures.label')} role="status">
      <dl className={css.figures}>
        {versionKinds.map((kind) => (
          <div key={kind} className={css.figure} data-kind={kind} data-none={counts[kind] === 0 || undefined}>
            <dt>{t(`kind.${kind}`)}</dt>
            <dd>{format.number(counts[kind])}</dd>
          </div>
        ))}
      </dl>
      {said.length > 0 ? (
        <ul className={css.said}>
          {said.map(({ key, count }) => (
            <li key={key} data-said={key}>
              {t(`figures.${key}`, { count, formatted: format.number(count) })}
            </li>
          ))}
        </ul>
      ) : (
        <p className={css.quiet}>{t('figures.noWork')}</p>
      )}
    </section>
  );
}
