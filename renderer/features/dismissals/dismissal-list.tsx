import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type RefObject, useCallback, useEffect } from 'react';
import type { DismissalLine } from '../../../shared/contract/methods/dismissals.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { useZoom, useZoomedLines } from '../../app/zoom.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { FamilySample } from '../../ui/family-sample.tsx';
import { useNameOf } from '../people/use-name-of.ts';
import css from './dismissals.module.css';
import type { DismissalLines } from './use-dismissal-lines.ts';

const lineHeight = 54;

export interface DismissalListProps {
  /** The list itself, for whoever gives it the focus. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly ids: readonly Id[];
  readonly lines: DismissalLines;
  readonly current: number;
  readonly onChoose: (index: number) => void;
  readonly onOpen: () => void;
}

/** The dismissals, the newest first; arrow keys walk them. Only those in view are drawn and read. */
export function DismissalList({ scroller, ids, lines, current, onChoose, onOpen }: DismissalListProps) {
  const { t } = useTranslation('dismissals');
  const getItemKey = useCallback((index: number) => ids[index] ?? index, [ids]);
  const zoom = useZoom();
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => zoom * lineHeight,
    getItemKey,
    overscan: 8,
    useFlushSync: false,
  });
  useZoomedLines(virtualizer);
  const shown = virtualizer.getVirtualItems();
  const [from, to] = [shown[0]?.index ?? 0, (shown.at(-1)?.index ?? 0) + 1];
  const { need } = lines;
  useEffect(() => need(from, to), [need, from, to]);
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current, { align: 'auto' });
    // The line that was chosen may not be loaded yet, far from what is in view.
    need(current, current + 1);
  }, [current, virtualizer, need]);

  function indexAt(event: MouseEvent): number | undefined {
    const line = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    return line ? Number(line.getAttribute('data-index')) : undefined;
  }

  const isShown = shown.some(({ index }) => index === current);
  return (
    <div
      ref={scroller}
      className={css.list}
      role="listbox"
      tabIndex={0}
      data-key-place="dismissals"
      aria-label={t('list')}
      aria-activedescendant={isShown ? optionId(ids[current]) : undefined}
      onClick={(event) => {
        const index = indexAt(event);
        if (index !== undefined) onChoose(index);
      }}
      onDoubleClick={(event) => {
        if (indexAt(event) !== undefined) onOpen();
      }}
      onKeyDown={undefined}
    >
      <div className={css.lines} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {shown.map(({ key, index, start }) => (
          <div
            key={key}
            id={optionId(ids[index])}
            className={css.line}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            aria-setsize={ids.length}
            aria-posinset={index + 1}
            data-index={index}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Line line={lines.get(ids[index])} />
          </div>
        ))}
      </div>
    </div>
  );
}

function optionId(id: Id | undefined): string {
  return `dismissal-${id}`;
}

function Line({ line }: { readonly line: DismissalLine | undefined }) {
  const { t } = useTranslation(['dismissals', 'common']);
  const localized = useLocalized();
  const format = useFormat();
  const nameOf = useNameOf();
  if (!line) return <span className={css.meta}>{t('common:loading')}</span>;
  return (
    <>
      <FamilySample family={line.family} />
      <span className={css.words}>
        <span className={css.what}>
          <span className={css.name}>{localized(line.title)}</span>
          <span className={css.wording}>{line.text}</span>
        </span>
        <span className={css.meta}>
          {[
            line.alike ? t(`alike.${line.scope}`) : t(`scope.${line.scope}`),
            line.storyName,
            nameOf(line.by),
            format.since(line.at),
            line.reason,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className={css.silences}>
        {t('silences', { count: line.silences, formatted: format.number(line.silences) })}
      </span>
    </>
  );
}
