import type { ReactNode } from 'react';
import type { ErrorShape } from '../../shared/contract/errors.ts';
import { useLocalized } from '../i18n/use-localized.ts';
import css from './state.module.css';

export interface EmptyStateProps {
  readonly title?: string;
  /** What to do, in one sentence. */
  readonly text: ReactNode;
  /** One button. */
  readonly action?: ReactNode;
}

/** Stands where a list or page has nothing to show. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className={css.state}>
      {title ? <h2 className={css.title}>{title}</h2> : null}
      <p className={css.text}>{text}</p>
      {action ? <div className={css.actions}>{action}</div> : null}
    </div>
  );
}

export interface ErrorStateProps {
  readonly error: ErrorShape;
  /** e.g. a button that tries again. */
  readonly actions?: ReactNode;
  /** Small print, e.g. where the data is. */
  readonly detail?: ReactNode;
  /** There is nothing else on the page: what happened is its title. */
  readonly isPage?: boolean;
}

/** Stands where something could not be shown: what happened, then what is safe and what to do. */
export function ErrorState({ error, actions, detail, isPage }: ErrorStateProps) {
  const localized = useLocalized();
  const Title = isPage ? 'h1' : 'h2';
  return (
    <div className={css.state} role="alert">
      <Title className={css.title}>{localized(error.message)}</Title>
      {error.mend ? <p className={css.text}>{localized(error.mend)}</p> : null}
      {actions ? <div className={css.actions}>{actions}</div> : null}
      {detail ? <p className={css.detail}>{detail}</p> : null}
    </div>
  );
}
