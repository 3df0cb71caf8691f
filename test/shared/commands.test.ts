import { expect, test } from 'vitest';
import { type Command, commands, isPlainKey, menuGroups, menuLabels } from '../../shared/commands.ts';

const portableKey = /^(?:Mod\+)?(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:[A-Z0-9]|[^\sA-Za-z]|[A-Z][A-Za-z]+|F\d+)$/;

function bindings(): { key: string; command: Command }[] {
  return commands.flatMap((command) => command.keys.map((key) => ({ key, command })));
}

test('ids are unique', () => {
  const ids = commands.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('keys are written portably', () => {
  expect(bindings().filter(({ key }) => !portableKey.test(key))).toEqual([]);
});

test('no key means two things to one person in one place', () => {
  const clashes = bindings().filter(({ key, command }) =>
    bindings().some(
      (other) =>
        other.command !== command &&
        other.key === key &&
        (other.command.place === command.place || other.command.place === 'anywhere') &&
        (!other.command.role || !command.role || other.command.role === command.role),
    ),
  );
  expect(clashes.map(({ key, command }) => `${key} ${command.id}`)).toEqual([]);
});

test('what works while typing has no key that types', () => {
  const typing = commands.filter(({ whileTyping }) => whileTyping).flatMap(({ keys }) => keys);
  expect(typing.filter(isPlainKey)).toEqual([]);
});

test('every command says in both languages what it does, and every menu what it is called', () => {
  const labels = [...commands.map(({ label }) => label), ...menuGroups.map((group) => menuLabels[group])];
  expect(labels.filter(({ en, zh }) => en.trim() === '' || zh.trim() === '')).toEqual([]);
});

test.each([
  ['J', true],
  ['?', true],
  ['Shift+A', true],
  ['ArrowDown', true],
  ['Mod+K', false],
  ['F9', false],
  ['Alt+1', false],
])('%s is a plain key: %s', (key, plain) => {
  expect(isPlainKey(key)).toBe(plain);
});
