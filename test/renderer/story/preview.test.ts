import { expect, test } from 'vitest';
import { previewOf } from '../../../renderer/features/story/model/preview.ts';

const text = 'The gates were opened in in the morning before the first boats came down from the upper lake.';
const textOf = () => text;
const edit = (start: number, end: number, words: string) => ({ edits: [{ rowId: 1, start, end, text: words }] });

test('shows what goes, with a few words around it', () => {
  const start = text.indexOf('in in');
  const [line = []] = previewOf(edit(start, start + 3, ''), textOf);
  expect(line.filter(({ kind }) => kind === 'delete').map((part) => part.text.trim())).toEqual(['in']);
  expect(line[0]?.text.startsWith('…')).toBe(true);
  expect(line.at(-1)?.text.endsWith('…')).toBe(true);
});

test('shows what comes', () => {
  const start = text.indexOf('first');
  const [line = []] = previewOf(edit(start, start + 5, 'earliest'), textOf);
  expect(line.filter(({ kind }) => kind === 'insert').map((part) => part.text)).toEqual(['earliest']);
});

test('a long deletion shows its two ends', () => {
  const [line = []] = previewOf(edit(4, text.length - 1, ''), textOf);
  const gone = line.find(({ kind }) => kind === 'delete')?.text ?? '';
  expect(gone).toContain(' … ');
  expect(gone.length).toBeLessThan(64);
});

test('a suggestion for a text that is not at hand or shorter by now has no preview', () => {
  expect(previewOf(edit(0, 3, 'A'), () => undefined)).toEqual([]);
  expect(previewOf(edit(0, 500, 'A'), textOf)).toEqual([]);
});

test('a suggestion over two rows has a line for each', () => {
  const suggestion = {
    edits: [
      { rowId: 1, start: 0, end: 3, text: 'Two' },
      { rowId: 2, start: 0, end: 3, text: 'Six' },
    ],
  };
  expect(previewOf(suggestion, textOf)).toHaveLength(2);
});
