import { describe, expect, it } from 'vitest';
import { loop } from '../../../../shared/checks/duplication/loop.ts';
import { repeatedClause } from '../../../../shared/checks/duplication/repeated-clause.ts';
import { runExample } from '../../../helpers/run-example.ts';

const clause =
  'Growers in the south sold early mangoes to hotels in the north. Growers of the south have sold their early mangoes to hotels up north.';
const refrain = 'the boat goes round and the boat goes round and the boat goes round and the boat goes round';

describe('what the Chinese repeats itself', () => {
  it('is a repetition where the Chinese says it once', () => {
    const original = '南方果农向北方酒店出售早熟芒果。';
    expect(runExample(repeatedClause, { bad: clause, marks: [], original }).marks).toHaveLength(1);
  });

  it('is none where the Chinese says it twice', () => {
    const original = '南方果农已经向北方各地酒店出售早熟芒果，南方果农已经向北方各地酒店出售早熟芒果。';
    expect(runExample(repeatedClause, { bad: clause, marks: [], original }).marks).toEqual([]);
  });

  it('is no loop where the Chinese has the refrain as often', () => {
    const original = '船儿转呀船儿转呀船儿转呀船儿转呀';
    expect(runExample(loop, { bad: refrain, marks: [], original }).marks).toEqual([]);
    expect(runExample(loop, { bad: refrain, marks: [] }).marks).toHaveLength(1);
  });
});
