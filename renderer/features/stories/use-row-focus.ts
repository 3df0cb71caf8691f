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
  const asked = useRef(false);

  // After every drawing: a row that was scrolled to may come only with a later one.
  useEffect(() => {
    if (!asked.current && !nothingHasFocus()) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-story="${id}"] a`);
    if (!link) return;
    asked.current = false;
    link.focus({ preventScroll: true });
  });

  /** Asks for the focus as soon as the current row is drawn. */
  return useCallback(() => {
    asked.current = true;
  }, []);
}
