import type { Keymap } from '../../../shared/keys/keymap.ts';
import { keyName, type NamedCommand } from './use-own-keys.ts';

/** Commands whose name, in either language, or one of whose keys has all the words that were typed. */
export function searchKeys(commands: readonly NamedCommand[], keymap: Keymap, typed: string): readonly NamedCommand[] {
  const words = typed.normalize('NFKC').toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter((command) => {
    const keys = (keymap.get(command.id) ?? []).flatMap((key) => [key, keyName(key)]);
    const text = [command.label.en, command.label.zh, ...keys].join('\n').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
