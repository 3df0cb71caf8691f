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

  it.each([
    ['汛期', 'high-water season', 'flood season'],
    ['防汛', 'flood prevention', 'flood control'],
    ['防汛部门', 'flood prevention authorities', 'flood control departments'],
  ])('marks the words of %s alone where those of another term stand beside them', (chinese, english, marked) => {
    const text = 'In the flood season, flood control departments across the city keep watch.';
    const [draft] = check(text, [{ chinese, english, status: 'preferred' }], '汛期，全市防汛部门保持警戒。');
    expect(draft).toMatchObject({ marked, suggestions: [{ edits: [{ text: english }] }] });
  });

  it('tells apart terms that share a word and nothing between them', () => {
    const terms: readonly Term[] = [
      { chinese: '汛期', english: 'high-water season', status: 'preferred' },
      { chinese: '防汛', english: 'flood prevention', status: 'preferred' },
    ];
    const drafts = check('During the flood season flood control departments worked.', terms, '汛期防汛部门开展工作。');
    expect(drafts.map(({ marked }) => marked)).toEqual(['flood season', 'flood control']);
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
