import { expect, it } from 'vitest';
import { remembered } from '../../../../shared/text/lexicon/remembered.ts';

function counted(kept: number) {
  const asked: string[] = [];
  const upper = remembered(kept, (text) => {
    asked.push(text);
    return text.toUpperCase();
  });
  return { asked, upper };
}

it('computes what it was asked lately once', () => {
  const { asked, upper } = counted(10);
  expect([upper('a'), upper('b'), upper('a')]).toEqual(['A', 'B', 'A']);
  expect(asked).toEqual(['a', 'b']);
});

it('forgets what it was asked long ago, and answers it right again', () => {
  const { asked, upper } = counted(3);
  upper('old');
  for (let i = 0; i < 7; i++) upper(`new ${i}`);
  expect(upper('old')).toBe('OLD');
  expect(asked.filter((text) => text === 'old')).toHaveLength(2);
});

it('keeps what is asked again and again', () => {
  const { asked, upper } = counted(3);
  for (let i = 0; i < 50; i++) {
    upper('often');
    upper(`once ${i}`);
  }
  expect(asked.filter((text) => text === 'often')).toHaveLength(1);
});
