import type { Localized } from '../../shared/localized.ts';

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Toast {
  readonly id: number;
  /** A finished sentence, or what the backend said in both languages. */
  readonly text: string | Localized;
  /** A second, quieter sentence. */
  readonly more?: string | Localized | undefined;
  /** Errors and notices stay until they are closed. */
  readonly tone: 'plain' | 'notice' | 'error';
  readonly action?: ToastAction | undefined;
  /** Goes as soon as one without an action: where the next one follows at once. */
  readonly brief?: boolean | undefined;
  /** A newer message about the same thing takes this one's place. */
  readonly topic?: string;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** At most this many are in view; older ones give way. */
const most = 4;

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Shows a short message; answers its id. Errors and notices stay until closed, messages with an action stay longer. */
export function showToast(toast: Omit<Toast, 'id' | 'tone'> & { readonly tone?: Toast['tone'] }): number {
  lastId += 1;
  const others = toasts.filter(({ topic }) => topic === undefined || topic !== toast.topic);
  set([...others, { tone: 'plain' as const, ...toast, id: lastId }].slice(-most));
  return lastId;
}

export function closeToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: () => toasts,
};
