import type { Ref } from 'react';
import type { CommandId } from '../../../shared/commands.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CommandKeys, useAriaKeys } from '../../keys/index.ts';
import { TextInput } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './filter-field.module.css';

export interface FilterFieldProps {
  /** The command whose key comes here. */
  readonly command?: CommandId;
  /** What is searched. */
  readonly label?: string;
  /** The longest text that can be searched for: UTF-16 units. */
  readonly maxLength?: number;
  readonly ref: Ref<HTMLInputElement>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter, arrow down and Esc go on to the list. */
  readonly onLeave: () => void;
}

/** Filters a list, the stories' unless said otherwise, while one types. Esc empties it first, then leaves. */
export function FilterField({
  command = 'list.search',
  label,
  maxLength = 500,
  ref,
  value,
  onChange,
  onLeave,
}: FilterFieldProps) {
  const { t } = useTranslation('stories');
  const keys = useAriaKeys(command);
  const words = label ?? t('filter');
  return (
    <div className={css.field}>
      <Icon name="search" size={14} />
      <TextInput
        ref={ref}
        type="search"
        className={css.input}
        aria-label={words}
        aria-keyshortcuts={keys}
        placeholder={words}
        maxLength={maxLength}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape' && value) onChange('');
          else if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
          else return;
          event.preventDefault();
        }}
      />
      {value ? null : (
        <span className={css.key}>
          <CommandKeys id={command} />
        </span>
      )}
    </div>
  );
}
