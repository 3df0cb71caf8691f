import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dropText, type KeptText, keepText, keptTexts } from '../../../renderer/features/story/model/kept-texts.ts';

/** The browser's store: what is set in it are its own properties. */
class MemoryStorage {
  [key: string]: unknown;
  setItem(key: string, value: string): void {
    this[key] = value;
  }
  getItem(key: string): unknown {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  removeItem(key: string): void {
    delete this[key];
  }
}

beforeEach(() => {
  vi.stubGlobal('localStorage', new MemoryStorage());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const kept = (rowId: number, at: string, more: Partial<KeptText> = {}): KeptText => ({
  storyId: 7,
  rowId,
  session: `session ${rowId}`,
  base: 'old',
  version: 3,
  text: 'new',
  at,
  ...more,
});

test('what is kept of a story is there for the next page, the oldest first', () => {
  const [late, early] = [kept(1, '2026-11-22T10:00:02.000Z'), kept(2, '2026-11-22T10:00:01.000Z')];
  keepText(late);
  keepText(early);
  keepText(kept(1, '2026-11-22T10:00:00.000Z', { storyId: 8 }));
  expect(keptTexts(7)).toEqual([early, late]);
});

test('a newer text of the same stay takes the older one’s place', () => {
  keepText(kept(1, '1'));
  keepText(kept(1, '2', { text: 'newer' }));
  expect(keptTexts(7).map(({ text }) => text)).toEqual(['newer']);
});

test('what is saved is kept no longer, but only by the window that saved it', () => {
  keepText(kept(1, '1'));
  keepText(kept(1, '2', { session: 'another window', text: 'theirs' }));
  dropText(kept(1, '1'));
  expect(keptTexts(7).map(({ text }) => text)).toEqual(['theirs']);
});

test('what is no kept text is passed over', () => {
  localStorage.setItem('copydesk.unsaved.7.1.x', 'not JSON');
  localStorage.setItem('copydesk.unsaved.7.2.x', '{"text":"no row"}');
  expect(keptTexts(7)).toEqual([]);
});

test('without a store nothing is kept, and nothing fails', () => {
  vi.stubGlobal('localStorage', undefined);
  keepText(kept(1, '1'));
  expect(keptTexts(7)).toEqual([]);
});
