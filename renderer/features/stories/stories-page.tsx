import { useRef, useState } from 'react';
import { Page } from '../../app/page.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CommandKeys, useCommand } from '../../keys/index.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { EmptyState, ErrorState } from '../../ui/state.tsx';
import { useImport } from '../import/use-import.ts';
import { FilterField } from './filter-field.tsx';
import css from './stories-page.module.css';
import { StoryList, type StoryListHandle } from './story-list.tsx';
import { useStoryPages } from './use-story-pages.ts';

/** Every story of the desk, newest first. */
export function StoriesPage() {
  const { t } = useTranslation(['stories', 'common']);
  const [filter, setFilter] = useState('');
  const stories = useStoryPages(filter.trim());
  const importer = useImport();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<StoryListHandle>(null);
  useCommand('list.search', () => field.current?.focus());
  const empty = stories.status === 'ready' && stories.pages.total === 0;

  return (
    <Page
      title={t('common:rail.stories')}
      bodyClass={css.body}
      header={
        <div className={css.tools}>
          <FilterField ref={field} value={filter} onChange={setFilter} onLeave={() => list.current?.focus()} />
          <Button look="primary" data-tour="import" onClick={importer.choose}>
            <Icon name="plus" />
            {t('import')}
            <CommandKeys id="app.import" />
          </Button>
        </div>
      }
    >
      {stories.status === 'error' ? (
        <ErrorState error={stories.error} actions={<Button onClick={stories.reload}>{t('common:tryAgain')}</Button>} />
      ) : null}
      {stories.status === 'loading' ? (
        <p className={css.loading} role="status">
          {t('common:loading')}
        </p>
      ) : null}
      {empty && stories.query ? (
        <EmptyState
          text={t('none.text', { query: stories.query })}
          action={<Button onClick={() => setFilter('')}>{t('none.action')}</Button>}
        />
      ) : null}
      {empty && !stories.query ? (
        <EmptyState
          title={t('empty.title')}
          text={t('empty.text')}
          action={<Button onClick={importer.choose}>{t('empty.action')}</Button>}
        />
      ) : null}
      {stories.status === 'ready' && !empty ? <StoryList ref={list} stories={stories.pages} /> : null}
    </Page>
  );
}
