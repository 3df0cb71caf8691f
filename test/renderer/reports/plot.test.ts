import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plot } from '../../../renderer/features/reports/model/document.ts';
import { layoutPlot, niceTicks } from '../../../renderer/features/reports/plot/layout.ts';

const parts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 4 });
const plots = fc
  .tuple(fc.array(fc.tuple(fc.string({ maxLength: 60 }), parts), { minLength: 1, maxLength: 12 }), fc.boolean())
  .map(
    ([bars, isShare]): Plot => ({
      series: ['a', 'b', 'c', 'd'],
      axis: 'rows',
      isShare,
      bars: bars.map(([name, of]) => ({ name, parts: of, figure: String(of.length) })),
      tick: String,
    }),
  );

describe('a plot', () => {
  it('keeps everything within its frame, at any width', () => {
    fc.assert(
      fc.property(plots, fc.integer({ min: 320, max: 1600 }), (plot, width) => {
        const layout = layoutPlot(plot, width);
        for (const { x, y, width: of, height } of layout.bars) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + of).toBeLessThanOrEqual(width + 0.1);
          expect(y + height).toBeLessThanOrEqual(layout.height);
        }
        for (const { x, y } of layout.texts) {
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeLessThanOrEqual(layout.height);
        }
      }),
    );
  });

  it('draws bars as long as what they stand for, part after part', () => {
    const plot: Plot = {
      series: ['fixed', 'open'],
      axis: 'findings',
      bars: [
        { name: 'A', parts: [20, 10], figure: '30' },
        { name: 'B', parts: [0, 10], figure: '10' },
      ],
      tick: String,
    };
    const bars = layoutPlot(plot, 600).bars.slice(plot.series.length);
    const [fixed, open, other] = bars;
    expect(bars).toHaveLength(3);
    expect(fixed?.width).toBeCloseTo((open?.width ?? 0) * 2, 0);
    expect(open?.x).toBeCloseTo((fixed?.x ?? 0) + (fixed?.width ?? 0), 1);
    expect(other?.width).toBeCloseTo(open?.width ?? 0, 0);
    expect(other?.x).toBe(fixed?.x);
  });

  it('says the whole of a name that it had to cut', () => {
    const name = 'A very long name of a story that no margin has room for, even on a wide screen';
    const { texts } = layoutPlot(
      { series: [''], axis: '', bars: [{ name, parts: [1], figure: '1' }], tick: String },
      500,
    );
    const shown = texts.find(({ kind }) => kind === 'name');
    expect(shown?.text).toMatch(/…$/);
    expect(shown?.title).toBe(name);
  });

  it.each([
    [0, 0, [0, 1]],
    [13, 0, [0, 5, 10, 15]],
    [100, 0, [0, 50, 100]],
    [0.8, 0, [0, 0.2, 0.4, 0.6, 0.8]],
    [1, 1, [0, 1]],
    [3, 1, [0, 1, 2, 3]],
  ])('has an axis up to %d in round steps of %d or more', (most, least, ticks) => {
    expect(niceTicks(most, least)).toEqual(ticks);
  });
});
