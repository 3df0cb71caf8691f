import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { type VersionKind, type VersionSummary, versionKinds } from '../../../shared/contract/methods/versions.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Loading } from '../../transport/query-view.tsx';
import { Select } from '../../ui/field.tsx';
import { EmptyState, ErrorState } from '../../ui/state.tsx';
import { EntryView } from './entry-view.tsx';
import { useEntries } from './use-entries.ts';
import css from './versions-page.module.css';

export type EntryFilter = VersionKind | 'changes' | 'edited';

export interface VersionEntriesProps {
  readonly storyId: Id;
  readonly version: { readonly versionId: Id; readonly counts: VersionSummary['counts'] };
  readonly filter: EntryFilter;
  readonly onFilter: (filter: EntryFilter) => void;
}

/** What a version did, a virtual list: a story may have a hundred thousand rows. */
export function VersionEntries({ storyId, version, filter, onFilter }: VersionEntriesProps) {
  const { t } = useTranslation('versions');
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const { total, entry, need, error } = useEntries(storyId, version.versionId, filter);
  const virtual = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => 132,
    overscan: 6,
    onChange: ({ range }) => {
      if (range) need(range.startIndex, range.endIndex + 7);
    },
  });
  const { counts } = version;
  const kinds = versionKinds.filter((kind) => kind !== 'kept' && (counts?.[kind] ?? 0) > 0);
  const choices = [
    { value: 'changes' as const, label: t('filter.changes') },
    { value: 'edited' as const, label: t('filter.edited') },
    ...[...kinds, 'kept' as const].map((kind) => ({
      value: kind,
      label: t('filter.kind', { kind: t(`kind.${kind}`), count: format.number(counts?.[kind] ?? 0) }),
    })),
  ];
  return (
    <>
      <div className={css.bar}>
        <Select
          aria-label={t('filter.label')}
          className={css.filter}
          value={filter}
          choices={choices}
          onChoose={onFilter}
        />
        <p className={css.count} role="status">
          {total === undefined ? null : t('entries.count', { count: total, formatted: format.number(total) })}
        </p>
      </div>
      {error ? <ErrorState error={error} /> : null}
      {total === undefined && !error ? <Loading /> : null}
      {total === 0 ? <EmptyState text={t('entries.none')} /> : null}
      <div ref={scroller} className={css.scroller} hidden={!total} data-scroller>
        <ol className={css.entries} style={{ height: virtual.getTotalSize() }} aria-label={t('entries.label')}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const shown = entry(index);
            return (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={css.entry}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={total}
                aria-posinset={index + 1}
              >
                {shown ? <EntryView storyId={storyId} entry={shown} /> : <div className={css.waiting} />}
              </li>
            );
          })}
        </ol>
      </div>
    </>
  );
}
