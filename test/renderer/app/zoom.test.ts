import { expect, test } from 'vitest';
import { nextZoom } from '../../../renderer/app/zoom.ts';

test('steps through the sizes that browsers have', () => {
  expect(nextZoom(1, 1)).toBe(1.1);
  expect(nextZoom(1, -1)).toBe(0.9);
  expect(nextZoom(1.3, 1)).toBe(1.5);
  expect(nextZoom(1.3, -1)).toBe(1.25);
});

test('stops at the ends', () => {
  expect(nextZoom(2, 1)).toBe(2);
  expect(nextZoom(0.5, -1)).toBe(0.5);
});
