import { useEffect } from 'react';
import { putLayout } from '../../app/session-store.ts';
import { usePerson, useSessionStore } from '../../app/use-session.ts';
import type { Desk } from './model/desk.ts';
import { readQueueView } from './model/queue-filter.ts';

/** Which findings the queue shows, and in what order, is remembered for each person: whoever sits down finds their own. */
export function useRememberedFilter(desk: Desk): void {
  const session = useSessionStore();
  const me = usePerson().id;
  useEffect(() => {
    const key = `story.queue.${me}`;
    const state = session.get();
    const stored = state.status === 'ready' ? state.session.settings.layout[key] : undefined;
    desk.view.set(readQueueView(stored));
    let last = JSON.stringify(readQueueView(desk.view.get()));
    return desk.view.subscribe(() => {
      const chosen = readQueueView(desk.view.get());
      const now = JSON.stringify(chosen);
      if (now === last) return;
      last = now;
      putLayout(session, key, { ...chosen });
    });
  }, [desk, session, me]);
}
