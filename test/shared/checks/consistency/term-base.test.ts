import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../../bench/quality/support/lexicon.ts';
import type { Term } from '../../../../shared/checks/check.ts';
import { termBase } from '../../../../shared/checks/consistency/term-base.ts';
import { createPassage } from '../../../../shared/checks/passage.ts';

function check(text: string, terms: readonly Term[], original?: string) {
  const row = { id: 'r', text, separator: '', ...(original !== undefined && { original }) };
  const drafts = [...termBase.run(createPassage({ id: 'p', rows: [row] }, lexicon), { references: [], terms })];
  return drafts.map(({ start, end, ...draft }) => ({ ...draft, marked: text.slice(start, end) }));
}

const pier: readonly Term[] = [
  { chinese: '码头', english: 'pier', status: 'preferred', note: 'Since 2019.' },
  { chinese: '码头', english: 'landing stage', status: 'admitted' },
  { chinese: '码头', english: 'wharf', status: 'forbidden' },
];

describe('the term base', () => {
  it('forbids a term in all its forms, as a major fault, and says what the note says', () => {
    const [draft] = check('The wharves are closed.', pier);
    expect(draft).toMatchObject({ marked: 'wharves', severity: 'major' });
    expect(draft?.message.en).toContain('Since 2019.');
    expect(draft?.suggestions?.[0]?.origin?.zh).toBe('术语库');
  });

  it('marks each place of a forbidden term', () => {
    expect(check('One wharf burnt, another wharf did not.', pier)).toHaveLength(2);
  });

  it('lets an admitted term pass where the Chinese has it', () => {
    expect(check('The landing stage is closed.', pier, '码头关闭了。')).toEqual([]);
  });

  it('marks the row where the term is missing and nothing shows where it would stand', () => {
    expect(check('It is closed.', pier, '码头关闭了。')).toMatchObject([{ marked: 'It is closed.', tier: 'advice' }]);
  });

  it('leaves a forbidden word alone within an allowed one', () => {
    const terms: readonly Term[] = [
      { chinese: '赌博', english: 'gambling', status: 'forbidden' },
      { chinese: '赌博', english: 'illegal gambling', status: 'preferred' },
    ];
    expect(check('They fought illegal gambling.', terms)).toEqual([]);
  });

  it('takes the longer of two Chinese terms', () => {
    const terms: readonly Term[] = [...pier, { chinese: '轮渡码头', english: 'ferry terminal', status: 'preferred' }];
    expect(check('The ferry terminal is closed.', terms, '轮渡码头关闭了。')).toEqual([]);
  });

  it('keeps terms without Chinese apart', () => {
    const terms: readonly Term[] = [
      { chinese: '', english: 'utilize', status: 'forbidden' },
      { chinese: '', english: 'pier', status: 'preferred' },
    ];
    expect(check('They utilize the pier.', terms)).toMatchObject([{ marked: 'utilize', suggestions: [] }]);
  });

  it('says nothing without terms', () => {
    expect(check('The wharf is closed.', [])).toEqual([]);
  });
});
