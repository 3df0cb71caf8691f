import { useCallback } from 'react';
import type { Id } from '../../shared/contract/model.ts';
import { useLayoutSetting } from './use-session.ts';

const most = 7;

function readIds(stored: unknown): readonly Id[] {
  return Array.isArray(stored) ? stored.filter((id): id is Id => Number.isInteger(id)) : [];
}

/** The list after a story was opened: those in it keep their places, so that the rail does not jump. */
export function withOpened(ids: readonly Id[], opened: Id): readonly Id[] {
  return ids.includes(opened) ? ids : [opened, ...ids].slice(0, most);
}

/** Stories opened lately, as the rail shows them, and the function that adds one. */
export function useRecent() {
  const [ids, setIds] = useLayoutSetting('rail.recent', readIds);
  const opened = useCallback(
    (id: Id) => {
      const next = withOpened(ids, id);
      if (next !== ids) setIds(next);
    },
    [ids, setIds],
  );
  return { ids, opened };
}
