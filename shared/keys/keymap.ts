import { type CommandId, commands } from '../commands.ts';
import { isTakenByMac } from './reserved.ts';

/** The keys that people set themselves, by command; a command that is not named keeps its defaults. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>;

/** Which keys run which command; of several the first is the one shown. */
export type Keymap = ReadonlyMap<CommandId, readonly string[]>;

/**
 * The keys in force of one command; an empty entry takes its defaults away. On a Mac, keys that never get to a program are
 * left out.
 */
export function keysOf(
  { id, keys }: { readonly id: string; readonly keys: readonly string[] },
  own: OwnKeys,
  mac = false,
): readonly string[] {
  const set = Object.hasOwn(own, id) ? (own[id] ?? keys) : keys;
  return mac && set.some(isTakenByMac) ? set.filter((key) => !isTakenByMac(key)) : set;
}

/** The defaults of `shared/commands.ts` with people's own keys laid over them. */
export function makeKeymap(own: OwnKeys = {}, mac = false): Keymap {
  return new Map(commands.map((command) => [command.id, keysOf(command, own, mac)]));
}

/** The own keys after one command got these; those that are its defaults need no entry. */
export function withKeys(own: OwnKeys, id: CommandId, keys: readonly string[]): OwnKeys {
  const rest = Object.fromEntries(Object.entries(own).filter(([each]) => each !== id));
  const defaults = commands.find((command) => command.id === id)?.keys ?? [];
  const isDefault = keys.length === defaults.length && keys.every((key, at) => key === defaults[at]);
  return isDefault ? rest : { ...rest, [id]: [...new Set(keys)] };
}

/** The own keys after a command took a key over from those that had it. */
export function takeOver(own: OwnKeys, id: CommandId, key: string, holders: readonly CommandId[]): OwnKeys {
  const keymap = makeKeymap(own);
  const freed = holders.reduce(
    (before, holder) =>
      withKeys(
        before,
        holder,
        (keymap.get(holder) ?? []).filter((each) => each !== key),
      ),
    own,
  );
  return withKeys(freed, id, [...(keymap.get(id) ?? []), key]);
}
