import { expect, test, vi } from 'vitest';
import { createRegistry } from '../../../renderer/keys/registry.ts';

test('the newest handler of a command wins until it is gone', () => {
  const registry = createRegistry();
  const page = vi.fn();
  const dialog = vi.fn();
  registry.register('finding.next', page);
  const end = registry.register('finding.next', dialog);
  registry.run('finding.next');
  end();
  registry.run('finding.next');
  expect([page.mock.calls.length, dialog.mock.calls.length]).toEqual([1, 1]);
});

test('says whether anything handled a command', () => {
  const registry = createRegistry();
  expect(registry.run('view.fold')).toBe(false);
  registry.register('view.fold', () => undefined);
  expect(registry.run('view.fold')).toBe(true);
});

test('the set of available commands is another object only after a change', () => {
  const registry = createRegistry();
  const before = registry.available();
  expect(registry.available()).toBe(before);
  registry.register('view.fold', () => undefined);
  expect([...registry.available()]).toEqual(['view.fold']);
});

test('keys are held until all work that holds them is done, also where it fails', async () => {
  const registry = createRegistry();
  const first = Promise.withResolvers<string>();
  const second = Promise.withResolvers<string>();
  const held = [registry.hold(first.promise), registry.hold(second.promise)];
  first.resolve('opened');
  expect(await held[0]).toBe('opened');
  expect(registry.isHeld()).toBe(true);
  second.reject(new Error('not opened'));
  await expect(held[1]).rejects.toThrow('not opened');
  expect(registry.isHeld()).toBe(false);
});
