import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Id, StorySummary } from '../../../shared/contract/model.ts';
import { navigate } from '../../app/route.ts';
import { useZoom, useZoomedLines } from '../../app/zoom.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useCommand } from '../../keys/index.ts';
import { useRunningAnalyses } from './analysis-progress.ts';
import css from './story-list.module.css';
import { StoryRow } from './story-row.tsx';
import { useRowFocus } from './use-row-focus.ts';
import { useStoryActions } from './use-story-actions.ts';
import type { StoryPages } from './use-story-pages.ts';

const rowHeight = 62;
/** Stories loaded before they come into view. */
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

/** The stories with one current row, the only one in the tab order. Long lists are drawn in part. */
export function StoryList({ ref, stories }: StoryListProps) {
  const { t } = useTranslation('stories');
  const scroller = useRef<HTMLDivElement>(null);
  // A story is named by its place until it is loaded.
  const [chosen, setChosen] = useState<{ readonly index: number; readonly id: Id | undefined }>();
  const [renamingId, setRenamingId] = useState<Id>();
  const running = useRunningAnalyses();
  const actions = useStoryActions();

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
    overscan: 8,
  });
  useZoomedLines(virtual);
  const askFocus = useRowFocus(scroller, story?.id);

  function go(index: number): void {
    const next = Math.max(0, Math.min(index, total - 1));
    const id = stories.at(next)?.id;
    setChosen({ index: next, id });
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
  useCommand('list.remove', () => story && void actions.remove(story), story !== undefined);

  async function rename(target: StorySummary, name: string | null): Promise<boolean> {
    if (name !== null && !(await actions.rename(target, name))) return false;
    setRenamingId(undefined);
    askFocus(target.id);
    return true;
  }

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
                onCurrent={() => setChosen({ index, id: each.id })}
                onRename={() => setRenamingId(each.id)}
                onRenamed={(name) => rename(each, name)}
                onRemove={() => void actions.remove(each)}
              />
            );
          })}
        </ul>
      </div>
    </div>
  );
}
