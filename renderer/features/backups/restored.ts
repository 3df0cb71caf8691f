import type { EventName } from '../../../shared/contract/events.ts';
import type { Timestamp } from '../../../shared/contract/model.ts';

/** Where this window remembers, while it is loaded anew, which backup it asked for. */
const key = 'copydesk.restored';

/** Remembers the time of the backup that is being put back; `undefined`: none is. */
export function noteRestore(at: Timestamp | undefined): void {
  if (at === undefined) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, at);
}

/** The time of the backup that this window has put back, told once. */
export function takeRestored(): Timestamp | undefined {
  const at = sessionStorage.getItem(key) ?? undefined;
  noteRestore(undefined);
  return at;
}

/** Every window begins anew when all data is another; a story that it shows may not be there any more. */
export function beginAnewOn(subscribe: (event: EventName, listener: () => void) => () => void): () => void {
  return subscribe('desk-replaced', () => {
    if (window.location.hash.startsWith('#/stories/')) window.history.replaceState(null, '', '#/stories');
    window.location.reload();
  });
}
