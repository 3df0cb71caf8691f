import { expect, it } from 'vitest';
import { inRem, scaleLengths } from '../../../renderer/theme/scale-lengths.ts';
import { zoomCondition } from '../../../renderer/theme/zoom-media.ts';

it.each([
  ['16px', '1rem'],
  ['-8px', '-0.5rem'],
  ['15.5px', '0.96875rem'],
  ['600 13px / 1.5 var(--sans)', '600 0.8125rem / 1.5 var(--sans)'],
  ['0 1px 2px rgb(0 0 0 / 6%), 0 6px 20px #000', '0 1px 0.125rem rgb(0 0 0 / 6%), 0 0.375rem 1.25rem #000'],
  ['calc(100vw - 32px)', 'calc(100vw - 2rem)'],
  ['1px solid var(--line)', '1px solid var(--line)'],
  ['.5px', '.5px'],
  ['var(--gap-8px)', 'var(--gap-8px)'],
  ['0', '0'],
])('%s is built as %s', (written, built) => {
  expect(inRem(written)).toBe(built);
});

it.each([
  ['(max-width: 1100px)', 1.5, '(max-width: 1650px)'],
  ['(width < 1100px)', 0.8, '(width < 880px)'],
  ['(900.5px < width < 1100px)', 2, '(1801px < width < 2200px)'],
  ['(forced-colors: active)', 2, '(forced-colors: active)'],
  ['print', 2, 'print'],
  ['(width < 1100px)', 1, '(width < 1100px)'],
])('%s at a size of %d is %s', (written, zoom, asked) => {
  expect(zoomCondition(written, zoom)).toBe(asked);
});

it('asks containers in the measure of what they hold', () => {
  const rule = { name: 'container', params: '(width > 1060px)' };
  scaleLengths.AtRule(rule);
  expect(rule).toEqual({ name: 'container', params: '(width > 66.25rem)' });
});
