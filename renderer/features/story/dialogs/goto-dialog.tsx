import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { whenIdle } from '../../../app/idle.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field, TextInput } from '../../../ui/field.tsx';
import { useDesk, useStory } from '../desk-context.ts';
import { goToPosition } from '../model/walk.ts';

/** Rows before and after the one that is gone to which come into view with it. */
const around = [0, 24, -12];

/** Goes to a row by its number. */
export function GotoDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('story');
  const desk = useDesk();
  const rows = useStory(({ index }) => index.length);
  const formId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const number = Number(text);
  const valid = /^\d+$/.test(text.trim()) && number >= 1 && number <= rows;

  // Who has typed the number presses Enter next; where another digit could follow, that is first waited for.
  useEffect(() => {
    if (!valid) return undefined;
    const fetch = (): void => {
      const { index } = desk.store.get();
      for (const distance of around) {
        const row = index[number - 1 + distance];
        if (row) void desk.store.load(row.id);
      }
    };
    if (number * 10 <= rows) return whenIdle([fetch]);
    fetch();
    return undefined;
  }, [desk, valid, number, rows]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!valid) return;
    onClose();
    // A decision still under way goes on to its next row first.
    void desk.inTurn(() => goToPosition(desk, number - 1));
  }

  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      title={t('goto.title')}
      firstFocus={() => field.current}
      foot={
        <Button look="primary" type="submit" form={formId} disabled={!valid}>
          {t('goto.do')}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit}>
        <Field
          label={t('goto.row', { rows })}
          error={text.trim() !== '' && !valid ? t('goto.wrong', { rows }) : undefined}
        >
          {(control) => (
            <TextInput
              {...control}
              ref={field}
              inputMode="numeric"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
