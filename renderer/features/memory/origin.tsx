import type { MemorySegment } from '../../../shared/contract/methods/memory.ts';
import { hrefOf } from '../../app/route.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import css from './memory.module.css';

interface OriginProps {
  readonly segment: Omit<MemorySegment, 'state'> & { readonly state: MemorySegment['state'] | 'open' };
  /** Without a link: for a line that is pressed as a whole. */
  readonly isPlain?: boolean;
}

/** Where a segment is from: story and row or older material, who decided, and when. */
export function Origin({ segment, isPlain = false }: OriginProps) {
  const { t } = useTranslation('memory');
  const format = useFormat();
  const { place, origin, person, state, at } = segment;
  const who = person && state !== 'open' ? t(`said.${state}`, { name: person }) : t(`state.${state}`);
  const where = place
    ? t('place', { story: place.story, row: format.number(place.position + 1) })
    : (origin ?? t('goneStory'));
  return (
    <span className={css.origin}>
      {place && !isPlain ? (
        <a href={hrefOf({ page: 'story', storyId: place.storyId, row: place.position + 1 })}>{where}</a>
      ) : (
        where
      )}
      {' · '}
      {who}
      {at === '' ? null : (
        <>
          {' · '}
          <time dateTime={at}>{format.date(at.slice(0, 10))}</time>
        </>
      )}
    </span>
  );
}
