import { expect, test } from 'vitest';
import { searchKeys } from '../../../renderer/features/keys/search-keys.ts';
import { commands } from '../../../shared/commands.ts';
import { makeKeymap } from '../../../shared/keys/keymap.ts';

const found = (typed: string, keymap = makeKeymap()) => searchKeys(commands, keymap, typed).map(({ id }) => id);

test('commands are found by words of their name in either language', () => {
  expect(found('next finding')).toContain('finding.next');
  expect(found('下一处')).toContain('finding.next');
  expect(found('NEXT  Finding')).toContain('finding.next');
});

test('commands are found by the keys that they have now', () => {
  expect(found('ctrl+k')).toEqual(expect.arrayContaining(['app.palette']));
  expect(found('ctrl+q', makeKeymap({ 'app.palette': ['Mod+Q'] }))).toEqual(['app.palette']);
});

test('what was not typed finds all, and nonsense nothing', () => {
  expect(found(' ')).toHaveLength(commands.length);
  expect(found('xyzzy')).toEqual([]);
});
