import { type CommandId, commands } from '../../shared/commands.ts';

/**
 * Which keys run which command. It starts from the defaults of `shared/commands.ts`; a person's own keys are laid over them,
 * so that no code that shows or handles keys knows any key by name.
 */
export type Keymap = ReadonlyMap<CommandId, readonly string[]>;

/** The keymap with a person's own keys; a command without an entry keeps its defaults, an empty entry takes them away. */
export function makeKeymap(own: Readonly<Record<string, readonly string[]>> = {}): Keymap {
  return new Map(commands.map(({ id, keys }) => [id, Object.hasOwn(own, id) ? (own[id] ?? keys) : keys]));
}

let current: Keymap = makeKeymap();
const listeners = new Set<() => void>();

export function currentKeymap(): Keymap {
  return current;
}

/** Makes a keymap the one in force; what shows keys is told. */
export function setKeymap(keymap: Keymap): void {
  current = keymap;
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever another keymap comes into force, until the answered function is called. */
export function onKeymap(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
