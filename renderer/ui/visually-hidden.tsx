import { VisuallyHidden as Radix } from 'radix-ui';

/** For screen readers alone. */
export const VisuallyHidden = Radix.Root;
