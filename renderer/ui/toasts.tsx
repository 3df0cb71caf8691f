import { Toast as Radix } from 'radix-ui';
import { useLocalized } from '../i18n/use-localized.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { Button, IconButton } from './button.tsx';
import { cx } from './cx.ts';
import { closeToast, type Toast } from './toast-store.ts';
import css from './toasts.module.css';
import { useToasts } from './use-toasts.ts';

const shortStay = 5000;
const longStay = 10_000;

function stay(toast: Toast): number {
  if (toast.tone !== 'plain') return Number.POSITIVE_INFINITY;
  return toast.action && !toast.brief ? longStay : shortStay;
}

/** Radix's own key for the messages is none of the desk's keys: the command `app.messages` goes there. */
const noKey = ['none'];

export interface ToastsProps {
  /** The key that goes to the messages, to be read out. */
  readonly keys: string;
}

/** Once, at the end of the desk: shows what `showToast` was given. */
export function Toasts({ keys }: ToastsProps) {
  const { t } = useTranslation('common');
  const localized = useLocalized();
  const toasts = useToasts();
  const say = (text: Toast['text']) => (typeof text === 'string' ? text : localized(text));
  return (
    <Radix.Provider label={t('message')} swipeDirection="left">
      {toasts.map((toast) => (
        <Radix.Root
          key={toast.id}
          className={cx(css.toast, toast.tone === 'error' && css.error)}
          duration={stay(toast)}
          type={toast.tone === 'error' ? 'foreground' : 'background'}
          onOpenChange={(open) => (open ? undefined : closeToast(toast.id))}
        >
          <Radix.Description className={css.words}>
            {say(toast.text)}
            {toast.more ? <span className={css.more}>{say(toast.more)}</span> : null}
          </Radix.Description>
          {toast.action ? (
            <Radix.Action asChild altText={toast.action.label} onClick={toast.action.run}>
              <Button small className={css.action}>
                {toast.action.label}
              </Button>
            </Radix.Action>
          ) : null}
          <Radix.Close asChild>
            <IconButton small className={css.close} icon="close" label={t('close')} />
          </Radix.Close>
        </Radix.Root>
      ))}
      <Radix.Viewport className={css.viewport} label={t('messages', { keys })} hotkey={noKey} data-toasts="" />
    </Radix.Provider>
  );
}

/** Moves the focus to the newest message: to what it offers to do, or else to its close button. */
export function focusToasts(): void {
  document.querySelector<HTMLElement>('[data-toasts] > :last-child button')?.focus();
}
