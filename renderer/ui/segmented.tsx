import { ToggleGroup } from 'radix-ui';
import css from './segmented.module.css';

export interface SegmentedProps<T extends string> {
  /** Says what is chosen here. */
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
}

/** One of two to four, all in view. Arrow keys move. */
export function Segmented<T extends string>({ label, value, choices, onChoose }: SegmentedProps<T>) {
  return (
    <ToggleGroup.Root
      type="single"
      className={css.group}
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const chosen = choices.find((choice) => choice.value === next);
        if (chosen) onChoose(chosen.value);
      }}
    >
      {choices.map((choice) => (
        <ToggleGroup.Item key={choice.value} className={css.item} value={choice.value}>
          {choice.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
