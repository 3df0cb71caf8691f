import { describe, expect, it } from 'vitest';
import { Addresses, mostUnits, refuseTooManyUnits } from '../../../../backend/formats/xliff/addresses.ts';
import { errorOf } from '../files.ts';

describe('the addresses of units', () => {
  it('are their ids, and apart where a file has the same one twice', () => {
    const addresses = new Addresses('a.xlf');
    expect(['1', '2', '1', '1 (2)', '1'].map((id, i) => addresses.take(id, i + 1))).toEqual([
      '1',
      '2',
      '1 (2)',
      '1 (2) (2)',
      '1 (3)',
    ]);
    expect(addresses.problems).toMatchObject([{ en: expect.stringMatching(/^3 units .*“1”/) }]);
  });

  it('are refused, with the line, when there are too many that would be the same', () => {
    const addresses = new Addresses('a.xlf');
    for (let line = 1; line <= 10_001; line++) addresses.take('7', line);
    const { code, shape } = errorOf(() => addresses.take('7', 12_345));
    expect(code).toBe('unreadable-file');
    expect(shape.message.en).toMatch(/“a\.xlf” .*more than 10,000 .* line 12345/);
    expect(shape.details?.line).toBe(12_345);
  });

  it('are refused, with the line, when there are more than any document has', () => {
    const addresses = new Addresses('a.xlf');
    for (let line = 1; line <= mostUnits; line++) addresses.take(`${line}`, line);
    expect(addresses.problems).toEqual([]);
    const { code, shape } = errorOf(() => addresses.take('one more', 200_000));
    expect(code).toBe('too-large');
    expect(shape.message.en).toMatch(/“a\.xlf” has more than 120,000 units, the next one in line 200000/);
  });
});

describe('a file of too many units', () => {
  const of = (count: number, one = '<unit id="1">\n<units/></unit>\n') => ({
    fileName: 'a.xlf',
    text: one.repeat(count),
  });

  it('is refused before it is read, with the line of the first that is too many', () => {
    const { code, shape } = errorOf(() => refuseTooManyUnits(of(mostUnits + 5), 'unit'));
    expect(code).toBe('too-large');
    expect(shape.details).toMatchObject({ fileName: 'a.xlf', line: 2 * mostUnits + 1, limit: mostUnits });
  });

  it('is read when it has just as many, and others that are only called alike', () => {
    expect(() => refuseTooManyUnits(of(mostUnits), 'unit')).not.toThrow();
  });
});
