import { Dialog as Radix } from 'radix-ui';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { IconButton } from './button.tsx';
import { cx } from './cx.ts';
import css from './dialog.module.css';
import { useReturnFocus } from './use-return-focus.ts';

export interface DialogProps {
  readonly open: boolean;
  /** Called on Esc, on the close button and on a click beside it. */
  readonly onClose: () => void;
  readonly title: string;
  /** One sentence under the title. */
  readonly about?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  readonly children: ReactNode;
  /** Buttons; the one that does it comes last. */
  readonly foot?: ReactNode;
  /** A click beside it does nothing: for dialogs that hold work. */
  readonly holdsWork?: boolean;
  /** Focused on opening; without it the first field is, or else the last button. */
  readonly firstFocus?: () => HTMLElement | null;
}

/** Not the close button, which comes first in the document: a field, else the button that does it, else the text, which arrow keys
 * then scroll. */
function firstIn(dialog: EventTarget | null): HTMLElement | null {
  if (!(dialog instanceof HTMLElement)) return null;
  return (
    dialog.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select') ??
    dialog.querySelector<HTMLElement>('footer button:last-of-type') ??
    dialog.querySelector<HTMLElement>('[data-dialog-body]')
  );
}

/**
 * Radix hears Esc only one drawing after the dialog is there, which on a busy machine is long enough for a person's Esc.
 * What it has heard is prevented, and what lies over the dialog (a menu) has its own.
 */
function isUnheardEscape(event: KeyboardEvent<HTMLElement>): boolean {
  const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
  return event.key === 'Escape' && isInside && !event.defaultPrevented && !event.nativeEvent.isComposing;
}

/** A modal dialog. Focus stays inside and goes back to where it came from. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, about, size = 'medium', children, foot, holdsWork = false, firstFocus } = props;
  const { t } = useTranslation('common');
  const returnFocus = useReturnFocus(open);
  return (
    <Radix.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className={css.overlay} />
        <Radix.Content
          className={cx(css.dialog, css[size])}
          {...(about ? {} : { 'aria-describedby': undefined })}
          onInteractOutside={(event) => {
            if (holdsWork) event.preventDefault();
          }}
          onCloseAutoFocus={returnFocus}
          onKeyDown={(event) => {
            if (isUnheardEscape(event)) onClose();
          }}
          onOpenAutoFocus={(event) => {
            const target = firstFocus?.() ?? firstIn(event.currentTarget);
            if (!target) return;
            event.preventDefault();
            target.focus();
          }}
        >
          <header className={css.head}>
            <div className={css.words}>
              <Radix.Title className={css.title}>{title}</Radix.Title>
              {about ? <Radix.Description className={css.about}>{about}</Radix.Description> : null}
            </div>
            <Radix.Close asChild>
              <IconButton icon="close" label={t('close')} keys={['Esc']} />
            </Radix.Close>
          </header>
          <div className={css.body} data-dialog-body tabIndex={-1}>
            {children}
          </div>
          {foot ? <footer className={css.foot}>{foot}</footer> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
