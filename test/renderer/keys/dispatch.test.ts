import { expect, test } from 'vitest';
import { commandFor, type KeyContext } from '../../../renderer/keys/dispatch.ts';
import { makeKeymap } from '../../../shared/keys/keymap.ts';

const page: KeyContext = { places: [], modal: false, typing: false };
const all = () => true;
const run = (key: string, context: KeyContext = page, keymap = makeKeymap()) =>
  commandFor(key, context, keymap, all)?.id;

test('a key of the page works wherever the focus is on it', () => {
  expect(run('J')).toBe('finding.next');
});

test('the narrowest place wins', () => {
  expect(run('ArrowDown')).toBe('row.next');
  expect(run('ArrowDown', { ...page, places: ['queue'] })).toBe('queue.next');
});

test('the chooser of a dismissal takes A from approving', () => {
  expect(run('A', { ...page, places: ['dismiss'] })).toBe('dismiss.everywhere');
});

test('a dialog keeps its keys from the page behind it', () => {
  expect(run('J', { ...page, modal: true })).toBeUndefined();
  expect(run('Mod+K', { ...page, modal: true })).toBeUndefined();
});

test('while typing only what types nothing works', () => {
  const typing = { ...page, typing: true };
  expect(run('J', typing)).toBeUndefined();
  expect(run('Mod+Z', typing)).toBeUndefined();
  expect(run('Mod+K', typing)).toBe('app.palette');
});

test('a command that is not available leaves the key to another one', () => {
  const forReviewer = commandFor('Mod+Shift+Enter', page, makeKeymap(), (id) => id === 'story.approveAll');
  expect(forReviewer?.id).toBe('story.approveAll');
});

test('a person’s own keys take the place of the defaults', () => {
  const own = makeKeymap({ 'finding.next': ['N'], 'finding.previous': [] });
  expect(run('N', page, own)).toBe('finding.next');
  expect(run('J', page, own)).not.toBe('finding.next');
  expect(run('K', page, own)).not.toBe('finding.previous');
});

test('what changes nothing in the page behind a dialog works in it, too', () => {
  expect(run('Mod+=', { ...page, modal: true })).toBe('view.zoomIn');
  expect(run('Mod+=', { places: ['dismiss'], modal: true, typing: true })).toBe('view.zoomIn');
  expect(run('L', { places: ['dismiss'], modal: true, typing: false })).toBeUndefined();
});

test('a key that types is never taken from who types, whatever was set', () => {
  const own = makeKeymap({ 'app.palette': ['J', 'Mod+J'] });
  expect(run('J', { ...page, typing: true }, own)).toBeUndefined();
  expect(run('Mod+J', { ...page, typing: true }, own)).toBe('app.palette');
});
