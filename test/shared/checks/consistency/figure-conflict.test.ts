import { describe, expect, it } from 'vitest';
import { figureConflict } from '../../../../shared/checks/consistency/figure-conflict.ts';
import { createAnalysis } from '../../../../shared/checks/engine.ts';
import { passageOf } from '../../../helpers/checks.ts';

const first = 'The new bridge over the river cost a total of 25 million yuan.';
const other = 'The new bridge over the river cost a total of 52 million yuan.';

describe('consistency/figure-conflict', () => {
  it('follows an edit of either place', () => {
    const passages = [passageOf('a', first), passageOf('b', 'In between.'), passageOf('c', other)];
    const analysis = createAnalysis({ passages, facts: { references: [] } }, { checks: [figureConflict] });
    const marked = () => analysis.findings().map(({ text }) => text);
    const before = marked();
    expect(before).toHaveLength(1);
    analysis.update({ changed: [passageOf('a', other)] });
    expect(marked()).toEqual([]);
    analysis.update({ changed: [passageOf('a', first)] });
    expect(marked()).toEqual(before);
  });
});
