import { type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { navigate } from '../../app/route.ts';
import { usePerson } from '../../app/use-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useCommand } from '../../keys/use-command.ts';
import { reportError } from '../../transport/report-error.ts';
import { useClient } from '../../transport/use-client.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorState } from '../../ui/state.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { HitList, type HitListHandle } from './hit-list.tsx';
import type { ShownHit } from './model/shown-hit.ts';
import { useConcordance } from './model/use-concordance.ts';
import css from './table.module.css';
import type { ListHandle } from './terms-tab.tsx';

export interface SegmentsTabProps {
  readonly ref: Ref<ListHandle>;
  readonly query: string;
  readonly onAll: () => void;
}

/** The translation memory, the newest first, or what of it has a wording. */
export function SegmentsTab({ ref, query, onAll }: SegmentsTabProps) {
  const { t } = useTranslation(['memory', 'common']);
  const client = useClient();
  const person = usePerson();
  const list = useRef<HitListHandle>(null);
  const [chosen, setChosen] = useState(0);
  const found = useConcordance(query);
  const { hits, more, drop } = found;
  const current = Math.max(0, Math.min(chosen, hits.length - 1));
  const hit = hits[current];
  const onEnd = useCallback(() => more(), [more]);
  useEffect(() => {
    void query;
    setChosen(0);
  }, [query]);

  function open({ place }: ShownHit): void {
    if (place) navigate({ page: 'story', storyId: place.storyId, row: place.position + 1 });
  }
  async function remove(segmentId: number): Promise<void> {
    const answer = await client.invoke('memory.remove', { segmentId, by: person.id });
    if (!answer.ok) {
      reportError(answer.error);
      return;
    }
    drop(segmentId);
    const back = async () => {
      const again = await client.invoke('memory.restore', { segmentId, by: person.id });
      if (!again.ok) reportError(again.error);
    };
    showToast({
      text: t('segments.removed'),
      topic: 'segment',
      action: { label: t('common:undo'), run: () => void back() },
    });
  }
  useImperativeHandle(ref, () => ({ focus: () => list.current?.element?.focus() }));
  useCommand('memory.next', () => setChosen(Math.min(current + 1, hits.length - 1)), hits.length > 0);
  useCommand('memory.previous', () => setChosen(Math.max(0, current - 1)), hits.length > 0);
  useCommand('memory.edit', () => hit && open(hit), hit?.place !== undefined);
  useCommand('memory.remove', () => hit && void remove(hit.id), hit !== undefined && hit.state !== 'open');

  if (found.error) {
    return <ErrorState error={found.error} actions={<Button onClick={found.reload}>{t('common:tryAgain')}</Button>} />;
  }
  if (found.status === 'ready' && hits.length === 0 && !found.hasMore) {
    const isFiltered = found.query !== '';
    return (
      <EmptyState
        {...(isFiltered ? {} : { title: t('hits.emptyTitle') })}
        text={isFiltered ? t('hits.none', { query: found.query }) : t('hits.empty')}
        action={isFiltered ? <Button onClick={onAll}>{t('segments.showAll')}</Button> : undefined}
      />
    );
  }
  return (
    <div className={css.frame}>
      <HitList
        ref={list}
        id="segments"
        hits={hits}
        current={current}
        onCurrent={setChosen}
        onOpen={open}
        onEnd={onEnd}
        isFocusable
      />
    </div>
  );
}
