import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { cx } from '../../ui/cx.ts';
import list from '../../ui/list.module.css';
import css from './hits.module.css';
import { MarkedText } from './marked-text.tsx';
import type { ShownHit } from './model/shown-hit.ts';
import { Origin } from './origin.tsx';

export interface HitListHandle {
  readonly element: HTMLElement | null;
}

export interface HitListProps {
  readonly ref?: Ref<HitListHandle>;
  readonly id: string;
  readonly hits: readonly ShownHit[];
  /** Index of the current hit. */
  readonly current: number;
  readonly onCurrent: (index: number) => void;
  readonly onOpen: (hit: ShownHit) => void;
  /** Called when its end comes into view. */
  readonly onEnd: () => void;
  /** It takes the keys itself; without, a field before it does. */
  readonly isFocusable?: boolean;
}

/** Segments with both sides beside each other, drawn as far as they are in view. */
export function HitList({ ref, id, hits, current, onCurrent, onOpen, onEnd, isFocusable = false }: HitListProps) {
  const { t } = useTranslation('memory');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 84,
    overscan: 6,
    getItemKey: (index) => hits[index]?.id ?? index,
  });
  useImperativeHandle(ref, () => ({ element: scroller.current }));
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= hits.length - 8) onEnd();
  }, [last, hits.length, onEnd]);
  useEffect(() => {
    if (hits.length > 0) virtual.scrollToIndex(current);
  }, [virtual, current, hits.length]);

  return (
    <div
      ref={scroller}
      id={id}
      className={cx(list.scroller, css.list)}
      role="listbox"
      aria-label={t('hits.label')}
      tabIndex={isFocusable ? 0 : -1}
      data-key-place={isFocusable ? 'memory' : undefined}
      aria-activedescendant={hits[current] ? hitId(id, hits[current].id) : undefined}
      onClick={(event) => choose(event, onCurrent)}
      onDoubleClick={(event) => choose(event, (index) => hits[index] && onOpen(hits[index]))}
      onKeyDown={undefined}
    >
      <div className={list.all} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const hit = hits[index];
          if (!hit) return null;
          return (
            <div
              key={hit.id}
              ref={virtual.measureElement}
              data-index={index}
              id={hitId(id, hit.id)}
              className={cx(list.line, css.hit)}
              role="option"
              aria-selected={index === current}
              aria-setsize={hits.length}
              aria-posinset={index + 1}
              tabIndex={-1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <p className={css.chinese} lang="zh-CN">
                <MarkedText text={hit.chinese ?? ''} spans={hit.chineseSpans} />
              </p>
              <p className={css.text} lang="en">
                <MarkedText text={hit.text} spans={hit.textSpans} />
              </p>
              <Origin segment={hit} isPlain />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The hit that was pressed. A link in it goes its own way. */
function choose(event: MouseEvent, then: (index: number) => void): void {
  if (!(event.target instanceof Element) || event.target.closest('a')) return;
  const index = Number(event.target.closest('[data-index]')?.getAttribute('data-index') ?? Number.NaN);
  if (!Number.isNaN(index)) then(index);
}

/** The element of a hit, for `aria-activedescendant`. */
export function hitId(list: string, id: number): string {
  return `${list}-${id}`;
}
