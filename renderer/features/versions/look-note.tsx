import { hrefOf } from '../../app/route.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Icon } from '../../ui/icon.tsx';
import { useCurrentRow, useDesk, useStory } from '../story/desk-context.ts';
import { DiffText } from '../story/diff-text.tsx';
import css from './look-note.module.css';

/** That a newer version changed what was done in the current row, with the machine's text before and now. */
export function LookNote() {
  const { t } = useTranslation('versions');
  const desk = useDesk();
  const look = useCurrentRow()?.look;
  const cells = useCurrentRow()?.cells;
  const base = useStory(({ baseSourceId }) => baseSourceId);
  const original = useStory(({ sources }) => sources.find(({ kind, aligned }) => aligned && kind === 'original')?.id);
  if (!look || !cells) return null;
  const machineNow = cells[base ?? 0] ?? '';
  const originalNow = cells[original ?? 0] ?? '';
  return (
    <section className={css.note} aria-label={t('look.title')} data-look={look.reason}>
      <p className={css.title}>
        <Icon name="warning" size={14} />
        {t('look.title')}
      </p>
      <p>{t(`look.${look.reason}`)}</p>
      {look.machine === machineNow ? null : (
        <>
          <p className={css.label}>{t('look.machine')}</p>
          <p className={css.text} lang="en">
            <DiffText before={look.machine} after={machineNow} context={60} />
          </p>
        </>
      )}
      {look.original === originalNow ? null : (
        <>
          <p className={css.label}>{t('look.before')}</p>
          <p className={css.text} lang="zh-CN">
            <DiffText before={look.original} after={originalNow} context={30} />
          </p>
        </>
      )}
      <a href={hrefOf({ page: 'versions', storyId: desk.store.storyId })}>{t('look.all')}</a>
    </section>
  );
}
