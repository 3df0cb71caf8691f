import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageFiles } from '../../../../bench/quality/evaluate/page.ts';
import { withFigures } from '../../../../bench/quality/evaluate/readme.ts';
import type { Results } from '../../../../bench/quality/evaluate/results.ts';
import { weightsDigest } from '../../../../bench/quality/support/weights.ts';
import { madeResults } from './made-results.ts';

const docs = join(import.meta.dirname, '../../../../docs');

describe('the quality page', () => {
  const files = pageFiles(madeResults);

  it('has its figures beside those to reach', () => {
    expect(files['quality.md']).toContain('| MCC, 2 second opinions | 0.250 | ≥ 0.240 | 0.250 | reached |');
    expect(files['quality.md']).toContain('| duplicates: recall | – | ≥ 0.850 | 0.840 | MISSED |');
  });

  it('says how sure its figures are', () => {
    expect(files['quality.md']).toContain('| agreement: MCC | 0.181 ± 0.010 | 0.250 ± 0.010 | 0.290 ± 0.010 |');
  });

  it('can be made again from the figures that lie beside it', () => {
    expect(pageFiles(JSON.parse(files['quality/figures.json'] ?? ''))).toEqual(files);
  });

  it('shows every plot that is made', () => {
    const plots = Object.keys(files).filter((name) => name.endsWith('.svg'));
    expect(plots).toHaveLength(3);
    for (const plot of plots) expect(files['quality.md']).toContain(`](${plot})`);
  });

  it('has plots for light and for dark pages', () => {
    const plots = Object.entries(files).filter(([name]) => name.endsWith('.svg'));
    for (const [, svg] of plots) expect(svg).toContain('prefers-color-scheme: dark');
  });

  it('tells the shipped weights apart where they were measured', () => {
    expect(files['quality.md']).not.toContain('## As shipped');
    expect(pageFiles({ ...madeResults, shipped: madeResults.rounds })['quality.md']).toContain('## As shipped');
  });
});

describe('the figures in the README', () => {
  const marks = /<!-- figures.*<!-- end of the figures -->/s;
  const readme =
    'Before.\n<!-- figures of `npm run evaluate -- --all --write` -->\nold\n<!-- end of the figures -->\nAfter.';

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

describe('docs/quality.md', () => {
  const figures: Results = JSON.parse(readFileSync(join(docs, 'quality/figures.json'), 'utf8'));
  const again = 'npm run evaluate -- --data dev --all --write';

  it('is what its figures make', () => {
    for (const [name, content] of Object.entries(pageFiles(figures))) {
      expect(readFileSync(join(docs, name), 'utf8') === content, `docs/${name} is not current. Run: ${again}`).toBe(
        true,
      );
    }
  });

  it('has the same figures as the README', () => {
    const readme = readFileSync(join(docs, '../README.md'), 'utf8');
    expect(withFigures(readme, figures) === readme, `README.md is not current. Run: ${again}`).toBe(true);
  });

  it('belongs to the weights that are shipped', () => {
    expect(figures.weights, `The weights have changed. Run: ${again}`).toBe(weightsDigest());
  });
});
