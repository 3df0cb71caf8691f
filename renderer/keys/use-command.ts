import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { CommandId } from '../../shared/commands.ts';
import { currentKeymap, onKeymap } from './keymap.ts';
import { registry } from './registry.ts';

/** Makes a command available while the component is on screen and `enabled`; its keys, palette and menus then call `handler`. */
export function useCommand(id: CommandId, handler: () => void, enabled = true): void {
  const latest = useRef(handler);
  // Not during rendering: an interrupted render must not leave its handler behind.
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => (enabled ? registry.register(id, () => latest.current()) : undefined), [id, enabled]);
}

/** The commands that would do something now. */
export function useAvailableCommands(): ReadonlySet<CommandId> {
  return useSyncExternalStore(registry.onChange, registry.available);
}

/** Whether a command would do something now: drawn again for this one alone. */
export function useIsAvailable(id: CommandId): boolean {
  return useSyncExternalStore(registry.onChange, () => registry.isAvailable(id));
}

/** The keys of a command in the keymap in force; the first is the one to show. */
export function useKeysOf(id: CommandId): readonly string[] {
  return useSyncExternalStore(onKeymap, currentKeymap).get(id) ?? [];
}
