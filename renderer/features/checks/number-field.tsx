import { type ReactNode, useState } from 'react';
import { Field, TextInput } from '../../ui/field.tsx';
import css from './checks.module.css';

export interface NumberFieldProps {
  readonly label: ReactNode;
  readonly hint: ReactNode;
  /** Said in place of the hint while what is typed is no such number. */
  readonly wrong: ReactNode;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A whole number within bounds. Kept when the field is left, or by Enter; Esc puts back what was there. */
export function NumberField({ label, hint, wrong, value, min, max, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string>();
  const number = typed === undefined ? value : wholeNumber(typed);
  const isWrong = number === undefined || number < min || number > max;

  function keep(): void {
    setTyped(undefined);
    if (!isWrong && number !== value) onChange(number);
  }

  return (
    <Field label={label} {...(isWrong ? { error: wrong } : { hint })}>
      {(control) => (
        <TextInput
          {...control}
          className={css.number}
          inputMode="numeric"
          value={typed ?? String(value)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep();
            if (event.key !== 'Escape' || typed === undefined) return;
            event.stopPropagation();
            event.preventDefault();
            setTyped(undefined);
          }}
        />
      )}
    </Field>
  );
}

/** Full-width digits are digits. */
function wholeNumber(typed: string): number | undefined {
  const text = typed.normalize('NFKC').trim();
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
