import { describe, expect, it } from 'vitest';
import { readTermTable } from '../../../../backend/formats/terms/read-table.ts';

const pier = { chinese: '码头', english: 'pier', status: 'preferred' };

describe('a table of terms', () => {
  it('is read with tabs, commas or semicolons', () => {
    for (const sign of ['\t', ',', ';']) {
      expect(readTermTable(['码头', 'pier', 'preferred'].join(sign))).toEqual({ entries: [pier], problems: [] });
    }
  });

  it('has its columns named in the first line, in any order', () => {
    const { entries } = readTermTable('备注,状态,英文,中文\n见样书,禁用,wharf,码头');
    expect(entries).toEqual([{ chinese: '码头', english: 'wharf', status: 'forbidden', note: '见样书' }]);
  });

  it('is understood with English first', () => {
    expect(readTermTable('pier\t码头\nferry\t渡轮').entries.map(({ chinese }) => chinese)).toEqual(['码头', '渡轮']);
  });

  it('takes a term without status as the one to be used', () => {
    expect(readTermTable('码头,pier').entries).toEqual([pier]);
  });

  it('keeps commas, quotation marks and line ends within quoted cells', () => {
    const { entries } = readTermTable('码头,"pier, wharf",preferred,"not ""quay""\nsee above"');
    expect(entries).toEqual([
      { chinese: '码头', english: 'pier, wharf', status: 'preferred', note: 'not "quay"\nsee above' },
    ]);
  });

  it('takes a quotation mark within a term as it is', () => {
    expect(readTermTable('码头\tthe "old" pier').entries[0]?.english).toBe('the "old" pier');
    expect(readTermTable('码头,the "old" pier').entries[0]?.english).toBe('the "old" pier');
  });

  it('tells by its line what it leaves out, and takes the rest', () => {
    const { entries, problems } = readTermTable('码头,pier\n\n渡轮,\n货轮,freighter,maybe\n客轮,liner,admitted');
    expect(entries.map(({ english }) => english)).toEqual(['pier', 'liner']);
    expect(problems.map(({ line }) => line)).toEqual([3, 4]);
    expect(problems[1]?.message.en).toContain('“maybe”');
  });

  it('tells of a term that stands there twice with another status, and takes the first', () => {
    const { entries, problems } = readTermTable('码头,pier,preferred\n码头,pier,forbidden\n码头,pier,preferred');
    expect(entries).toEqual([pier]);
    expect(problems).toMatchObject([{ line: 2 }]);
  });

  it('refuses a word of an object as a status', () => {
    expect(readTermTable('码头,pier,constructor').problems).toHaveLength(1);
  });

  it('has nothing in an empty text', () => {
    expect(readTermTable(' \n\n')).toEqual({ entries: [], problems: [] });
  });
});
