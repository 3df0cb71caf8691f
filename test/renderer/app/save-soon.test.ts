import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSaveSoon } from '../../../renderer/app/save-soon.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const waits = { rest: 400, longest: 2000 };

test('Saves once after the last of several changes', () => {
  const save = vi.fn();
  const { soon } = createSaveSoon(save, waits);
  soon();
  vi.advanceTimersByTime(300);
  soon();
  vi.advanceTimersByTime(399);
  expect(save).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(save).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(10_000);
  expect(save).toHaveBeenCalledTimes(1);
});

test('Whoever never rests is saved every two seconds', () => {
  const save = vi.fn();
  const { soon } = createSaveSoon(save, waits);
  for (let passed = 0; passed < 6100; passed += 100) {
    soon();
    vi.advanceTimersByTime(100);
  }
  expect(save).toHaveBeenCalledTimes(3);
});

test('What waits is saved at once when it must be, and not again later', () => {
  const save = vi.fn();
  const { soon, ifDue } = createSaveSoon(save, waits);
  ifDue();
  expect(save).not.toHaveBeenCalled();
  soon();
  ifDue();
  expect(save).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(10_000);
  expect(save).toHaveBeenCalledTimes(1);
});
