import { expect, test } from 'vitest';
import { contextTemplate } from '../../electron/context-template.ts';

test.each([
  ['text to edit', { isEditable: true, selectionText: '' }, ['cut', 'copy', 'paste', undefined, 'selectAll']],
  ['selected text', { isEditable: false, selectionText: 'drains' }, ['copy']],
  ['no text', { isEditable: false, selectionText: ' ' }, []],
])('offers for %s what can be done with it', (_, place, expected) => {
  expect(contextTemplate(place, 'en').map((item) => item.role)).toEqual(expected);
});

test('speaks the language of the interface', () => {
  const [copy] = contextTemplate({ isEditable: false, selectionText: '水' }, 'zh');
  expect(copy?.label).toBe('复制');
});
