import { Switch as Radix } from 'radix-ui';
import css from './switch.module.css';

export interface SwitchProps {
  readonly id?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly 'aria-describedby'?: string;
}

/** On or off, at once. Give it a label by Field. */
export function Switch({ onChange, ...rest }: SwitchProps) {
  return (
    <Radix.Root className={css.switch} onCheckedChange={onChange} {...rest}>
      <Radix.Thumb className={css.thumb} />
    </Radix.Root>
  );
}
