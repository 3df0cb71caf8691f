import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { excerptAround } from '../../../../shared/text/excerpt.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { useDesk, useStory } from '../desk-context.ts';
import marks from '../marks.module.css';
import css from './replace.module.css';
import { type Flipped, isIncluded, type ReplaceLine, type ReplacePlace } from './replacements.ts';

const lineHeight = 34;
/** UTF-16 units shown on either side of a place. */
const context = 46;

export interface ReplaceListProps {
  readonly lines: readonly ReplaceLine[];
  readonly flipped: Flipped;
  readonly onFlip: (key: string) => void;
  readonly focusRef: Ref<{ focus(): void }>;
}

/** Every change, before and after. Up and Down walk them, Space takes one in or leaves it out. */
export function ReplaceList({ lines, flipped, onFlip, focusRef }: ReplaceListProps) {
  const { t } = useTranslation('revising');
  const scroller = useRef<HTMLDivElement>(null);
  useImperativeHandle(focusRef, () => ({ focus: () => scroller.current?.focus() }));
  const [at, setAt] = useState(0);
  const current = Math.min(at, lines.length - 1);
  const getItemKey = useCallback((index: number) => lines[index]?.key ?? index, [lines]);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    getItemKey,
    overscan: 8,
    useFlushSync: false,
  });
  const shown = virtualizer.getVirtualItems();
  useTexts(lines, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0);

  function step(by: number): void {
    let next = Math.max(0, Math.min(current + by, lines.length - 1));
    // A heading is nothing to decide on.
    if (lines[next]?.kind === 'approved') next += Math.sign(by);
    setAt(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  }
  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / lineHeight) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -lines.length,
      End: lines.length,
    };
    const line = lines[current];
    if (event.key in steps) step(steps[event.key] ?? 0);
    else if (event.key === ' ' && line?.kind === 'place') onFlip(line.key);
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={scroller}
      className={css.list}
      role="listbox"
      aria-multiselectable="true"
      aria-label={t('replace.list')}
      aria-activedescendant={shown.some(({ index }) => index === current) ? optionId(current) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={css.lines} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const line = lines[index];
          if (!line) return null;
          const style = { transform: `translateY(${start}px)` };
          return line.kind === 'approved' ? (
            <p key={key} className={css.heading} role="presentation" style={style}>
              {t('replace.approved', { count: line.count })}
            </p>
          ) : (
            <div
              key={key}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={isIncluded(line, flipped)}
              aria-posinset={index + 1}
              aria-setsize={lines.length}
              data-at={index === current || undefined}
              className={css.line}
              style={style}
              onClick={() => {
                setAt(index);
                onFlip(line.key);
              }}
              onKeyDown={undefined}
            >
              <span className={css.tick} aria-hidden="true">
                {isIncluded(line, flipped) ? '✓' : ''}
              </span>
              <span className={css.row}>{line.row.position + 1}</span>
              <Change place={line} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function optionId(index: number): string {
  return `replacement-${index}`;
}

/** Loads the texts of the rows whose lines are on screen. */
function useTexts(lines: readonly ReplaceLine[], first: number, last: number): void {
  const desk = useDesk();
  useEffect(() => {
    for (const line of lines.slice(first, last + 1)) {
      if (line.kind === 'place') desk.store.need(line.row.position, line.row.position + 1);
    }
  }, [desk, lines, first, last]);
}

/** A place with the words around it, what goes and what comes. */
function Change({ place: { row, edit } }: { readonly place: ReplacePlace }) {
  const desk = useDesk();
  const revision = useStory(({ revisionSourceId }) => revisionSourceId);
  const view = useStory(() => desk.store.row(row.rowId));
  const text = view?.version === row.version && revision !== undefined ? view.cells[revision] : undefined;
  if (text === undefined) return <span className={css.words} aria-busy="true" />;
  const { before, marked, after } = excerptAround(text, edit, context);
  return (
    <span className={css.words} lang="en">
      <span className={css.before}>{before}</span>
      <del className={marks.delete}>{marked}</del>
      {edit.text === '' ? null : <ins className={marks.insert}>{edit.text}</ins>}
      <span className={css.after}>{after}</span>
    </span>
  );
}
