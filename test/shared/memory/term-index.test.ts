import { describe, expect, it } from 'vitest';
import type { Term } from '../../../shared/checks/check.ts';
import { createTermIndex } from '../../../shared/memory/term-index.ts';

const term = (chinese: string, english: string, status: Term['status'] = 'preferred'): Term => ({
  chinese,
  english,
  status,
});

describe('terms in a Chinese text', () => {
  it('are the longest at each place, each once, and what is to be used comes first', () => {
    const terms = [
      term('网络', 'network'),
      term('网络赌博', 'web bets', 'forbidden'),
      term('网络赌博', 'online gambling'),
    ];
    const found = createTermIndex(terms).find('打击网络赌博，网络赌博');
    expect(found.map(({ english }) => english)).toEqual(['online gambling', 'web bets']);
  });

  it('are none of those without Chinese', () => {
    expect(createTermIndex([term('', 'network')]).find('网络')).toEqual([]);
  });
});
