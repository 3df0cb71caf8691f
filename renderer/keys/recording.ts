import { useSyncExternalStore } from 'react';
import { type KeyPress, keyOf } from './key.ts';

/** What a pressed key means to somebody who is asked for a key. */
export type Recorded =
  | { readonly kind: 'key'; readonly key: string }
  /** Esc: nothing is recorded. */
  | { readonly kind: 'leave' }
  /** The input method has taken it: what it stands for is not known. */
  | { readonly kind: 'composing' }
  /** AltGr types, and the system keeps the Windows key and dead keys. */
  | { readonly kind: 'systems' }
  /** A modifier that waits for its key. */
  | { readonly kind: 'waiting' };

type Press = KeyPress & Pick<KeyboardEvent, 'isComposing' | 'keyCode' | 'getModifierState'>;

const modifiers = ['Control', 'Meta', 'Alt', 'Shift', 'CapsLock'];

/** Reads one key press as the key of a command. */
export function readKey(press: Press, mac: boolean): Recorded {
  if (press.isComposing || press.keyCode === 229) return { kind: 'composing' };
  if (press.getModifierState('AltGraph')) return { kind: 'systems' };
  const key = keyOf(press, mac);
  if (key === 'Escape') return { kind: 'leave' };
  if (key) return { kind: 'key', key };
  return { kind: modifiers.includes(press.key) ? 'waiting' : 'systems' };
}

let recorders = 0;
const listeners = new Set<() => void>();

/** From now until the answered function is called, a key is being recorded: native menus must not act on it. */
export function beginRecording(): () => void {
  const change = (by: number): void => {
    recorders += by;
    for (const listener of [...listeners]) listener();
  };
  change(1);
  return () => change(-1);
}

function onRecording(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a key is being recorded now. */
export function useIsRecording(): boolean {
  return useSyncExternalStore(onRecording, () => recorders > 0);
}
