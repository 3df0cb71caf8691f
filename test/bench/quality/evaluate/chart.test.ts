import { describe, expect, it } from 'vitest';
import { barChart, lineChart } from '../../../../bench/quality/evaluate/chart.ts';

const axes = { title: 'Kept & cut', xLabel: 'words', yLabel: 'share', xTicks: [0, 10], yTicks: [0, 1] };

describe('a chart of lines', () => {
  it('draws higher values higher up and later ones further to the right', () => {
    const svg = lineChart({
      ...axes,
      series: [
        {
          name: 'ours',
          points: [
            [0, 0.2],
            [10, 0.8],
          ],
        },
      ],
    });
    const [, x1, y1, x2, y2] = /<path class="line c0" d="M([\d.]+) ([\d.]+) L([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
    expect(Number(x2)).toBeGreaterThan(Number(x1));
    expect(Number(y2)).toBeLessThan(Number(y1));
  });

  it('draws what others are held against as a line of its own kind', () => {
    const svg = lineChart({
      ...axes,
      series: [
        {
          name: 'chance',
          isBaseline: true,
          points: [
            [0, 1],
            [10, 1],
          ],
        },
      ],
    });
    expect(svg).toContain('class="baseline c0"');
    expect(svg).not.toContain('<circle');
  });

  it('escapes what it is told to say', () => {
    expect(lineChart({ ...axes, series: [] })).toContain('<title>Kept &amp; cut</title>');
  });
});

describe('a chart of bars', () => {
  it('draws as much of the axis as the value is', () => {
    const bar = (value: number) => ({ name: 'awkward', note: '', value, baseline: 0.5 });
    const widths = [0.25, 0.5].map((value) => {
      const svg = barChart({ title: 'Bars', xLabel: '', xTicks: [0, 1], bars: [bar(value)] });
      return Number(/<rect class="f0"[^>]* width="([\d.]+)"/.exec(svg)?.[1]);
    });
    expect(widths[1]).toBeCloseTo(2 * (widths[0] ?? 0));
  });
});
