import { Progress as Radix } from 'radix-ui';
import { cx } from './cx.ts';
import css from './progress.module.css';

export interface ProgressProps {
  readonly label: string;
  /** 0 to `total`; `null` while it is not known how much there is. */
  readonly value: number | null;
  readonly total?: number;
  readonly className?: string | undefined;
}

export function Progress({ label, value, total = 1, className }: ProgressProps) {
  const max = Math.max(total, 1);
  const done = value === null ? null : Math.min(Math.max(value, 0), max);
  return (
    <Radix.Root className={cx(css.track, className)} aria-label={label} value={done} max={max}>
      <Radix.Indicator
        className={css.bar}
        style={done === null ? undefined : { transform: `translateX(-${100 - (done / max) * 100}%)` }}
      />
    </Radix.Root>
  );
}
