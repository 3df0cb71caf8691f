import type { CommandId } from '../../shared/commands.ts';
import { keyCaps } from './key.ts';
import { isMac } from './platform.ts';
import { useKeysOf } from './use-command.ts';

/** The caps of a command's first key, e.g. for a tooltip; nothing where the command has no key. */
export function useShownKeys(id: CommandId): readonly string[] | undefined {
  const [key] = useKeysOf(id);
  return key === undefined ? undefined : keyCaps(key, isMac);
}
