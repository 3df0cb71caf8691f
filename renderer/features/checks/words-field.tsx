import { type ReactNode, useState } from 'react';
import { Field, TextArea } from '../../ui/field.tsx';
import { parseWords } from './parse-words.ts';

export interface WordsFieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly words: readonly string[];
  readonly onChange: (words: string[]) => void;
  readonly className?: string | undefined;
}

/** Words that checks leave alone, one a line. Kept when the field is left; Esc puts back what was there. */
export function WordsField({ label, hint, words, onChange, className }: WordsFieldProps) {
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? words.join('\n');

  function keep(): void {
    if (typed === undefined) return;
    const next = parseWords(typed);
    setTyped(undefined);
    if (next.join('\n') !== words.join('\n')) onChange(next);
  }

  return (
    <Field label={label} hint={hint} className={className}>
      {(control) => (
        <TextArea
          {...control}
          rows={Math.min(8, Math.max(2, shown.split('\n').length))}
          value={shown}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.key !== 'Escape' || typed === undefined) return;
            // Only what is typed goes; the dialog around it stays.
            event.stopPropagation();
            event.preventDefault();
            setTyped(undefined);
          }}
        />
      )}
    </Field>
  );
}
