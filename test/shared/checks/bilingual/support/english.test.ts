import { describe, expect, it } from 'vitest';
import { EnglishSide, englishPhrase } from '../../../../../shared/checks/bilingual/support/english.ts';
import { createPassage } from '../../../../../shared/checks/passage.ts';

function find(text: string, phrase: string): string | undefined {
  const { tokens } = createPassage({ id: 'p', rows: [{ id: 'r', text, separator: '' }] });
  const place = new EnglishSide(tokens).find(englishPhrase(phrase));
  return place && text.slice(tokens[place.from]?.start, tokens[place.to - 1]?.end);
}

describe('looking for an English wording', () => {
  it.each([
    ['The Ministry of the Environment met.', 'ministry of environment', 'Ministry of the Environment'],
    ['A people’s congress met.', "people's congress", 'people’s congress'],
    ['It treats both symptoms and causes.', 'treat both symptom and cause', 'treats both symptoms and causes'],
    ['A five-in-one plan.', 'five in one', 'five-in-one'],
    ['A five in one plan.', 'five-in-one', 'five in one'],
    ['The U.S. Senate met.', 'US Senate', 'U.S. Senate'],
    ['Research & Development Office', 'research and development office', 'Research & Development Office'],
    ['under “one country, two systems”', 'one country, two systems', 'one country, two systems'],
  ])('%s', (text, phrase, expected) => {
    expect(find(text, phrase)).toBe(expected);
  });

  it('does not look across a comma that the wording does not have', () => {
    expect(find('Party members, cadres and farmers', 'party members cadres')).toBeUndefined();
  });

  it('takes in the words of the better wording that stand beside the wrong one', () => {
    const text = 'His thought on reform with all its parts stays.';
    const { tokens } = createPassage({ id: 'p', rows: [{ id: 'r', text, separator: '' }] });
    const side = new EnglishSide(tokens);
    const place = side.find(englishPhrase('thought on reform'));
    const whole = place && side.absorb(englishPhrase('Thought on Reform with All Its Parts'), place);
    expect(whole && text.slice(tokens[whole.from]?.start, tokens[whole.to - 1]?.end)).toBe(
      'thought on reform with all its parts',
    );
  });
});
