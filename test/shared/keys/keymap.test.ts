import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommandId, commands } from '../../../shared/commands.ts';
import { collide, conflictsIn, holdersOf } from '../../../shared/keys/conflicts.ts';
import { makeKeymap, type OwnKeys, takeOver, withKeys } from '../../../shared/keys/keymap.ts';

function named(id: CommandId) {
  const command = commands.find((each) => each.id === id);
  if (!command) throw new Error(`There is no command ${id}.`);
  return command;
}

const ids = commands.map(({ id }) => id);
const someKeys = fc.uniqueArray(fc.constantFrom('J', 'K', 'Mod+K', 'Alt+1', 'F7', 'Shift+A', 'Mod+Enter'), {
  maxLength: 3,
});
const someOwn: fc.Arbitrary<OwnKeys> = fc.dictionary(fc.constantFrom(...ids), someKeys);

describe('the keymap', () => {
  it('is the defaults where nobody set anything', () => {
    expect([...makeKeymap()]).toEqual(commands.map(({ id, keys }) => [id, keys]));
  });

  it('lays own keys over the defaults, also none at all', () => {
    const keymap = makeKeymap({ 'finding.next': ['N'], 'finding.previous': [], 'gone.command': ['X'] });
    expect(keymap.get('finding.next')).toEqual(['N']);
    expect(keymap.get('finding.previous')).toEqual([]);
    expect(keymap.size).toBe(commands.length);
  });

  it('remembers nothing of a command that has its defaults again', () => {
    const own = withKeys({}, 'finding.next', ['N']);
    expect(own).toEqual({ 'finding.next': ['N'] });
    expect(withKeys(own, 'finding.next', ['J'])).toEqual({});
  });

  it('has after any change exactly the keys that were given', () => {
    fc.assert(
      fc.property(someOwn, fc.constantFrom(...ids), someKeys, (own, id, keys) => {
        const changed = makeKeymap(withKeys(own, id, keys));
        expect(changed.get(id)).toEqual(keys);
        for (const other of ids.filter((each) => each !== id)) {
          expect(changed.get(other)).toEqual(makeKeymap(own).get(other));
        }
      }),
    );
  });
});

describe('a conflict', () => {
  it('is in no default', () => {
    expect([...conflictsIn(makeKeymap()).keys()]).toEqual([]);
  });

  it.each<[CommandId, CommandId, boolean, string]>([
    ['finding.next', 'finding.previous', true, 'the same place'],
    ['finding.next', 'app.stories', true, 'a page inside of everywhere'],
    ['finding.next', 'list.next', false, 'two pages that are never there at once'],
    ['queue.next', 'row.next', false, 'the queue takes its keys first on purpose'],
    ['dismiss.everywhere', 'row.approve', false, 'the chooser takes its keys first on purpose'],
    ['editor.confirm', 'row.confirm', false, 'the story’s key does not work in the editor'],
    ['editor.diff', 'app.palette', true, 'the palette would not open from the editor'],
    ['story.handOver', 'story.approveAll', false, 'nobody has both roles'],
    ['row.return', 'row.approve', true, 'one role'],
  ])('%s and %s with one key: %s (%s)', (one, other, expected) => {
    expect(collide(named(one), named(other))).toBe(expected);
    expect(collide(named(other), named(one))).toBe(expected);
  });

  it('is told with the key and whoever holds it, on both sides', () => {
    const keymap = makeKeymap({ 'view.fold': ['J', 'F'] });
    expect(holdersOf('J', 'view.fold', keymap).map(({ id }) => id)).toEqual(['finding.next']);
    const conflicts = conflictsIn(keymap);
    expect([...conflicts.keys()].toSorted()).toEqual(['finding.next', 'view.fold']);
    expect(conflicts.get('finding.next')?.[0]?.holders.map(({ id }) => id)).toEqual(['view.fold']);
  });

  it('is gone for this key once it was taken over, whatever was set before', () => {
    fc.assert(
      fc.property(someOwn, fc.constantFrom(...ids), fc.constantFrom('J', 'Mod+K', 'Alt+1'), (own, id, key) => {
        const before = makeKeymap(own);
        const without = withKeys(
          own,
          id,
          (before.get(id) ?? []).filter((each) => each !== key),
        );
        const holders = holdersOf(key, id, before).map((holder) => holder.id);
        const after = makeKeymap(takeOver(without, id, key, holders));
        expect(after.get(id)).toContain(key);
        expect(holdersOf(key, id, after)).toEqual([]);
      }),
    );
  });
});
