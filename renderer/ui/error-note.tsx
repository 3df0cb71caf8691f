import type { ErrorShape } from '../../shared/contract/errors.ts';
import { useLocalized } from '../i18n/use-localized.ts';
import css from './error-note.module.css';

/** Why the last try failed, inside the form that can be tried again. Read out when it appears. */
export function ErrorNote({ error }: { readonly error: ErrorShape | undefined }) {
  const localized = useLocalized();
  if (!error) return null;
  return (
    <p className={css.note} role="alert">
      {localized(error.message)} {error.mend ? localized(error.mend) : null}
    </p>
  );
}
