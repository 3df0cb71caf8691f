import { type Command, type CommandId, commands } from '../commands.ts';
import type { Keymap } from './keymap.ts';
import { places } from './places.ts';

type Named = Command & { readonly id: CommandId };

/** Whether one of two commands could not be reached any more if both had the same key. */
export function collide(a: Command, b: Command): boolean {
  if (a.role && b.role && a.role !== b.role) return false;
  if (a.place === b.place) return true;
  if (a.place === 'editor' || b.place === 'editor') {
    // The editor is always the narrowest place: only what also works while typing would be hidden by it.
    const other = a.place === 'editor' ? b : a;
    return other.whileTyping === true && (other.place === 'story' || other.place === 'anywhere');
  }
  if (places[a.place].isSmall || places[b.place].isSmall) return false;
  return a.place === 'anywhere' || b.place === 'anywhere';
}

/** The other commands that hold this key where it would also run `id`. */
export function holdersOf(key: string, id: CommandId, keymap: Keymap): readonly Named[] {
  const command = commands.find((each) => each.id === id);
  if (!command) return [];
  return commands.filter((other) => other.id !== id && keymap.get(other.id)?.includes(key) && collide(command, other));
}

/** A key of a command that means something else, too. */
export interface Conflict {
  readonly key: string;
  readonly holders: readonly Named[];
}

/** All conflicts of a keymap, by command. */
export function conflictsIn(keymap: Keymap): ReadonlyMap<CommandId, readonly Conflict[]> {
  const found = new Map<CommandId, readonly Conflict[]>();
  for (const [id, keys] of keymap) {
    const conflicts = keys
      .map((key) => ({ key, holders: holdersOf(key, id, keymap) }))
      .filter(({ holders }) => holders.length > 0);
    if (conflicts.length > 0) found.set(id, conflicts);
  }
  return found;
}
