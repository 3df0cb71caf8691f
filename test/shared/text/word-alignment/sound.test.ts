import { describe, expect, it } from 'vitest';
import { likeness, soundOfCharacter, soundOfName } from '../../../../shared/text/word-alignment/sound.ts';

const heard = (characters: string) =>
  [...characters]
    .map(soundOfCharacter)
    .join('')
    .replace(/(.)\1+/g, '$1');

describe('the sound of a transcribed name', () => {
  it.each([
    ['桑切斯', 'sanchez'],
    ['卢卡库', 'lukaku'],
    ['莱茵', 'rhine'],
    ['布罗佐维奇', 'brozović'],
    ['默克尔', 'merkel'],
  ])('%s is like that of %s', (characters, name) => {
    expect(likeness(heard(characters), soundOfName(name))).toBeGreaterThanOrEqual(0.75);
  });

  it.each([
    ['桑切斯', 'lukaku'],
    ['卢卡库', 'brozović'],
  ])('%s is unlike that of %s', (characters, name) => {
    expect(likeness(heard(characters), soundOfName(name))).toBeLessThan(0.5);
  });
});

describe('likeness', () => {
  it('is 1 for the same, 0 for nothing in common, and the same both ways', () => {
    expect(likeness('SNS', 'SNS')).toBe(1);
    expect(likeness('SNS', 'KLK')).toBe(0);
    expect(likeness('SNS', 'SNSL')).toBe(likeness('SNSL', 'SNS'));
    expect(likeness('', '')).toBe(0);
  });
});
