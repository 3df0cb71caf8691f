import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OptionError, readOptions } from '../../../../bench/quality/evaluate/options.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

function folderWith(...names: readonly string[]): (name: string) => string {
  const folder = temporaryFolder();
  for (const name of names) writeFileSync(join(folder, name), '');
  return (name) => join(folder, name);
}
const read = (...args: readonly string[]) => readOptions(args);

describe('the options of evaluate', () => {
  it('take what lies beside the data', () => {
    const at = folderWith('half.jsonl', 'duplicates-half.jsonl', 'train-2021.jsonl');
    expect(read('--data', at('half.jsonl'))).toMatchObject({
      data: at('half.jsonl'),
      opinions: [0],
      train: [at('train-2021.jsonl')],
      duplicates: at('duplicates-half.jsonl'),
      references: at('train-2021.jsonl'),
      folds: 5,
    });
  });

  it('take nothing where they are told so and nothing is there', () => {
    const at = folderWith('half.jsonl');
    const options = read('--data', at('half.jsonl'), '--train', 'none', '--references', 'none', '--edited', 'none');
    expect(options).toEqual({ data: at('half.jsonl'), opinions: [0], train: [], folds: 5, write: false });
  });

  it('never learn from the data itself as from another file', () => {
    const at = folderWith('train-2021.jsonl');
    expect(read('--data', at('train-2021.jsonl')).train).toEqual([]);
  });

  it('leave out what is switched off', () => {
    const at = folderWith('half.jsonl', 'duplicates-half.jsonl', 'train-2021.jsonl');
    const options = read('--data', at('half.jsonl'), '--train', 'none', '--duplicates', 'none', '--references', 'none');
    expect(options.train).toEqual([]);
    expect(options).not.toHaveProperty('duplicates');
    expect(options).not.toHaveProperty('references');
  });

  it('take all numbers of second opinions for the page', () => {
    const at = folderWith('half.jsonl');
    const options = read('--data', at('half.jsonl'), '--all', '--write');
    expect(options).toMatchObject({ opinions: [0, 1, 2, 4, 9], write: true });
  });

  it.each([
    [[], '--data is missing'],
    [['--data', 'nowhere.jsonl'], '--data names nowhere.jsonl, which does not exist'],
    [['--data', 'HERE', '--second-opinions', 'two'], '--second-opinions must be a whole number from 0 up, not "two"'],
    [['--data', 'HERE', '--folds', '1'], '--folds must be a whole number from 2 up, not "1"'],
    [['--data', 'HERE', '--train', 'gone.jsonl'], '--train names gone.jsonl'],
    [['--wrong'], 'usage: npm run evaluate'],
  ])('refuse %j with a sentence', (args, message) => {
    const at = folderWith('half.jsonl');
    const given = args.map((arg) => (arg === 'HERE' ? at('half.jsonl') : arg));
    expect(() => read(...given)).toThrow(OptionError);
    expect(() => read(...given)).toThrow(message);
  });
});
