import { memo } from 'react';
import type { CommandId } from '../../shared/commands.ts';
import { Kbd } from '../ui/kbd.tsx';
import { ariaKey, keyCaps } from './key.ts';
import { isMac } from './platform.ts';
import { useKeysOf } from './use-command.ts';
import { useShownKeys } from './use-shown-keys.ts';

/** The value of `aria-keyshortcuts` for what runs this command by mouse. */
export function useAriaKeys(id: CommandId): string | undefined {
  const keys = useKeysOf(id);
  return keys.length === 0 ? undefined : keys.map((key) => ariaKey(key, isMac)).join(' ');
}

/** A command's first key as caps; nothing where it has none. */
export const CommandKeys = memo(function CommandKeys({ id }: { readonly id: CommandId }) {
  const caps = useShownKeys(id);
  return caps ? <Kbd keys={caps} /> : null;
});

/** All keys of a command as caps. */
export function AllCommandKeys({ id }: { readonly id: CommandId }) {
  const keys = useKeysOf(id);
  return (
    <>
      {keys.map((key) => (
        <Kbd key={key} keys={keyCaps(key, isMac)} />
      ))}
    </>
  );
}
