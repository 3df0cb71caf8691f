import { useTranslation } from 'react-i18next';
import { useCurrentRow, useStory } from '../desk-context.ts';
import css from './card.module.css';

/** What other machine sources and aligned references say in this row. */
export function OtherSources() {
  const { t } = useTranslation('story');
  const row = useCurrentRow();
  const sources = useStory((state) => state.sources);
  const base = useStory(({ baseSourceId }) => baseSourceId);
  const others = sources.filter(
    ({ id, kind, aligned }) => aligned && id !== base && (kind === 'machine' || kind === 'reference'),
  );
  const said = others.flatMap((source) => {
    const text = row?.cells[source.id];
    return text ? [{ source, text }] : [];
  });
  if (said.length === 0) return null;
  return (
    <dl className={css.others} aria-label={t('card.others')}>
      {said.map(({ source, text }) => (
        <div key={source.id} className={css.other}>
          <dt>{source.label}</dt>
          <dd lang={source.language === 'zh' ? 'zh-CN' : 'en'}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
