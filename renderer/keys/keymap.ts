import { type Keymap, makeKeymap, type OwnKeys } from '../../shared/keys/keymap.ts';
import { isMac } from './platform.ts';

let current: Keymap = makeKeymap({}, isMac);
let own: OwnKeys = {};
const listeners = new Set<() => void>();

/** The keymap in force. It starts from the defaults, so that no code that shows or handles keys knows any key by name. */
export function currentKeymap(): Keymap {
  return current;
}

/** Lays these keys over the defaults; what shows keys is told, where they are others than before. */
export function setOwnKeys(next: OwnKeys): void {
  if (JSON.stringify(next) === JSON.stringify(own)) return;
  own = next;
  current = makeKeymap(next, isMac);
  for (const listener of [...listeners]) listener();
}

/** Calls `listener` whenever another keymap comes into force, until the answered function is called. */
export function onKeymap(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
