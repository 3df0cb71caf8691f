import { describe, expect, it } from 'vitest';
import { americanOf, britishOf } from '../../../../../shared/checks/consistency/support/spelling-sides.ts';

describe('British and American spelling', () => {
  it.each([
    ['colour', 'color'],
    ['neighbours', 'neighbors'],
    ['organised', 'organized'],
    ['modernisation', 'modernization'],
    ['analysed', 'analyzed'],
    ['centred', 'centered'],
    ['travelling', 'traveling'],
    ['defence', 'defense'],
  ])('%s is %s', (british, american) => {
    expect(americanOf(british)).toBe(american);
    expect(britishOf(american)).toBe(british);
  });

  it.each(['analyses', 'travels', 'harbinger', 'size', 'prices', 'raise'])('%s is neither', (word) => {
    expect(americanOf(word)).toBeUndefined();
    expect(britishOf(word)).toBeUndefined();
  });
});
