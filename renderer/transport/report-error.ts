import type { ErrorShape, Result } from '../../shared/contract/errors.ts';
import { showToast } from '../ui/toast-store.ts';

/** Shows an error that stops nothing else: what happened, and below it what to do. It stays until closed. */
export function reportError(error: ErrorShape): void {
  if (error.code === 'cancelled') return;
  showToast({ text: error.message, more: error.mend, tone: 'error' });
}

/** The data of a result; an error is shown, and answered as nothing. */
export function dataOrReport<T>(result: Result<T>): T | undefined {
  if (result.ok) return result.data;
  reportError(result.error);
  return undefined;
}
