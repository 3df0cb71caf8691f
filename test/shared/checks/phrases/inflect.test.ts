import { describe, expect, it } from 'vitest';
import { formOf, formsOf, inflect } from '../../../../shared/checks/phrases/inflect.ts';

describe('formsOf', () => {
  it.each([
    ['plan', 'plans', 'planned', 'planned', 'planning'],
    ['carry', 'carries', 'carried', 'carried', 'carrying'],
    ['improve', 'improves', 'improved', 'improved', 'improving'],
    ['curb', 'curbs', 'curbed', 'curbed', 'curbing'],
    ['refer', 'refers', 'referred', 'referred', 'referring'],
    ['visit', 'visits', 'visited', 'visited', 'visiting'],
    ['reach', 'reaches', 'reached', 'reached', 'reaching'],
    ['give', 'gives', 'gave', 'given', 'giving'],
    ['fix', 'fixes', 'fixed', 'fixed', 'fixing'],
    ['play', 'plays', 'played', 'played', 'playing'],
    ['agree', 'agrees', 'agreed', 'agreed', 'agreeing'],
    ['have', 'has', 'had', 'had', 'having'],
  ])('spells the forms of “%s”', (base, third, past, participle, ing) => {
    expect(formsOf(base)).toEqual({ base, third, past, participle, ing });
  });

  it('leaves a particle as it is', () => {
    expect(inflect('crack down', 'past')).toBe('cracked down');
    expect(inflect('take a range of measures', 'third')).toBe('takes a range of measures');
  });
});

describe('formOf', () => {
  it('names the form that a word is of its verb', () => {
    expect(formOf('takes', 'take')).toBe('third');
    expect(formOf('taken', 'take')).toBe('participle');
    expect(formOf('taking', 'take')).toBe('ing');
  });

  it('is undefined for a form of another verb', () => {
    expect(formOf('talks', 'take')).toBeUndefined();
  });
});
