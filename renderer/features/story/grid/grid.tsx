import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useZoom } from '../../../app/zoom.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { useDesk, useDeskView, usePointedFinding, useStory } from '../desk-context.ts';
import { useLineView } from '../lines/use-line-view.ts';
import { openRowOf } from '../model/edited-row.ts';
import { openEditor } from '../model/editing.ts';
import type { GridItem } from '../model/folds.ts';
import { relatedIn } from '../model/highlight.ts';
import { goTo, goToPosition } from '../model/walk.ts';
import { offsetAt } from './caret.ts';
import { FoldLine } from './fold-line.tsx';
import css from './grid.module.css';
import { GridHeader } from './grid-header.tsx';
import { keyOf, linesOf } from './lines.ts';
import { createRowHeights } from './row-heights.ts';
import { cellId, RowLine } from './row-line.tsx';
import { useColumns } from './use-columns.ts';
import { useGridPlace } from './use-grid-place.ts';

/** Lines drawn beyond the edges of the window. */
const overscan = 4;
/** Milliseconds that a jump waits for the texts of its row, which are on their way: rows are then drawn once, with them. */
const textsComeWithin = 80;
/** Width of an average English character of the reading size, in pixels. */
const characterWidth = 6.9;

/** The story's rows, of which only those near the window are in the DOM. */
export const Grid = memo(function Grid({ items }: { readonly items: readonly GridItem[] }) {
  const { t } = useTranslation('story');
  const desk = useDesk();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useColumns();
  const zoom = useZoom();
  const index = useStory((state) => state.index);
  const selectedId = useStory(({ selection }) => selection.rowId);
  const editingId = useDeskView(openRowOf);
  const reveal = useDeskView((view) => view.reveal);
  const finding = usePointedFinding();
  const related = useMemo(() => relatedIn(finding), [finding]);
  const [activeColumn, setActiveColumn] = useState<string>();
  const column = columns.list.find(({ key }) => key === activeColumn)?.key;

  const indexOf = useMemo(() => linesOf(items, desk.store.positionOf), [items, desk]);
  const editingIndex = editingId === undefined ? undefined : indexOf.get(editingId);
  const characters = useMemo(
    () => charactersInLine(scroller.current, columns.list.length, zoom),
    [columns.list.length, zoom],
  );
  const [rowHeights] = useState(createRowHeights);
  const heights = useMemo(() => {
    rowHeights.update(index, { characters, zoom });
    return rowHeights.of(items);
  }, [rowHeights, items, index, characters, zoom]);
  const view = useLineView({
    scroller,
    heights,
    overscan,
    // The row that is being edited stays, wherever one scrolls: its editor holds unsaved text.
    kept: editingIndex,
    margins: { above: zoom * (34 + 56), below: zoom * 72 },
  });
  const { shown, reveal: revealLine } = view;

  // Load what is near the window. Positions, not lines: a fold hides thousands of rows that nobody needs. And again when
  // the story was opened anew, though its lines be the same: what was on its way is void then.
  const drawn = shown.join(' ');
  useEffect(() => {
    for (const at of drawn === '' ? [] : drawn.split(' ')) {
      const item = items[Number(at)];
      if (item?.kind === 'row' && index[item.position]) desk.store.need(item.position, item.position + 1);
    }
  }, [desk, items, index, drawn]);

  useGridPlace({ view, heights, scroller, items }, indexOf);
  // Lines fold and unfold while one of them is brought into view.
  const latestLines = useRef(indexOf);
  useLayoutEffect(() => {
    latestLines.current = indexOf;
  });
  // A jump brings the row into view; a row that only changed its height does not move the page. Who comes back to a story
  // finds it as it was left, also where the current row was out of view.
  const revealed = useRef({ reveal: desk.scrolling.get().place ? reveal : -1, rowId: selectedId, isTold: true });
  const isTold = useStory(() => selectedId !== undefined && desk.store.row(selectedId) !== undefined);
  useLayoutEffect(() => {
    const last = revealed.current;
    // Texts that come later may be higher than they were taken to be, and push the row out of view again.
    const isLate = isTold && !last.isTold && last.rowId === selectedId;
    if ((last.reveal === reveal && !isLate) || selectedId === undefined) return undefined;
    if (indexOf.get(selectedId) === undefined) return undefined;
    const go = (): void => {
      revealed.current = { reveal, rowId: selectedId, isTold };
      revealLine(() => latestLines.current.get(selectedId));
    };
    if (!isTold) {
      const timer = setTimeout(go, textsComeWithin);
      return () => clearTimeout(timer);
    }
    go();
    return undefined;
  }, [reveal, selectedId, isTold, indexOf, revealLine]);

  function onClick(event: MouseEvent): void {
    const place = placeOf(event.target);
    // Text that was just selected is for copying; a click into the editor belongs to the editor.
    if (!place || place.inEditor || window.getSelection()?.isCollapsed === false) return;
    setActiveColumn(place.column);
    const { selection } = desk.store.get();
    const first = desk.queue().find(({ rowId }) => rowId === place.rowId)?.findingId;
    void goTo(desk, place.rowId, place.findingId ?? (selection.rowId === place.rowId ? selection.findingId : first));
  }

  function onDoubleClick(event: MouseEvent): void {
    const place = placeOf(event.target);
    if (place?.column !== 'revision' || place.inEditor) return;
    window.getSelection()?.removeAllRanges();
    void openEditor(desk, place.rowId, offsetAt(event.clientX, event.clientY));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return;
    const at = columns.list.findIndex(({ key }) => key === (column ?? 'revision'));
    if (event.key === 'ArrowLeft') setActiveColumn(columns.list[Math.max(0, at - 1)]?.key);
    else if (event.key === 'ArrowRight') setActiveColumn(columns.list[Math.min(columns.list.length - 1, at + 1)]?.key);
    else if (event.key === 'Home') void goToPosition(desk, 0);
    else if (event.key === 'End') void goToPosition(desk, index.length - 1);
    else return;
    event.preventDefault();
  }

  const style = { '--story-columns': columns.template, minWidth: columns.minWidth } as CSSProperties;
  const selectedLine = selectedId === undefined ? undefined : indexOf.get(selectedId);
  const focusColumn = column ?? columns.list.find(({ role }) => role === 'revision')?.key ?? columns.list[0]?.key;
  const activeCell =
    selectedId !== undefined && focusColumn && selectedLine !== undefined && shown.includes(selectedLine)
      ? cellId(selectedId, focusColumn)
      : undefined;
  return (
    <div
      ref={scroller}
      className={css.scroller}
      role="grid"
      data-story-grid=""
      tabIndex={0}
      aria-label={t('grid.label')}
      aria-rowcount={index.length + 1}
      aria-colcount={columns.list.length + 1}
      aria-activedescendant={activeCell}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onKeyDown={onKeyDown}
    >
      <div className={css.sheet} role="rowgroup" style={style}>
        <GridHeader columns={columns} />
        <div className={css.lines} role="none" style={{ height: heights.total() }}>
          {shown.map((at) => {
            const item = items[at];
            if (!item) return null;
            return (
              <div
                key={keyOf(item)}
                className={css.place}
                role="none"
                style={{ transform: `translateY(${heights.start(at)}px)` }}
              >
                {item.kind === 'row' ? (
                  <RowLine
                    id={item.id}
                    position={item.position}
                    columns={columns.list}
                    related={related(item.id)}
                    activeColumn={item.id === selectedId ? focusColumn : undefined}
                    index={at}
                    waitingHeight={desk.store.row(item.id) ? undefined : heights.size(at)}
                    measure={view.measure}
                  />
                ) : (
                  <FoldLine from={item.from} to={item.to} columns={columns.list.length} />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
});

/** How many characters about fit in a line of a column. Asked once: reading a width makes the browser lay out the page. */
function charactersInLine(scroller: HTMLElement | null, columns: number, zoom: number): number {
  const width = (scroller?.clientWidth ?? 860) / zoom / Math.max(1, columns) - 28;
  return Math.max(10, width / characterWidth);
}

/** What of the grid lies under the mouse. */
function placeOf(target: EventTarget) {
  const element = target instanceof Element ? target : null;
  const row = element?.closest('[data-row]');
  if (!element || !row) return undefined;
  const finding = element.closest('[data-finding]')?.getAttribute('data-finding');
  return {
    rowId: Number(row.getAttribute('data-row')),
    findingId: finding ? Number(finding) : undefined,
    column: element.closest('[data-column]')?.getAttribute('data-column') ?? undefined,
    inEditor: element.closest('.cm-editor') !== null,
  };
}
