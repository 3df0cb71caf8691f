import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { CommandKeys } from '../../../keys/command-keys.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field, TextArea } from '../../../ui/field.tsx';
import css from './dialogs.module.css';

export interface CommentDialogProps {
  readonly title: string;
  readonly about: string;
  /** Over the field. */
  readonly label: string;
  /** What is said when it is sent without a word. */
  readonly empty: string;
  readonly doLabel: string;
  /** What the comment is about. */
  readonly children?: ReactNode;
  readonly onSend: (comment: string) => void;
  readonly onClose: () => void;
}

/** Asks for the words that go with a decision. */
export function CommentDialog(props: CommentDialogProps) {
  const { title, about, label, empty, doLabel, children, onSend, onClose } = props;
  const { t } = useTranslation('story');
  const formId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [comment, setComment] = useState('');
  const [asked, setAsked] = useState(false);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (comment.trim() === '') {
      setAsked(true);
      field.current?.focus();
      return;
    }
    onClose();
    onSend(comment.trim());
  }

  return (
    <Dialog
      open
      holdsWork
      size="small"
      onClose={onClose}
      title={title}
      about={about}
      firstFocus={() => field.current}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {doLabel} <CommandKeys id="row.confirm" />
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        {children}
        <Field label={label} error={asked && comment.trim() === '' ? empty : undefined}>
          {(control) => (
            <TextArea
              {...control}
              ref={field}
              className={css.comment}
              rows={4}
              maxLength={10_000}
              value={comment}
              onChange={(event) => setComment(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
                  submit(event);
                }
              }}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
