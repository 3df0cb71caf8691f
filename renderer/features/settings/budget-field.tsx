import { useId, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { TextInput } from '../../ui/field.tsx';
import { parseBudget } from './parse-budget.ts';
import css from './section.module.css';
import { Line } from './section.tsx';

export interface BudgetFieldProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** How many findings the desk shows for every 1,000 words. Kept when the field is left, or by Enter. */
export function BudgetField({ value, onChange }: BudgetFieldProps) {
  const { t } = useTranslation('settings');
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const wrong = typed !== undefined && parseBudget(typed) === undefined;

  function keep(): void {
    const next = typed === undefined ? undefined : parseBudget(typed);
    setTyped(undefined);
    if (next !== undefined && next !== value) onChange(next);
  }

  return (
    <Line
      name={<label htmlFor={id}>{t('checks.budget')}</label>}
      hint={<span id={`${id}-hint`}>{wrong ? t('checks.budgetWrong') : t('checks.budgetHint')}</span>}
    >
      <span className={css.value}>
        <TextInput
          id={id}
          className={css.number}
          inputMode="decimal"
          aria-describedby={`${id}-hint`}
          aria-invalid={wrong}
          value={typed ?? String(value)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep();
            if (event.key === 'Escape') setTyped(undefined);
          }}
        />
        <span className={css.unit}>{t('checks.perThousand')}</span>
      </span>
    </Line>
  );
}
