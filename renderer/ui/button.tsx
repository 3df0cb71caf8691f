import type { ComponentProps } from 'react';
import css from './button.module.css';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: the one thing to do here; at most one in view. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly small?: boolean;
}

/** Every button of the desk. `type` is `button` unless said otherwise, so that none submits a form by accident. */
export function Button({ look = 'plain', small, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={cx(css.button, look !== 'plain' && css[look], small && css.small, className)}
      {...rest}
    />
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  readonly icon: IconName;
  /** Says what it does: to screen readers, and as a tooltip. */
  readonly label: string;
  /** The key that does the same, shown in the tooltip. */
  readonly keys?: readonly string[] | undefined;
}

export function IconButton({ icon, label, keys, look = 'quiet', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <Button aria-label={label} look={look} className={cx(css.icon, className)} {...rest}>
        <Icon name={icon} />
      </Button>
    </Tooltip>
  );
}
