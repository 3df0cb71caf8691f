import { afterEach, expect, it } from 'vitest';
import { closeToast, showToast, toastStore } from '../../../renderer/ui/toast-store.ts';

const texts = () => toastStore.get().map(({ text }) => text);

afterEach(() => {
  for (const { id } of toastStore.get()) closeToast(id);
});

it('shows messages in order and takes away the one that is closed', () => {
  const first = showToast({ text: 'one' });
  showToast({ text: 'two' });
  closeToast(first);
  expect(texts()).toEqual(['two']);
});

it('keeps the newest four', () => {
  for (const text of ['1', '2', '3', '4', '5']) showToast({ text });
  expect(texts()).toEqual(['2', '3', '4', '5']);
});

it('replaces an older message about the same thing, and no other', () => {
  showToast({ text: 'saved' });
  showToast({ text: 'Ada works', topic: 'person' });
  showToast({ text: 'Bo works', topic: 'person' });
  expect(texts()).toEqual(['saved', 'Bo works']);
});

it('tells its listeners until they leave', () => {
  let told = 0;
  const end = toastStore.subscribe(() => {
    told += 1;
  });
  showToast({ text: 'one' });
  end();
  showToast({ text: 'two' });
  expect(told).toBe(1);
});
