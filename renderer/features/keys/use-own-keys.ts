import { useMemo } from 'react';
import { type Command, type CommandId, commands } from '../../../shared/commands.ts';
import { type Conflict, conflictsIn, holdersOf } from '../../../shared/keys/conflicts.ts';
import { type Keymap, makeKeymap, type OwnKeys, takeOver, withKeys } from '../../../shared/keys/keymap.ts';
import { useSettings } from '../../app/use-session.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { isMac, keyCaps } from '../../keys/index.ts';
import { showToast } from '../../ui/toast-store.ts';
import { useSaveSettings } from '../settings/save-settings.ts';

export type NamedCommand = Command & { readonly id: CommandId };

/** The keys of this desk, and what can be done to them. Every change is saved at once and can be taken back. */
export interface OwnKeysDesk {
  readonly own: OwnKeys;
  readonly keymap: Keymap;
  readonly conflicts: ReadonlyMap<CommandId, readonly Conflict[]>;
  add(command: NamedCommand, key: string): void;
  remove(command: NamedCommand, key: string): void;
  /** Gives the key to this command and takes it from all that it would be in conflict with. */
  takeOver(command: NamedCommand, key: string): void;
  reset(command: NamedCommand): void;
  resetAll(): void;
}

/** A key in one word, as people say it: `Ctrl+Shift+K`, on a Mac `⇧⌘K`. */
export function keyName(key: string): string {
  return keyCaps(key, isMac).join(isMac ? '' : '+');
}

export function useOwnKeys(): OwnKeysDesk {
  const { t } = useTranslation('keys');
  const localized = useLocalized();
  const { keys: own } = useSettings();
  const save = useSaveSettings();
  const keymap = useMemo(() => makeKeymap(own, isMac), [own]);
  const conflicts = useMemo(() => conflictsIn(keymap), [keymap]);

  function change(next: OwnKeys, said: string): void {
    save({ keys: copyOf(next) });
    showToast({
      topic: 'keys',
      text: said,
      action: { label: t('undo'), run: () => save({ keys: copyOf(own) }) },
    });
  }

  const words = (command: NamedCommand, key = '') => ({ command: localized(command.label), key: keyName(key) });
  return {
    own,
    keymap,
    conflicts,
    add(command, key) {
      const keys = [...(keymap.get(command.id) ?? []), key];
      change(withKeys(own, command.id, keys), t('said.added', words(command, key)));
    },
    remove(command, key) {
      const keys = (keymap.get(command.id) ?? []).filter((each) => each !== key);
      change(withKeys(own, command.id, keys), t('said.removed', words(command, key)));
    },
    takeOver(command, key) {
      const holders = holdersOf(key, command.id, keymap).map(({ id }) => id);
      const without = withKeys(
        own,
        command.id,
        (keymap.get(command.id) ?? []).filter((each) => each !== key),
      );
      change(takeOver(without, command.id, key, holders), t('said.added', words(command, key)));
    },
    reset(command) {
      change(withKeys(own, command.id, command.keys), t('said.reset', words(command)));
    },
    resetAll: () => change({}, t('said.resetAll')),
  };
}

/** What travels has to be changeable. Commands that are no more are left out. */
function copyOf(own: OwnKeys): Record<string, string[]> {
  const known = new Set<string>(commands.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(own)
      .filter(([id]) => known.has(id))
      .map(([id, keys]) => [id, [...keys]]),
  );
}
