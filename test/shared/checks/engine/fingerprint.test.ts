import { describe, expect, it } from 'vitest';
import { fingerprintOf, wordingOf } from '../../../../shared/checks/engine/fingerprint.ts';

const print = (text: string, mark: string, check = 'awkward/x') => {
  const start = text.indexOf(mark);
  return fingerprintOf(check, text, { start, end: start + mark.length });
};

describe('fingerprintOf', () => {
  it('does not depend on the place', () => {
    expect(print('He left in in May.', 'in in')).toBe(print('On Monday, he quietly left in in May.', 'in in'));
  });

  it('does not depend on case, spacing and the shape of quotes', () => {
    expect(print('It’s  In\nin May', 'In\nin')).toBe(print("it's in in may", 'in in'));
  });

  it('tells short marks apart by their neighbours', () => {
    expect(print('He left in in May.', 'in in')).not.toBe(print('He came in in May.', 'in in'));
  });

  it('does not look at the neighbours of a long mark', () => {
    const mark = 'more than 1,200 service teams';
    expect(print(`and ${mark} again`, mark)).toBe(print(`or ${mark}, too`, mark));
  });

  it('tells checks apart', () => {
    expect(print('a bad b', 'bad')).not.toBe(print('a bad b', 'bad', 'awkward/y'));
  });
});

describe('wordingOf', () => {
  it('names check and wording, whatever their case, spacing and quotes', () => {
    expect(wordingOf('awkward/x', 'It’s  In\nin')).toBe(wordingOf('awkward/x', "it's in in"));
    expect(wordingOf('awkward/x', 'in in')).not.toBe(wordingOf('awkward/y', 'in in'));
    expect(wordingOf('awkward/x', 'in in')).not.toBe(wordingOf('awkward/x', 'in'));
  });

  it('is never the fingerprint of a finding', () => {
    expect(wordingOf('awkward/x', 'in in')).not.toBe(print('in in', 'in in'));
  });

  it('is nothing where nothing is marked', () => {
    expect(wordingOf('awkward/x', ' ')).toBe('');
  });
});
