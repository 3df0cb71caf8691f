import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { TextInput } from '../../ui/field.tsx';
import css from './story-list.module.css';

export interface RenameFieldProps {
  readonly name: string;
  /** The new name, trimmed; `null`: left as it was. Answers whether that is done: if not, the field stays. */
  readonly onDone: (name: string | null) => Promise<boolean>;
}

/** Stands in place of a story's name. Enter and leaving it keep what is typed, Esc does not. */
export function RenameField({ name, onDone }: RenameFieldProps) {
  const { t } = useTranslation('stories');
  const [text, setText] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  // Enter also makes it lose the focus: done is done.
  const done = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  async function finish(keep: boolean): Promise<void> {
    if (done.current) return;
    done.current = true;
    done.current = await onDone(keep && text.trim() ? text.trim() : null);
  }

  return (
    <TextInput
      ref={field}
      className={css.rename}
      aria-label={t('newName')}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => void finish(true)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') void finish(true);
        else if (event.key === 'Escape') void finish(false);
        else return;
        event.preventDefault();
      }}
    />
  );
}
