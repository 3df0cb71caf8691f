import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../shared/checks/catalog.ts';
import { runExample } from '../../helpers/run-example.ts';

const folder = fileURLToPath(new URL('../../../shared/checks/', import.meta.url));
const families = '{duplication,awkward,mechanics,bilingual,consistency,second-opinion,reference,memory}';

describe('the catalog', () => {
  it('lists every check file of every family, by the path that is its id', () => {
    // What checks of a family share lies in folders below it (`support/`), so a file at its top is a check.
    const files = globSync(`${families}/*.ts`, { cwd: folder }).map((path) => path.replace(/\.ts$/, ''));
    expect(catalog.map(({ id }) => id).sort()).toEqual(files.sort());
  });
});

describe.each(catalog.map((check) => [check.id, check] as const))('%s', (_id, check) => {
  it('is shown by a bad and a good example', () => {
    expect(check.examples.some((example) => 'bad' in example && example.marks.length > 0)).toBe(true);
    expect(check.examples.some((example) => 'good' in example)).toBe(true);
  });

  it.each(check.examples.map((example) => ['bad' in example ? example.bad : example.good, example] as const))(
    '%s',
    (_text, example) => {
      const result = runExample(check, example);
      if ('good' in example) {
        expect(result.marks).toEqual([]);
      } else {
        expect(result.marks).toEqual(example.marks);
        // An example that shows no better wording leaves open whether the check makes one.
        if (example.better !== undefined) expect(result.better).toBe(example.better);
      }
    },
  );
});
