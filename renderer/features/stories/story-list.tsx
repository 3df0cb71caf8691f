import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Id, StorySummary } from '../../../shared/contract/model.ts';
import { navigate } from '../../app/route.ts';
import { usePerson } from '../../app/use-session.ts';
import { useZoom, useZoomedLines } from '../../app/zoom.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useCommand } from '../../keys/index.ts';
import { useRunningAnalyses } from './analysis-progress.ts';
import css from './story-list.module.css';
import { type RowActions, StoryRow } from './story-row.tsx';
import { useRowFocus } from './use-row-focus.ts';
import { useStoryActions } from './use-story-actions.ts';
import type { StoryPages } from './use-story-pages.ts';

const rowHeight = 62;
/** Rows drawn before they come into view, and stories loaded. */
const drawnAhead = 5;
const ahead = 30;

export interface StoryListHandle {
  /** Moves the focus to the current story. */
  focus(): void;
}

export interface StoryListProps {
  readonly ref: Ref<StoryListHandle>;
  /** At least one story. */
  readonly stories: StoryPages;
}

/** The row that the keyboard stands in; a story is named by its place until it is loaded. */
interface Chosen {
  readonly index: number;
  readonly id: Id | undefined;
}

/**
 * The stories with one current row, the only one in the tab order. Long lists are drawn in part, and again only when there
 * are others: not with every letter of the filter.
 */
export const StoryList = memo(function StoryList({ ref, stories }: StoryListProps) {
  const { t } = useTranslation('stories');
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const choose = useCallback((index: number, id: Id | undefined) => {
    setChosen((before) => (before?.index === index && before.id === id ? before : { index, id }));
  }, []);
  const { role } = usePerson();
  const [renamingId, setRenamingId] = useState<Id>();
  const running = useRunningAnalyses();
  const { rename, remove } = useStoryActions();

  // A removed story hands on to the one that took its place.
  const lastIndex = useRef(0);
  const { total } = stories;
  const placed = chosen && (chosen.id === undefined ? chosen.index : stories.indexOf(chosen.id));
  const current = Math.min(placed ?? lastIndex.current, total - 1);
  const story = stories.at(current);
  useEffect(() => {
    lastIndex.current = current;
  }, [current]);

  const zoom = useZoom();
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => zoom * rowHeight,
    overscan: drawnAhead,
    // What fits into the window is drawn at once, not after it was measured.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  });
  useZoomedLines(virtual);
  const askFocus = useRowFocus(scroller, story?.id);

  function go(index: number): void {
    const next = Math.max(0, Math.min(index, total - 1));
    const id = stories.at(next)?.id;
    choose(next, id);
    virtual.scrollToIndex(next);
    if (id === undefined) awaited.current = next;
    else askFocus(id);
  }

  // Where the keys are faster than the list, the focus goes on when the story is there.
  const awaited = useRef<number>(undefined);
  useEffect(() => {
    if (awaited.current === undefined || awaited.current !== current || !story) return;
    awaited.current = undefined;
    askFocus(story.id);
  }, [current, story, askFocus]);

  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(
    () => stories.need(Math.max(0, first - ahead), Math.min(total - 1, last + ahead)),
    [stories, total, first, last],
  );

  useImperativeHandle(ref, () => ({ focus: () => go(current) }));
  useCommand('list.next', () => go(current + 1));
  useCommand('list.previous', () => go(current - 1));
  useCommand('list.open', () => story && navigate({ page: 'story', storyId: story.id }), story !== undefined);
  useCommand('list.report', () => story && navigate({ page: 'report', storyId: story.id }), story !== undefined);
  useCommand('list.rename', () => setRenamingId(story?.id), story !== undefined);
  useCommand('list.remove', () => story && void remove(story), story !== undefined);

  const actions = useMemo<RowActions>(
    () => ({
      current: choose,
      rename: setRenamingId,
      async renamed(target: StorySummary, name: string | null) {
        if (name !== null && !(await rename(target, name))) return false;
        setRenamingId(undefined);
        askFocus(target.id);
        return true;
      },
      remove: (target) => void remove(target),
    }),
    [choose, rename, remove, askFocus],
  );

  return (
    <div className={css.list} data-key-place="list">
      <div className={css.head} aria-hidden="true">
        <span>{t('column.story')}</span>
        <span>{t('column.state')}</span>
        <span>{t('column.due')}</span>
        <span>{t('column.updated')}</span>
      </div>
      <div ref={scroller} className={css.scroller}>
        <ul className={css.rows} aria-label={t('list')} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const each = stories.at(index);
            if (!each) return null;
            return (
              <StoryRow
                key={each.id}
                story={each}
                place={index + 1}
                of={total}
                top={start}
                current={index === current}
                analysis={running.get(each.id)}
                renaming={each.id === renamingId}
                role={role}
                actions={actions}
              />
            );
          })}
        </ul>
      </div>
    </div>
  );
});
