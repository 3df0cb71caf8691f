import { cx } from './cx.ts';
import css from './progress.module.css';

export interface ProgressProps {
  readonly label: string;
  /** 0 to `total`; `null` while it is not known how much there is. */
  readonly value: number | null;
  readonly total?: number;
  readonly className?: string | undefined;
}

/** Not Radix's: every line of a list has one. */
export function Progress({ label, value, total = 1, className }: ProgressProps) {
  const max = Math.max(total, 1);
  const done = value === null ? undefined : Math.min(Math.max(value, 0), max);
  const share = done === undefined ? undefined : (done / max) * 100;
  return (
    <div
      role="progressbar"
      className={cx(css.track, className)}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={done}
      aria-valuetext={share === undefined ? undefined : `${Math.round(share)}%`}
      data-state={share === undefined ? 'indeterminate' : undefined}
    >
      <div className={css.bar} style={share === undefined ? undefined : { transform: `translateX(${share - 100}%)` }} />
    </div>
  );
}
