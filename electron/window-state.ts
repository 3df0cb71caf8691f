import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const rectangle = z.strictObject({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });
const stateSchema = z.strictObject({ bounds: rectangle, maximised: z.boolean(), fullScreen: z.boolean() });

/** Device-independent pixels. */
export type Rectangle = z.infer<typeof rectangle>;
/** `bounds` are those of the window when it is neither maximised nor in full screen. */
export type WindowState = z.infer<typeof stateSchema>;

export const smallestWindow = { width: 720, height: 480 } as const;
const usualWindow = { width: 1440, height: 900 } as const;
/** So much of a window must be on a display for a person to see it and take hold of it. */
const grip = { width: 160, height: 48 } as const;

function overlap(a: Rectangle, b: Rectangle): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  };
}

function centredOn({ x, y, width, height }: Rectangle): Rectangle {
  const size = { width: Math.min(usualWindow.width, width), height: Math.min(usualWindow.height, height) };
  return {
    x: Math.round(x + (width - size.width) / 2),
    y: Math.round(y + (height - size.height) / 2),
    ...size,
  };
}

/** The same place, no larger than the display and no smaller than the window may be. */
function fitInto(display: Rectangle, bounds: Rectangle): Rectangle {
  return {
    ...bounds,
    width: Math.max(Math.min(bounds.width, display.width), smallestWindow.width),
    height: Math.max(Math.min(bounds.height, display.height), smallestWindow.height),
  };
}

/**
 * Where the window goes: where it was, made to fit the display that shows it; or the middle of the first display when
 * nothing is known or the display that it stood on is gone.
 *
 * @param displays work areas; the first is the primary one.
 */
export function placeWindow(saved: WindowState | undefined, displays: readonly Rectangle[]): WindowState {
  const [primary = { x: 0, y: 0, ...usualWindow }] = displays;
  const states = { maximised: saved?.maximised ?? false, fullScreen: saved?.fullScreen ?? false };
  if (!saved) return { bounds: centredOn(primary), ...states };
  for (const display of displays) {
    const bounds = fitInto(display, saved.bounds);
    const seen = overlap(bounds, display);
    // A title bar above the display cannot be reached, however much is seen of the rest.
    if (seen.width >= grip.width && seen.height >= grip.height && bounds.y >= display.y) return { bounds, ...states };
  }
  return { bounds: centredOn(primary), ...states };
}

/** What was saved, or undefined when there is nothing (usable). */
export function readWindowState(file: string): WindowState | undefined {
  try {
    return stateSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Saves it, whole or not at all; a window that cannot be remembered is no reason to trouble anybody. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  } catch {
    // The disk is full or the folder read-only: the backend says so, with what matters.
  }
}
