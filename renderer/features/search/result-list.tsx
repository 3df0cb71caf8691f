import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { cx } from '../../ui/cx.ts';
import list from '../../ui/list.module.css';
import { ResultBody } from './result-body.tsx';
import type { ResultLine } from './result-lines.ts';
import css from './results.module.css';

export interface ResultListProps {
  readonly id: string;
  readonly lines: readonly ResultLine[];
  readonly current: number;
  readonly onCurrent: (index: number) => void;
  readonly onOpen: (line: ResultLine) => void;
  /** Its end comes into view. */
  readonly onEnd: () => void;
}

const heights = { story: 44, row: 76, beside: 60, more: 32 } as const;

/** What was found, story by story. The field above it has the keyboard and names its current line. */
export function ResultList({ id, lines, current, onCurrent, onOpen, onEnd }: ResultListProps) {
  const { t } = useTranslation('search');
  const scroller = useRef<HTMLDivElement>(null);
  // Whenever it is another function, every line is laid out anew.
  const getItemKey = useCallback((index: number) => lines[index]?.key ?? index, [lines]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[lines[index]?.kind ?? 'row'],
    getItemKey,
    overscan: 8,
    useFlushSync: false,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= lines.length - 10) onEnd();
  }, [last, lines.length, onEnd]);
  useEffect(() => {
    // The name of the first story is to be seen above its first row.
    virtual.scrollToIndex(current <= 1 ? 0 : current);
  }, [virtual, current]);

  function lineAt(event: MouseEvent): number | undefined {
    const element = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    return element ? Number(element.getAttribute('data-index')) : undefined;
  }

  function onClick(event: MouseEvent): void {
    const index = lineAt(event);
    const line = index === undefined ? undefined : lines[index];
    // What was selected with the mouse is for copying.
    if (index === undefined || !line || window.getSelection()?.isCollapsed === false) return;
    onCurrent(index);
    onOpen(line);
  }

  return (
    <div
      ref={scroller}
      id={id}
      className={list.scroller}
      role="listbox"
      aria-label={t('results')}
      tabIndex={-1}
      onClick={onClick}
      onKeyDown={undefined}
    >
      <div className={list.all} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, key }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              id={lineId(id, line)}
              data-index={index}
              className={cx(list.line, css.line)}
              data-kind={line.kind}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ResultBody line={line} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The element of a line, for `aria-activedescendant`. */
export function lineId(list: string, line: ResultLine): string {
  return `${list}-${line.key}`;
}
