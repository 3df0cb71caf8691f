import { describe, expect, it } from 'vitest';
import { frequentWrong } from '../../../../bench/quality/evaluate/wrong.ts';
import { annotated, mark } from '../support/made-lines.ts';

const flag = (start: number, end: number, check = 'awkward/phrase') => ({ start, end, check, severity: 'minor' });
const lines = [
  annotated('Grew 25 % so', [[mark(0, 4)]]),
  annotated('Fell 7 % so', [[]], { seg: 2 }),
  annotated('Rose 8 % so', [[mark(5, 8)]], { seg: 3 }),
];
const predictions = [
  { system: 'A', doc: 'news', seg: 1, spans: [flag(0, 4), flag(5, 9)] },
  { system: 'A', doc: 'news', seg: 2, spans: [flag(5, 8), flag(9, 11)] },
  { system: 'A', doc: 'news', seg: 3, spans: [flag(5, 8), flag(5, 8, 'mechanics/unit-space')] },
];

describe('frequent wrong findings', () => {
  it('are grouped by check and wording, whatever the figures and the case', () => {
    expect(frequentWrong(lines, predictions, 9)).toMatchObject([
      { check: 'awkward/phrase', wording: '# %', wrong: 2, right: 1 },
      { check: 'awkward/phrase', wording: 'so', wrong: 1, right: 0 },
    ]);
  });

  it('show where to read them', () => {
    expect(frequentWrong(lines, predictions, 1)[0]?.places).toEqual([
      'A news 1: …Grew «25 %» so…',
      'A news 2: …Fell «7 %» so…',
    ]);
  });
});
