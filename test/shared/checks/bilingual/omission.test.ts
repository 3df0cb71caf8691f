import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../../bench/quality/support/lexicon.ts';
import { omission } from '../../../../shared/checks/bilingual/omission.ts';
import { createPassage } from '../../../../shared/checks/passage.ts';

function findings(text: string, original: string, seconds: readonly string[] = []) {
  const passage = createPassage(
    {
      id: 'p',
      rows: [
        {
          id: 'r',
          text,
          separator: '',
          original,
          seconds: seconds.map((each, at) => ({ label: `Engine ${at}`, text: each })),
        },
      ],
    },
    lexicon,
  );
  return [...omission.run(passage, { references: [] })].map((draft) => ({
    ...draft,
    marked: text.slice(draft.start, draft.end),
  }));
}

const original = '村民们清扫了街道，并且在学校门前种下了两百棵苹果树。';

describe('bilingual/omission', () => {
  it('quotes the Chinese that is missing and gives the dictionary’s words for it', () => {
    const [finding] = findings('The villagers cleaned the streets.', original);
    expect(finding?.message.en).toContain('苹果');
    expect(finding?.message.zh).toContain('苹果');
    expect(finding?.reason?.en).toContain('apple');
  });

  it('marks the word before the place where it should stand', () => {
    expect(findings('The villagers cleaned the streets.', original).map(({ marked }) => marked)).toEqual(['streets']);
  });

  it('is major for a whole clause', () => {
    expect(findings('The villagers cleaned the streets.', original)[0]?.severity).toBe('major');
  });

  it('is surer when other translations have it, and says how many', () => {
    const full = 'The villagers cleaned the streets and planted two hundred apple trees in front of the school.';
    const [alone] = findings('The villagers cleaned the streets.', original);
    const [backed] = findings('The villagers cleaned the streets.', original, [full, full.replace('cleaned', 'swept')]);
    expect(backed?.message.en).toContain('2 of 2 other translations');
    expect(backed?.score).toBeGreaterThan(alone?.score ?? 1);
  });

  it('leaves alone what is there in other words, or in figures', () => {
    const full = 'The villagers swept the streets and planted 200 apple trees in front of the school.';
    expect(findings(full, original)).toEqual([]);
  });

  it('says nothing without an original or a dictionary', () => {
    expect(findings('The villagers cleaned the streets.', '')).toEqual([]);
    const passage = createPassage({
      id: 'p',
      rows: [{ id: 'r', text: 'The villagers cleaned the streets.', separator: '', original }],
    });
    expect([...omission.run(passage, { references: [] })]).toEqual([]);
  });
});
