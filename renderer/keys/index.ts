/** What the rest of the interface needs of keys and commands. */
export { AllCommandKeys, CommandKeys, useAriaKeys } from './command-keys.tsx';
export { listenToKeys } from './dispatch.ts';
export { keyCaps } from './key.ts';
export { setOwnKeys } from './keymap.ts';
export { KeysDialog } from './keys-dialog.tsx';
export { isMac } from './platform.ts';
export { beginRecording, readKey, useIsRecording } from './recording.ts';
export { holdKeys, runCommand } from './registry.ts';
export { useAvailableCommands, useCommand } from './use-command.ts';
export { useShownKeys } from './use-shown-keys.ts';
