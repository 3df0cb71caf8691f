import { type MouseEvent, memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { QueueItem } from '../../../../shared/contract/model.ts';
import { useZoom } from '../../../app/zoom.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useLocalized } from '../../../i18n/use-localized.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { CommandKeys } from '../../../keys/command-keys.tsx';
import { Button } from '../../../ui/button.tsx';
import { FamilySample } from '../../../ui/family-sample.tsx';
import { useDesk, useDeskView, useQueue, useStory } from '../desk-context.ts';
import { evenHeights } from '../lines/heights.ts';
import { useLineView } from '../lines/use-line-view.ts';
import { placeIn } from '../model/queue.ts';
import { goTo } from '../model/walk.ts';
import css from './queue.module.css';
import { QueueEmpty } from './queue-empty.tsx';
import { ActiveFilters, QueueFilters } from './queue-filters.tsx';
import { QueueProgress } from './queue-progress.tsx';

const itemHeight = 33;
/** UTF-16 units of a wording that is shown whole. */
const briefWording = 14;

/** The findings one after the other; keys walk them from anywhere, arrow keys when the list has the focus. */
export const Queue = memo(function Queue() {
  const { t } = useTranslation('story');
  const desk = useDesk();
  const queue = useQueue();
  const loaded = useStory(({ queueLoaded }) => queueLoaded);
  const selected = useStory(({ selection }) => selection.findingId);
  const scroller = useRef<HTMLDivElement>(null);
  const zoom = useZoom();
  const heights = useMemo(() => evenHeights(queue.length, zoom * itemHeight), [queue.length, zoom]);
  const { shown, reveal } = useLineView({
    scroller,
    heights,
    overscan: 6,
    margins: { above: 0, below: zoom * itemHeight },
  });
  const at = useMemo(() => {
    const { rowId } = desk.store.get().selection;
    return placeIn(queue, selected, rowId === undefined ? undefined : desk.store.positionOf(rowId));
  }, [desk, queue, selected]);
  useLayoutEffect(() => {
    if (at >= 0) reveal(() => at);
  }, [at, reveal]);

  function onClick(event: MouseEvent): void {
    const line = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    const item = line ? queue[Number(line.getAttribute('data-index'))] : undefined;
    if (item) void goTo(desk, item.rowId, item.findingId);
  }

  const selectedShown = shown.includes(at);
  return (
    <section className={css.queue} aria-label={t('queue.title')}>
      <header className={css.head}>
        <h2 className={css.title}>
          {t('queue.title')}
          {loaded && queue.length > 0 ? <Left count={queue.length} /> : null}
        </h2>
        <QueueFilters />
      </header>
      <QueueProgress />
      <ActiveFilters />
      {loaded && queue.length === 0 ? <QueueEmpty /> : null}
      <div
        ref={scroller}
        className={css.scroller}
        role="listbox"
        tabIndex={queue.length > 0 ? 0 : -1}
        data-key-place="queue"
        aria-label={t('queue.title')}
        aria-activedescendant={selectedShown ? optionId(selected) : undefined}
        onClick={onClick}
        onKeyDown={undefined}
      >
        <div className={css.lines} role="presentation" style={{ height: heights.total() }}>
          {shown.map((line) => {
            const item = queue[line];
            return item ? (
              <Line
                key={item.findingId}
                item={item}
                index={line}
                total={queue.length}
                start={heights.start(line)}
                selected={item.findingId === selected}
              />
            ) : null;
          })}
        </div>
      </div>
      <Elsewhere />
      <AdviceButton />
    </section>
  );
});

function optionId(findingId: number | undefined): string {
  return `queue-${findingId}`;
}

interface LineProps {
  readonly item: QueueItem;
  readonly index: number;
  readonly total: number;
  readonly start: number;
  readonly selected: boolean;
}

const Line = memo(function Line({ item, index, total, start, selected }: LineProps) {
  const { t } = useTranslation('story');
  const localized = useLocalized();
  return (
    <div
      id={optionId(item.findingId)}
      className={css.line}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-setsize={total}
      aria-posinset={index + 1}
      data-index={index}
      data-tier={item.tier}
      style={{ transform: `translateY(${start}px)` }}
    >
      <FamilySample family={item.family} />
      <span className={css.words} data-brief={item.text.length < briefWording || undefined}>
        <span className={css.name}>{localized(item.title)}</span>
        <span className={css.wording}>{item.text}</span>
      </span>
      <span className={css.row}>{t('row', { row: item.position + 1 })}</span>
    </div>
  );
});

/** How many findings the queue shows, and how many of them are still to decide. */
function Left({ count }: { readonly count: number }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const open = useDeskView(({ state }) => state === 'open');
  return <span className={css.left}>{t(open ? 'count.left' : 'count.shown', { count: format.number(count) })}</span>;
}

/** What people dismissed in other stories counts here, too: it is said, and one press away. */
const Elsewhere = memo(function Elsewhere() {
  const { t } = useTranslation('review');
  const format = useFormat();
  const desk = useDesk();
  const count = useStory(({ story }) => story?.counts.elsewhere ?? 0);
  const shown = useDeskView(({ state }) => state === 'elsewhere');
  if (count === 0 && !shown) return null;
  return (
    <Button
      small
      look="quiet"
      className={css.advice}
      aria-pressed={shown}
      onClick={() => desk.view.set({ state: shown ? 'open' : 'elsewhere' })}
    >
      {shown ? t('elsewhere.hide') : t('elsewhere.show', { count, formatted: format.number(count) })}
    </Button>
  );
});

/** Findings below the budget are one key away. */
const AdviceButton = memo(function AdviceButton() {
  const { t } = useTranslation('story');
  const desk = useDesk();
  const advice = useStory(({ story }) => story?.counts.advice ?? 0);
  const shown = useDeskView(({ showAdvice }) => showAdvice);
  if (advice === 0 && !shown) return null;
  return (
    <Button
      small
      look="quiet"
      className={css.advice}
      aria-pressed={shown}
      onClick={() => desk.view.set({ showAdvice: !shown })}
    >
      {shown ? t('queue.hideAdvice') : t('queue.showAdvice', { count: advice })}
      <CommandKeys id="view.advice" />
    </Button>
  );
});
