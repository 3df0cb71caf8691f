import { describe, expect, it } from 'vitest';
import {
  nearestPlace,
  nextPlace,
  sentencePlaces,
  wordPlaces,
} from '../../../renderer/features/story/structure/split-places.ts';

const pieces = (text: string, places: readonly number[]): string[] =>
  places.slice(1).map((place, index) => text.slice(places[index], place));

describe('places to cut a text', () => {
  it('are before words, never before a mark that closes what stands before it', () => {
    const text = 'He said: “Ships (nine) came.” So.';
    expect(pieces(text, wordPlaces(text))).toEqual(['He ', 'said: ', '“', 'Ships ', '(', 'nine) ', 'came.” ', 'So.']);
  });

  it('are between Chinese characters', () => {
    const text = '船只，到达。';
    expect(pieces(text, wordPlaces(text))).toEqual(['船', '只，', '到', '达。']);
  });

  it('by sentence are where sentences start', () => {
    const text = 'The harbour opened. Ships came.';
    expect(pieces(text, sentencePlaces(text, 'en'))).toEqual(['The harbour opened. ', 'Ships came.']);
  });

  it('are walked to either end and no further', () => {
    expect([nextPlace([0, 4, 9], 4, 1), nextPlace([0, 4, 9], 9, 1), nextPlace([0, 4, 9], 4, -1)]).toEqual([9, 9, 0]);
    expect(nextPlace([0, 4, 9], 0, -1)).toBe(0);
  });

  it('are found next to where somebody clicks', () => {
    expect([nearestPlace([0, 4, 9], 5), nearestPlace([0, 4, 9], 8), nearestPlace([0], 3)]).toEqual([4, 9, 0]);
  });
});
