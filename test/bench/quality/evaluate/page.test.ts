import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageFiles } from '../../../../bench/quality/evaluate/page.ts';
import { withFigures } from '../../../../bench/quality/evaluate/readme.ts';
import type { Results } from '../../../../bench/quality/evaluate/results.ts';
import { weightsDigest } from '../../../../bench/quality/support/weights.ts';
import { madeResults } from './made-results.ts';

const docs = join(import.meta.dirname, '../../../../docs');

const readme =
  'Before.\n<!-- figures of `npm run evaluate -- --all --write` -->\nold\n<!-- end of the figures -->\nAfter.';

describe('the quality page', () => {
  const files = pageFiles(madeResults, readme, false);

  it('has its figures beside those to reach', () => {
    expect(files['docs/quality.md']).toContain('| MCC, 2 second opinions | 0.250 | ≥ 0.240 | 0.250 | reached |');
    expect(files['docs/quality.md']).toContain('| duplicates: recall | – | ≥ 0.850 | 0.840 | MISSED |');
  });

  it('says how sure its figures are', () => {
    expect(files['docs/quality.md']).toContain('| agreement: MCC | 0.181 ± 0.010 | 0.250 ± 0.010 | 0.290 ± 0.010 |');
  });

  it('can be made again from the figures that lie beside it', () => {
    expect(pageFiles(JSON.parse(files['docs/quality/figures.json'] ?? ''), readme, false)).toEqual(files);
  });

  it('shows every plot that is made', () => {
    const plots = Object.keys(files).filter((name) => name.endsWith('.svg'));
    expect(plots).toHaveLength(3);
    for (const plot of plots) expect(files['docs/quality.md']).toContain(`](${plot.replace('docs/', '')})`);
  });

  it('has plots for light and for dark pages', () => {
    const plots = Object.entries(files).filter(([name]) => name.endsWith('.svg'));
    for (const [, svg] of plots) expect(svg).toContain('prefers-color-scheme: dark');
  });

  it('leads to what was tried where that is written down', () => {
    expect(files['docs/quality.md']).not.toContain('quality/tried.md');
    expect(pageFiles(madeResults, readme, true)['docs/quality.md']).toContain('](quality/tried.md)');
  });

  it('tells the shipped weights apart where they were measured', () => {
    expect(files['docs/quality.md']).not.toContain('## As shipped');
    expect(pageFiles({ ...madeResults, shipped: madeResults.rounds }, readme, false)['docs/quality.md']).toContain(
      '## As shipped',
    );
  });
});

describe('the figures in the README', () => {
  const marks = /<!-- figures.*<!-- end of the figures -->/s;

  it('take the place of the old ones, between their marks', () => {
    const written = withFigures(readme, madeResults);
    expect(written.replace(marks, '')).toBe('Before.\n\nAfter.');
    expect(written).toContain('| agreement on characters (MCC) | 0.250 | 0.181 | 0.250 | 0.290 |');
    expect(written).not.toContain('old');
  });

  it('are not written where the README has no place for them', () => {
    expect(() => withFigures('Before.', madeResults)).toThrow('lacks the marks');
  });
});

// That the page is what its figures make, the test of `npm run docs` says.
describe('docs/quality.md', () => {
  it('belongs to the weights that are shipped', () => {
    const figures: Results = JSON.parse(readFileSync(join(docs, 'quality/figures.json'), 'utf8'));
    expect(figures.weights, 'The weights have changed. Run: npm run evaluate -- --data dev --all --write').toBe(
      weightsDigest(),
    );
  });
});
