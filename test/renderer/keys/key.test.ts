import { expect, test } from 'vitest';
import { ariaKey, keyCaps, keyOf } from '../../../renderer/keys/key.ts';

const none = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const linux = (press: Partial<typeof none> & { key: string }) => keyOf({ ...none, ...press }, false);
const mac = (press: Partial<typeof none> & { key: string }) => keyOf({ ...none, ...press }, true);

test.each([
  ['a letter, whatever caps lock says', { key: 'J', code: 'KeyJ' }, 'J'],
  ['a letter with Shift', { key: 'A', code: 'KeyA', shiftKey: true }, 'Shift+A'],
  ['a sign that Shift types', { key: '?', code: 'Slash', shiftKey: true }, '?'],
  ['Ctrl and a letter', { key: 'z', code: 'KeyZ', ctrlKey: true }, 'Mod+Z'],
  [
    'modifiers in their order',
    { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true, altKey: true },
    'Mod+Alt+Shift+Z',
  ],
  ['a named key', { key: 'ArrowDown', code: 'ArrowDown' }, 'ArrowDown'],
  ['the space bar', { key: ' ', code: 'Space' }, 'Space'],
  ['a letter key of a Cyrillic layout', { key: 'о', code: 'KeyJ' }, 'J'],
  ['a digit', { key: '1', code: 'Digit1' }, '1'],
])('names %s', (_, press, expected) => {
  expect(linux(press)).toBe(expected);
});

test('a modifier alone is no key', () => {
  expect(linux({ key: 'Control', ctrlKey: true })).toBeUndefined();
});

test('the Windows key is left to the system', () => {
  expect(linux({ key: 'k', code: 'KeyK', metaKey: true })).toBeUndefined();
});

test('on a Mac the command key is Mod and control is itself', () => {
  expect(mac({ key: 'k', code: 'KeyK', metaKey: true })).toBe('Mod+K');
  expect(mac({ key: 'k', code: 'KeyK', ctrlKey: true })).toBe('Ctrl+K');
});

test('caps are those of the platform', () => {
  expect(keyCaps('Mod+Shift+Enter', false)).toEqual(['Ctrl', 'Shift', '↵']);
  expect(keyCaps('Mod+Shift+Enter', true)).toEqual(['⇧', '⌘', '↵']);
  expect(keyCaps('Mod+Ctrl+Alt+Shift+Z', true)).toEqual(['⌃', '⌥', '⇧', '⌘', 'Z']);
  expect(keyCaps('Backspace', true)).toEqual(['⌫']);
  expect(keyCaps('Alt+PageDown', false)).toEqual(['Alt', 'Page Down']);
});

test('the plus key itself can be bound', () => {
  expect(keyCaps('Mod++', false)).toEqual(['Ctrl', '+']);
});

test('screen readers are told the key in their own words', () => {
  expect(ariaKey('Mod+K', false)).toBe('Control+K');
  expect(ariaKey('Mod+K', true)).toBe('Meta+K');
});
