import { expect, test } from 'vitest';
import { fittingCommands, matchCommand } from '../../../renderer/features/palette/match.ts';
import { commands, menuGroups } from '../../../shared/commands.ts';

const names = ['Return row with a comment…', '退回本行并附意见…'];

test('what a name starts with fits best, then what a word starts with, then what stands within one', () => {
  const [start = 0, word = 0, within = 0] = ['ret', 'comm', 'omm'].map((typed) => matchCommand(typed, names));
  expect(start).toBeGreaterThan(word);
  expect(word).toBeGreaterThan(within);
  expect(within).toBeGreaterThan(0);
});

test('a command is found in either language', () => {
  expect(matchCommand('退回', names)).toBe(1);
  expect(matchCommand('意见', names)).toBeGreaterThan(0);
});

test('every word typed must be there, in any order', () => {
  expect(matchCommand('comment row', names)).toBeGreaterThan(0);
  expect(matchCommand('comment story', names)).toBe(0);
});

test('letters strewn over a name are no match', () => {
  expect(matchCommand('rtn', names)).toBe(0);
});

test('without anything typed every command fits', () => {
  expect(matchCommand('  ', names)).toBe(1);
});

const all = () => true;
const idsOf = (typed: string) => fittingCommands(typed, all).flatMap(({ found }) => found.map(({ id }) => id));

test('without anything typed the commands stand as in the menus, without those that are keys alone', () => {
  const groups = fittingCommands('', all);
  expect(groups.map(({ group }) => group)).toEqual([...menuGroups]);
  for (const { group, found } of groups) {
    expect(found).toEqual(commands.filter((command) => command.group === group && !command.keysOnly));
  }
});

test('what fits best comes first, and so does its group', () => {
  const [first] = fittingCommands('undo', all);
  expect(first?.found[0]?.id).toBe('history.undo');
  expect(idsOf('story list')[0]).toBe('app.stories');
});

test('what is not available or does not fit is not shown', () => {
  expect(fittingCommands('undo', (id) => id !== 'history.undo').flatMap(({ found }) => found)).not.toContainEqual(
    expect.objectContaining({ id: 'history.undo' }),
  );
  expect(fittingCommands('qxzvkj', all)).toEqual([]);
});
