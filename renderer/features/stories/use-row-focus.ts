import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Id } from '../../../shared/contract/model.ts';

function nothingHasFocus(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/**
 * Keeps the keyboard focus on the current row of a list that is drawn in part: where it was asked for, where the
 * focused row was removed, and on arrival. Never takes it from what has it, unless asked.
 *
 * @param list holds the rows, each marked by `data-story`, with one link to be focused
 */
export function useRowFocus(list: RefObject<HTMLElement | null>, id: Id | undefined) {
  const asked = useRef<Id>(undefined);

  const focus = useCallback(
    (target: Id | undefined) => {
      const link = list.current?.querySelector<HTMLElement>(`[data-story="${target}"] a`);
      if (!link) return;
      asked.current = undefined;
      link.focus({ preventScroll: true });
    },
    [list],
  );

  // After every drawing: a row that was scrolled to may come only with a later one. By id: the effect of an earlier
  // drawing may run late, and must not answer for the row of the next one.
  useEffect(() => {
    if (asked.current === id || nothingHasFocus()) focus(id);
  });

  /** Moves the focus to this row, now or as soon as it is the current one and drawn. */
  return useCallback(
    (target: Id | undefined) => {
      asked.current = target;
      focus(target);
    },
    [focus],
  );
}
