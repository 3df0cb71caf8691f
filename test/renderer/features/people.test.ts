import { expect, it } from 'vitest';
import { colours, freeColour } from '../../../renderer/features/people/colours.ts';
import { nextPerson } from '../../../renderer/features/people/next-person.ts';

it('the switch key goes on to the next person, and around', () => {
  const people = [{ id: 4 }, { id: 7 }, { id: 9 }];
  expect([nextPerson(people, 4), nextPerson(people, 9)]).toEqual([7, 4]);
});

it('the switch key stays where there is nobody else', () => {
  expect([nextPerson([{ id: 4 }], 4), nextPerson([], 4)]).toEqual([4, 4]);
});

it('a new person gets a colour that nobody has, whatever its case', () => {
  expect(freeColour(['#8A3B12', '#1d5fa8'])).toBe('#1a6b3c');
});

it('colours are given again when all are taken', () => {
  expect(freeColour(colours.map(({ value }) => value))).toBe(colours[0].value);
});
