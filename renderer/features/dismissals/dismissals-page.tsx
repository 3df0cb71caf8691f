import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { Input } from '../../../shared/contract/api.ts';
import { Page } from '../../app/page.tsx';
import { navigate } from '../../app/route.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CommandKeys, useCommand } from '../../keys/index.ts';
import { QueryView } from '../../transport/query-view.tsx';
import { useQuery } from '../../transport/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/state.tsx';
import { FilterField } from '../stories/filter-field.tsx';
import { DismissalDetail, routeOf } from './dismissal-detail.tsx';
import { DismissalFilters } from './dismissal-filters.tsx';
import { DismissalList } from './dismissal-list.tsx';
import css from './dismissals.module.css';
import { ReasonDialog } from './reason-dialog.tsx';
import { useDismissalChanges } from './use-dismissal-changes.ts';
import { useDismissalLines } from './use-dismissal-lines.ts';

export type DismissalFilter = Omit<Input<'dismissals.find'>, 'query'>;

/** Another reason changes a line, and no id. */
const linesApart = { alwaysNew: true } as const;

/** Everything that people said is no flaw, of every story: none is silent, and each can be taken back. */
export function DismissalsPage() {
  const { t } = useTranslation(['dismissals', 'common']);
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<DismissalFilter>({});
  const query = useDeferredValue(typed.trim());
  const found = useQuery('dismissals.find', query ? { ...filter, query } : filter, ['stories-changed'], linesApart);
  const ids = found.status === 'ready' ? found.data.ids : noIds;
  const [at, setAt] = useState(0);
  const [giving, setGiving] = useState(false);
  const lines = useDismissalLines(ids);
  const changes = useDismissalChanges();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // What stood below moves up when one is taken back.
  const current = Math.min(at, ids.length - 1);
  const line = lines.get(ids[current]);
  const isFiltered = query !== '' || Object.keys(filter).length > 0;
  const showAll = () => {
    setTyped('');
    setFilter({});
  };
  const open = () => line && !line.storyRemoved && navigate(routeOf(line));
  const step = (by: 1 | -1) => () => setAt(Math.max(0, Math.min(ids.length - 1, current + by)));

  useCommand('dismissals.search', () => field.current?.focus());
  useCommand('dismissals.next', step(1), ids.length > 0);
  useCommand('dismissals.previous', step(-1), ids.length > 0);
  useCommand('dismissals.open', open, line !== undefined && !line.storyRemoved);
  useCommand('dismissals.takeBack', () => line && void changes.takeBack(line), line !== undefined);
  useCommand('dismissals.reason', () => setGiving(true), line !== undefined);
  useCommand('dismissals.undo', () => void changes.undo(), changes.canUndo);
  const isReady = found.status === 'ready';
  useEffect(() => {
    if (isReady) list.current?.focus();
  }, [isReady]);

  return (
    <Page
      title={t('common:rail.dismissals')}
      bodyClass={css.body}
      header={
        <>
          <span className={css.total} role="status">
            {isReady ? t('total', { count: ids.length, formatted: format.number(ids.length) }) : ''}
          </span>
          <div className={css.tools}>
            <FilterField
              command="dismissals.search"
              label={t('search')}
              ref={field}
              value={typed}
              onChange={setTyped}
              onLeave={() => list.current?.focus()}
            />
          </div>
        </>
      }
    >
      <QueryView query={found}>
        {(data) => (
          <div className={css.page}>
            <DismissalFilters found={data} filter={filter} onFilter={setFilter} />
            {ids.length === 0 ? (
              isFiltered ? (
                <EmptyState text={t('none.text')} action={<Button onClick={showAll}>{t('none.action')}</Button>} />
              ) : (
                <EmptyState
                  title={t('empty.title')}
                  text={
                    <>
                      {t('empty.text')} <CommandKeys id="finding.dismiss" />
                    </>
                  }
                  action={<Button onClick={() => navigate({ page: 'stories' })}>{t('empty.action')}</Button>}
                />
              )
            ) : (
              <div className={css.split}>
                <DismissalList
                  scroller={list}
                  ids={ids}
                  lines={lines}
                  current={current}
                  onChoose={setAt}
                  onOpen={open}
                />
                <DismissalDetail line={line} />
              </div>
            )}
          </div>
        )}
      </QueryView>
      {giving && line ? (
        <ReasonDialog
          line={line}
          onClose={() => setGiving(false)}
          onSave={(reason) => void changes.changeReason(line, reason)}
        />
      ) : null}
    </Page>
  );
}

/** The same each time: the lines are asked for anew for another list. */
const noIds: readonly number[] = [];
