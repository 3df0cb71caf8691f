import type { KeyboardEvent, PointerEvent } from 'react';
import { cx } from './cx.ts';
import css from './splitter.module.css';

export interface SplitterProps {
  /** What it makes larger and smaller. */
  readonly label: string;
  /** `vertical`: between left and right. */
  readonly orientation: 'vertical' | 'horizontal';
  /** Size of the part behind it, to the right or below, in the unit of `perPixel`. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** One press of an arrow key. */
  readonly step: number;
  /** How much one pixel of the pointer is. */
  readonly perPixel: () => number;
  /** `done`: the movement is over, and the size is worth remembering. */
  readonly onChange: (value: number, done: boolean) => void;
  /** Enter or a double click: the size that it had at first. */
  readonly onReset: () => void;
  readonly className?: string | undefined;
}

/** The border between two parts of a page: drags, or takes arrow keys, Home, End and Enter. */
export function Splitter(props: SplitterProps) {
  const { label, orientation, value, min, max, step, perPixel, onChange, onReset, className } = props;
  const isVertical = orientation === 'vertical';
  const within = (wanted: number) => Math.min(max, Math.max(min, wanted));

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget;
    const from = isVertical ? event.clientX : event.clientY;
    const scale = perPixel();
    let now = value;
    handle.setPointerCapture(event.pointerId);
    const onMove = (move: globalThis.PointerEvent): void => {
      now = within(value + (from - (isVertical ? move.clientX : move.clientY)) * scale);
      onChange(now, false);
    };
    const onEnd = (): void => {
      handle.removeEventListener('pointermove', onMove);
      if (now !== value) onChange(now, true);
    };
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('lostpointercapture', onEnd, { once: true });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const [larger, smaller] = isVertical ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    if (event.key === larger) onChange(within(value + step), true);
    else if (event.key === smaller) onChange(within(value - step), true);
    else if (event.key === 'Home') onChange(min, true);
    else if (event.key === 'End') onChange(max, true);
    else if (event.key === 'Enter') onReset();
    else return;
    event.preventDefault();
  }

  return (
    <hr
      className={cx(css.splitter, css[orientation], className)}
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={onPointerDown}
      onDoubleClick={onReset}
      onKeyDown={onKeyDown}
    />
  );
}
