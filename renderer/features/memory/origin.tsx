import { useTranslation } from 'react-i18next';
import type { MemorySegment } from '../../../shared/contract/methods/memory.ts';
import { hrefOf } from '../../app/route.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './memory.module.css';

/** Where a segment is from: story and row or older material, who decided, and when. */
export function Origin({ segment }: { readonly segment: MemorySegment }) {
  const { t } = useTranslation('memory');
  const format = useFormat();
  const { place, origin, person, state, at } = segment;
  const who = person ? t(`said.${state}`, { name: person }) : t(`state.${state}`);
  return (
    <span className={css.origin}>
      {place ? (
        <a href={hrefOf({ page: 'story', storyId: place.storyId, row: place.position + 1 })}>
          {t('place', { story: place.story, row: format.number(place.position + 1) })}
        </a>
      ) : (
        <span>{origin ?? t('goneStory')}</span>
      )}
      {' · '}
      {who}
      {' · '}
      <time dateTime={at}>{format.date(at.slice(0, 10))}</time>
    </span>
  );
}
