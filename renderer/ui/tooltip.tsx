import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
import { Kbd } from './kbd.tsx';
import css from './tooltip.module.css';

export interface TooltipProps {
  readonly text: string;
  readonly keys?: readonly string[] | undefined;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  /** One element that takes a ref and props, e.g. a button. */
  readonly children: ReactElement;
}

/** Says in words what an icon means, on hover and on focus. Never the only place where something is said. */
export function Tooltip({ text, keys, side = 'bottom', children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={css.tip} side={side} sideOffset={6} collisionPadding={8}>
          {text}
          {keys ? <Kbd keys={keys} /> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Once, around the whole desk: tooltips after the first one open at once. */
export const TooltipProvider = Radix.Provider;
