import type { ReactElement } from 'react';
import type { StorySummary } from '../../shared/contract/model.ts';
import { PersonButton } from '../features/people/person-button.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { useShownKeys } from '../keys/index.ts';
import { IconButton } from '../ui/button.tsx';
import { initial } from '../ui/colour.ts';
import { cx } from '../ui/cx.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { AppearanceButtons } from './appearance-buttons.tsx';
import css from './rail.module.css';
import { useRecent } from './recent.ts';
import { hrefOf, type Route, useRoute } from './route.ts';
import { useStories, useStoryCount } from './stories-store.ts';

export interface RailProps {
  readonly folded: boolean;
  readonly onFold: () => void;
}

/** The way around the desk: pages, stories opened lately, and who sits here. */
export function Rail({ folded, onFold }: RailProps) {
  const { t } = useTranslation('common');
  const foldKeys = useShownKeys('view.rail');
  const stories = useStoryCount();
  const format = useFormat();
  const count = stories === undefined ? '' : format.number(stories);
  return (
    <nav
      className={cx(css.rail, folded && css.folded)}
      aria-label={t('rail.label')}
      data-rail={folded ? 'folded' : 'open'}
    >
      <div className={css.top}>
        {folded ? null : <Brand />}
        <IconButton
          icon="fold"
          label={folded ? t('rail.unfold') : t('rail.fold')}
          keys={foldKeys}
          aria-expanded={!folded}
          onClick={onFold}
        />
      </div>
      <div className={css.links}>
        <RailLink route={{ page: 'stories' }} icon="stories" name={t('rail.stories')} count={count} folded={folded} />
        <RailLink route={{ page: 'search' }} icon="search" name={t('rail.search')} folded={folded} />
        <RailLink route={{ page: 'memory' }} icon="memory" name={t('rail.memory')} folded={folded} />
        <RailLink route={{ page: 'reports' }} icon="reports" name={t('rail.reports')} folded={folded} />
        <RailLink route={{ page: 'dismissals' }} icon="dismissals" name={t('rail.dismissals')} folded={folded} />
        <RailLink route={{ page: 'settings' }} icon="settings" name={t('rail.settings')} folded={folded} />
      </div>
      <RecentStories folded={folded} />
      <div className={css.bottom}>
        <div className={css.tools}>
          <AppearanceButtons />
        </div>
        <PersonButton folded={folded} />
      </div>
    </nav>
  );
}

/** The program's own name is the same in every language. */
const brand = ['Copy', 'desk'] as const;

function Brand() {
  return (
    <span className={css.brand} translate="no">
      {brand[0]}
      <em>{brand[1]}</em>
    </span>
  );
}

function RecentStories({ folded }: { readonly folded: boolean }) {
  const { t } = useTranslation('common');
  const { ids } = useRecent();
  const stories = useStories(ids);
  const byId = new Map((stories.status === 'ready' ? stories.data : []).map((story) => [story.id, story]));
  const recent = ids.map((id) => byId.get(id)).filter((story): story is StorySummary => story !== undefined);
  if (recent.length === 0) return <div className={css.recent} />;
  return (
    <section className={css.recent} aria-label={t('rail.recent')}>
      {folded ? null : <h2 className={css.heading}>{t('rail.recent')}</h2>}
      <div className={css.links}>
        {recent.map((story) => (
          <RailLink key={story.id} route={{ page: 'story', storyId: story.id }} name={story.name} folded={folded} />
        ))}
      </div>
    </section>
  );
}

interface RailLinkProps {
  readonly route: Route;
  readonly name: string;
  readonly icon?: IconName;
  readonly count?: string;
  readonly folded: boolean;
}

function RailLink({ route, name, icon, count, folded }: RailLinkProps) {
  const here = useRoute();
  const current =
    here.page === route.page && (route.page !== 'story' || (here.page === 'story' && here.storyId === route.storyId));
  const sign = icon ? <Icon name={icon} /> : folded ? <span className={css.letter}>{initial(name)}</span> : null;
  const link: ReactElement = (
    <a
      className={css.link}
      href={hrefOf(route)}
      aria-current={current ? 'page' : undefined}
      data-tour={route.page}
      aria-label={folded ? name : undefined}
      title={icon || folded ? undefined : name}
    >
      {sign}
      {folded ? null : <span className={css.name}>{name}</span>}
      {count && !folded ? <span className={css.count}>{count}</span> : null}
    </a>
  );
  return folded ? (
    <Tooltip text={name} side="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}
