import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  placeWindow,
  type Rectangle,
  readWindowState,
  smallestWindow,
  writeWindowState,
} from '../../electron/window-state.ts';

const screen: Rectangle = { x: 0, y: 25, width: 1920, height: 1055 };
const left: Rectangle = { x: -1280, y: 0, width: 1280, height: 1024 };
const usual = { maximised: false, fullScreen: false };

describe('the place of the window', () => {
  it('is the middle of the first display the first time', () => {
    expect(placeWindow(undefined, [screen, left])).toEqual({
      bounds: { x: 240, y: 103, width: 1440, height: 900 },
      ...usual,
    });
  });

  it('fits a small display the first time', () => {
    const small = { x: 0, y: 0, width: 1024, height: 600 };
    expect(placeWindow(undefined, [small]).bounds).toEqual(small);
  });

  it('is where it was, on the display where it was', () => {
    const saved = { bounds: { x: -1200, y: 50, width: 1000, height: 700 }, maximised: true, fullScreen: false };
    expect(placeWindow(saved, [screen, left])).toEqual(saved);
  });

  it('is the middle again when its display is gone', () => {
    const saved = { bounds: { x: -1200, y: 50, width: 1000, height: 700 }, ...usual };
    expect(placeWindow(saved, [screen])).toEqual(placeWindow(undefined, [screen]));
  });

  it('is the middle again when nothing of it can be taken hold of', () => {
    for (const [x, y] of [
      [1900, 100],
      [100, 1070],
      [100, -300],
      [-990, 100],
    ] as const) {
      const saved = { bounds: { x, y, width: 1000, height: 700 }, ...usual };
      expect(placeWindow(saved, [screen]), `${x}, ${y}`).toEqual(placeWindow(undefined, [screen]));
    }
  });

  it('keeps that it was maximised when its display is gone', () => {
    const saved = { bounds: { x: 5000, y: 0, width: 1000, height: 700 }, maximised: true, fullScreen: false };
    expect(placeWindow(saved, [screen]).maximised).toBe(true);
  });

  it('can be taken hold of, whatever was saved and whatever displays there are', () => {
    const number = fc.integer({ min: -10_000, max: 10_000 });
    const size = fc.integer({ min: 1, max: 10_000 });
    const rectangle = fc.record({ x: number, y: number, width: size, height: size });
    const display = fc.record({
      x: number,
      y: number,
      width: fc.integer({ min: 800, max: 8000 }),
      height: fc.integer({ min: 600, max: 5000 }),
    });
    fc.assert(
      fc.property(
        fc.record({ bounds: rectangle, maximised: fc.boolean(), fullScreen: fc.boolean() }),
        fc.array(display, { minLength: 1, maxLength: 4 }),
        (saved, displays) => {
          const { bounds } = placeWindow(saved, displays);
          const reachable = displays.some(
            (area) =>
              bounds.y >= area.y &&
              Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x) >= 160 &&
              Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y) >= 48,
          );
          return reachable && bounds.width >= smallestWindow.width && bounds.height >= smallestWindow.height;
        },
      ),
    );
  });
});

describe('the saved state', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-window-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is read as it was written, and leaves nothing else behind', () => {
    const file = join(folder, 'not', 'made', 'window.json');
    const state = { bounds: { x: -5, y: 0, width: 900, height: 600 }, maximised: true, fullScreen: false };
    writeWindowState(file, state);
    expect(readWindowState(file)).toEqual(state);
    expect(readdirSync(join(folder, 'not', 'made'))).toEqual(['window.json']);
  });

  it('is nothing where nothing was written', () => {
    expect(readWindowState(join(folder, 'window.json'))).toBeUndefined();
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"bounds":{}}',
    '{"bounds":{"x":1,"y":1,"width":0,"height":5},"maximised":false,"fullScreen":false}',
  ])('is nothing when the file holds %s', (content) => {
    writeFileSync(join(folder, 'window.json'), content);
    expect(readWindowState(join(folder, 'window.json'))).toBeUndefined();
  });

  it('is no reason to fail when it cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    const state = { bounds: { x: 0, y: 0, width: 900, height: 600 }, ...usual };
    expect(() => writeWindowState(join(folder, 'file', 'window.json'), state)).not.toThrow();
  });
});
