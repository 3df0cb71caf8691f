import { expect, test } from 'vitest';
import { readKey } from '../../../renderer/keys/recording.ts';

type Press = Parameters<typeof readKey>[0];

function press(key: string, more: Partial<Press> = {}): Press {
  return {
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    keyCode: 0,
    getModifierState: () => false,
    ...more,
  };
}

test.each<[string, Press, object]>([
  ['a letter', press('j', { code: 'KeyJ' }), { kind: 'key', key: 'J' }],
  ['with modifiers', press('J', { ctrlKey: true, shiftKey: true, code: 'KeyJ' }), { kind: 'key', key: 'Mod+Shift+J' }],
  ['Enter', press('Enter'), { kind: 'key', key: 'Enter' }],
  ['Esc', press('Escape'), { kind: 'leave' }],
  ['Shift alone', press('Shift', { shiftKey: true }), { kind: 'waiting' }],
  ['Caps Lock', press('CapsLock'), { kind: 'waiting' }],
  ['what an input method has taken', press('Process', { keyCode: 229 }), { kind: 'composing' }],
  ['a letter in the middle of a composition', press('n', { isComposing: true }), { kind: 'composing' }],
  ['Esc in the middle of a composition', press('Escape', { isComposing: true }), { kind: 'composing' }],
  ['a dead key', press('Dead'), { kind: 'systems' }],
  ['the Windows key with a letter', press('k', { metaKey: true }), { kind: 'systems' }],
  ['AltGr', press('€', { getModifierState: (name) => name === 'AltGraph' }), { kind: 'systems' }],
])('reads %s', (_, event, expected) => {
  expect(readKey(event, false)).toEqual(expected);
});
