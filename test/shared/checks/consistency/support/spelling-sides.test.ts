import { describe, expect, it } from 'vitest';
import { spellingsOf } from '../../../../../shared/checks/consistency/support/spelling-sides.ts';

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
    expect(spellingsOf(british)).toEqual({ side: 'british', other: american });
    expect(spellingsOf(american)).toEqual({ side: 'american', other: british });
  });

  it.each(['analyses', 'travels', 'harbinger', 'size', 'prices', 'raise'])('%s is neither', (word) => {
    expect(spellingsOf(word)).toBeUndefined();
  });
});
