import { type RefObject, useLayoutEffect, useMemo, useReducer, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Heights, MeasurableHeights } from './heights.ts';
import { linesToDraw, type Margins, offsetToShow } from './reveal.ts';

export interface LineViewOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Another object where the lines are others or were laid out anew. */
  readonly heights: Heights | MeasurableHeights;
  /** Lines drawn beyond the edges of what is seen. */
  readonly overscan: number;
  readonly margins: Margins;
  /** A line that is drawn wherever one scrolls. */
  readonly kept?: number | undefined;
}

/** A scrolled list of which only the lines in view are drawn. */
export interface LineView {
  /** The lines to draw, from top to bottom. */
  readonly shown: readonly number[];
  /** Pixels of the lines that are scrolled out above. */
  readonly offset: () => number;
  readonly scrollTo: (offset: number) => void;
  /** Brings a line into view, and keeps it there while lines turn out to be of other heights, until somebody scrolls. */
  readonly reveal: (line: () => number | undefined) => void;
  /** To be the `ref` of each drawn line's element, which has its number in `data-index`. */
  readonly measure: (element: HTMLElement | null) => (() => void) | undefined;
}

/** Milliseconds after the last movement in which somebody is still scrolling. */
const scrollingFor = 150;
/** Frames after which a line that was brought into view has come to rest. */
const enough = 3;
/** Milliseconds after a jump until the lines beyond the edges are drawn: the next key comes before what nobody sees. */
const calm = 120;

/**
 * Lines of a list that may have 100,000. Other than a virtualizer for every purpose it lays out nothing anew for a line
 * that was decided on; what has just been drawn is measured and put in its place before it is painted. After a jump the
 * lines in view come first.
 */
export function useLineView(options: LineViewOptions): LineView {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const latest = useRef(options);
  const model = useMemo(() => createModel(latest, draw), []);
  const shown = model.lines(options);

  useLayoutEffect(() => {
    const { kept } = latest.current;
    latest.current = options;
    model.drawn(shown, kept !== options.kept);
  });
  useLayoutEffect(() => model.listen(), [model]);

  return { ...model.view, shown };
}

function createModel(latest: RefObject<LineViewOptions>, draw: () => void) {
  const seen = { offset: 0, height: 0 };
  let element: HTMLElement | undefined;
  /** Where the element is to be scrolled as soon as its lines are drawn. */
  let due: number | undefined;
  let written = -1;
  /** Where the end of the lines did not let it be scrolled: to ask for it again would never end. */
  let unreachable: number | undefined;
  let wanted: (() => number | undefined) | undefined;
  let drawn: readonly number[] = [];
  let scrolledUpAt = Number.NEGATIVE_INFINITY;
  let restingFrames = 0;
  let frame = 0;
  let delivering = false;
  /** After a jump only what is seen is drawn at first, in half the time; this draws the rest. */
  let filling: ReturnType<typeof setTimeout> | undefined;
  const elements = new Set<HTMLElement>();
  /** Lines that were never measured as they stand now. */
  const fresh = new Set<HTMLElement>();
  const observer =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver((entries) => deliver(() => resized(entries)));

  function deliver(work: () => void): void {
    delivering = true;
    try {
      work();
    } finally {
      delivering = false;
    }
  }

  function resized(entries: readonly ResizeObserverEntry[]): void {
    let changed = false;
    for (const { target, borderBoxSize } of entries) {
      if (target === element) {
        changed = tookHeight() || changed;
        continue;
      }
      const size = borderBoxSize[0]?.blockSize;
      if (target.isConnected && size !== undefined) changed = took(target as HTMLElement, size) || changed;
    }
    // Before it is painted: lines must not lie over each other for a frame.
    if (changed) flushSync(draw);
  }

  function tookHeight(): boolean {
    const height = element?.clientHeight ?? 0;
    if (height === seen.height) return false;
    seen.height = height;
    unreachable = undefined;
    return true;
  }

  /** Takes in how high a line is; what is seen stays where it is when lines above it turn out otherwise. */
  function took(line: HTMLElement, height: number): boolean {
    const { heights } = latest.current;
    if (!('measure' in heights)) return false;
    const at = Number(line.getAttribute('data-index'));
    const size = Math.round(height);
    if (!(at < heights.count)) return false;
    const before = heights.size(at);
    const isFirst = !heights.isMeasured(at);
    if (size === before && !isFirst) return false;
    const start = heights.start(at);
    heights.measure(at, size);
    if (size === before) return false;
    unreachable = undefined;
    const isAbove = isFirst ? start < seen.offset : start + before <= seen.offset && !isScrollingUp();
    if (isAbove) goTo(seen.offset + size - before);
    return true;
  }

  function isScrollingUp(): boolean {
    return performance.now() - scrolledUpAt < scrollingFor;
  }

  function goTo(offset: number): void {
    seen.offset = Math.max(0, offset);
    due = seen.offset;
  }

  /** Answers whether the line that is to be seen made it scroll. */
  function followed(): boolean {
    const { heights, margins } = latest.current;
    const at = wanted?.();
    if (at === undefined || seen.height === 0) return false;
    const offset = offsetToShow(at, heights, seen, margins);
    if (offset === seen.offset || offset === unreachable) return false;
    restingFrames = 0;
    goTo(offset);
    return true;
  }

  /** A line that only changes its height later on does not move the page any more. */
  function untilItRests(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      restingFrames++;
      if (restingFrames > enough) wanted = undefined;
      else if (wanted) untilItRests();
    });
  }

  function onScroll(): void {
    // What was to be written is on its way; this tells of something older.
    if (!element || due !== undefined) return;
    const { scrollTop } = element;
    if (Math.abs(scrollTop - written) > 1) {
      wanted = undefined;
      written = -1;
      if (scrollTop < seen.offset) scrolledUpAt = performance.now();
    }
    if (scrollTop === seen.offset) return;
    seen.offset = scrollTop;
    // Whoever scrolls sees what is beyond the edges in the next frame.
    fill();
  }

  /** None of these was drawn before, but for one that always is. */
  function isElsewhere(lines: readonly number[], kept: number | undefined): boolean {
    return lines.length > 0 && !lines.some((at) => at !== kept && drawn.includes(at));
  }

  function linesNow({ heights, overscan, kept }: LineViewOptions): number[] {
    const inView = linesToDraw(heights, seen, 0, kept);
    const isJump = filling !== undefined || isElsewhere(inView, kept);
    return isJump ? inView : linesToDraw(heights, seen, overscan, kept);
  }

  function fillSoon(): void {
    clearTimeout(filling);
    filling = setTimeout(fill, calm);
  }

  function fill(): void {
    clearTimeout(filling);
    filling = undefined;
    drawIfOthers();
  }

  function drawIfOthers(): void {
    const next = linesNow(latest.current);
    if (next.length !== drawn.length || next.some((at, index) => at !== drawn[index])) draw();
  }

  return {
    /** The lines to draw now. */
    lines: linesNow,
    view: {
      offset: () => seen.offset,
      scrollTo(offset: number): void {
        wanted = undefined;
        goTo(offset);
        draw();
      },
      reveal(line: () => number | undefined): void {
        wanted = line;
        restingFrames = 0;
        unreachable = undefined;
        untilItRests();
        if (followed()) draw();
      },
      measure(line: HTMLElement | null): (() => void) | undefined {
        if (!line) return undefined;
        elements.add(line);
        fresh.add(line);
        // One that is drawn while heights are told is told of in the next frame: the browser calls it a loop otherwise.
        if (delivering) requestAnimationFrame(() => line.isConnected && observer?.observe(line));
        else observer?.observe(line);
        return () => {
          elements.delete(line);
          fresh.delete(line);
          observer?.unobserve(line);
        };
      },
    },
    /**
     * After each drawing: what is new is measured and, where that moves anything, drawn again before it is painted.
     *
     * @param keepsOther another line is kept: it and the last one are as a rule of other heights now. To wait until the
     * browser tells so would be to lay out the page twice.
     */
    drawn(shown: readonly number[], keepsOther: boolean): void {
      if (isElsewhere(shown, latest.current.kept)) fillSoon();
      drawn = shown;
      let changed = false;
      // Once the page is laid out for one of them, the heights of all are there for the asking.
      const asked = keepsOther || fresh.size > 0 ? elements : fresh;
      for (const line of asked) changed = took(line, line.getBoundingClientRect().height) || changed;
      fresh.clear();
      changed = followed() || changed;
      if (changed) {
        draw();
        return;
      }
      if (due === undefined || !element) return;
      element.scrollTop = due;
      const wantedOffset = due;
      due = undefined;
      written = element.scrollTop;
      if (seen.offset === written) return;
      // The end of the lines is as far as it goes; or it has become higher and nobody has told so yet.
      seen.offset = written;
      if (!tookHeight()) unreachable = wantedOffset;
      drawIfOthers();
    },
    listen(): () => void {
      element = latest.current.scroller.current ?? undefined;
      if (element) {
        observer?.observe(element);
        element.addEventListener('scroll', onScroll, { passive: true });
      }
      seen.offset = element?.scrollTop ?? 0;
      if (tookHeight()) draw();
      return () => {
        cancelAnimationFrame(frame);
        clearTimeout(filling);
        filling = undefined;
        observer?.disconnect();
        element?.removeEventListener('scroll', onScroll);
        element = undefined;
      };
    },
  };
}
