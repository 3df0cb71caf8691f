import { useEffect, useRef, useState } from 'react';
import { type VersionKind, type VersionSummary, versionKinds } from '../../../shared/contract/methods/versions.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { Page } from '../../app/page.tsx';
import { hrefOf } from '../../app/route.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { QueryView } from '../../transport/query-view.tsx';
import { useQuery } from '../../transport/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/state.tsx';
import { useImport } from '../import/use-import.ts';
import { VersionEntries } from './version-entries.tsx';
import { VersionList } from './version-list.tsx';
import css from './versions-page.module.css';

/** The versions of a story: when each came, and what moved, changed, vanished and was new with it. */
export function VersionsPage({ storyId }: { readonly storyId: Id }) {
  const { t } = useTranslation('versions');
  const importer = useImport();
  const story = useQuery('stories.some', { storyIds: [storyId] }, ['stories-changed']);
  const versions = useQuery('versions.list', { storyId }, ['story-reloaded', 'stories-changed']);
  const name = story.status === 'ready' ? (story.data[0]?.name ?? '') : '';
  const add = (
    <Button look="primary" onClick={() => importer.chooseVersion(storyId)}>
      {t('page.add')}
    </Button>
  );
  return (
    <Page
      title={name === '' ? t('page.title') : t('page.titleOf', { name })}
      bodyClass={css.body}
      header={
        <>
          <span className={css.space} />
          <a className={css.back} href={hrefOf({ page: 'story', storyId })}>
            {t('page.toStory')}
          </a>
          {/* Where there is nothing else yet, the page itself offers it. */}
          {versions.status === 'ready' && versions.data.length > 1 ? add : null}
        </>
      }
    >
      <QueryView query={versions}>
        {(list) =>
          list.length < 2 ? (
            <EmptyState title={t('empty.title')} text={t('empty.text')} action={add} />
          ) : (
            <Versions storyId={storyId} versions={list} />
          )
        }
      </QueryView>
    </Page>
  );
}

function Versions({ storyId, versions }: { readonly storyId: Id; readonly versions: readonly VersionSummary[] }) {
  const { t } = useTranslation('versions');
  const [chosen, setChosen] = useState(versions[0]?.versionId);
  const [filter, setFilter] = useState<VersionKind | 'changes' | 'edited'>('changes');
  // A version that was undone is not there any more.
  const shown = versions.find(({ versionId }) => versionId === chosen) ?? versions[0];
  const latest = useRef(versions[0]?.versionId);
  useEffect(() => {
    // The one that has just come is the one to look at.
    if (versions[0]?.versionId !== latest.current) setChosen(versions[0]?.versionId);
    latest.current = versions[0]?.versionId;
  }, [versions]);
  const present = versionKinds.filter((kind) => (shown?.counts?.[kind] ?? 0) > 0);
  const current = filter === 'changes' || filter === 'edited' || present.includes(filter) ? filter : 'changes';
  return (
    <>
      <VersionList versions={versions} chosen={shown?.versionId} onChoose={setChosen} />
      <section className={css.changes} aria-label={t('entries.label')}>
        {shown?.versionId === undefined ? (
          <EmptyState text={t('entries.first')} />
        ) : (
          <VersionEntries
            key={`${shown.versionId} ${current}`}
            storyId={storyId}
            version={{ versionId: shown.versionId, counts: shown.counts }}
            filter={current}
            onFilter={setFilter}
          />
        )}
      </section>
    </>
  );
}
