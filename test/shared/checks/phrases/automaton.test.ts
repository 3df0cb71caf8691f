import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TaggedToken } from '../../../../shared/checks/check.ts';
import { createPassage } from '../../../../shared/checks/passage.ts';
import {
  capture,
  compile,
  findAllMatches,
  findMatches,
  type PatternMatch,
} from '../../../../shared/checks/phrases/automaton.ts';

function tokensOf(text: string): readonly TaggedToken[] {
  return createPassage({ id: 'p', rows: [{ id: 'r', text, separator: '' }] }).tokens;
}

function found(patterns: readonly string[], text: string): string[] {
  const tokens = tokensOf(text);
  return findMatches(compile(patterns), tokens).map((match) => wording(text, tokens, match));
}

function wording(text: string, tokens: readonly TaggedToken[], { start, end }: PatternMatch): string {
  return text.slice(tokens[start]?.start, tokens[end - 1]?.end);
}

describe('findMatches', () => {
  it('finds words without regard to case', () => {
    expect(found(['give rise to'], 'Floods Give rise TO fears.')).toEqual(['Give rise TO']);
  });

  it('finds every form of a word in angle brackets', () => {
    const text = 'They took part, take part, taking part, taken part, and he takes part.';
    expect(found(['<take> part'], text)).toEqual(['took part', 'take part', 'taking part', 'taken part', 'takes part']);
  });

  it('finds alternatives, optional words and choices of two words', () => {
    const patterns = ['in|at the? harbor|ferry_port'];
    expect(found(patterns, 'He was in harbor, at the harbor and at the ferry port.')).toEqual([
      'in harbor',
      'at the harbor',
      'at the ferry port',
    ]);
  });

  it('fills slots by part of speech', () => {
    expect(found(['a {adj} harbor'], 'It is a quiet harbor, not a ferry harbor.')).toEqual(['a quiet harbor']);
  });

  it('takes noun phrases as long as they are', () => {
    expect(found(['visited {np} by boat'], 'She visited the old northern harbor by boat.')).toEqual([
      'visited the old northern harbor by boat',
    ]);
  });

  it('lets a gap reach over words but not over punctuation', () => {
    expect(found(['put .. aside'], 'He put the nets aside. He put nets, ropes aside.')).toEqual(['put the nets aside']);
  });

  it('keeps a pinned pattern to the start of a sentence', () => {
    expect(found(['^ it rains'], 'It rains. They say it rains.')).toEqual(['It rains']);
  });

  it('does not cross the border of a sentence', () => {
    expect(found(['harbor closed'], 'This is the harbor. Closed all day.')).toEqual([]);
  });

  it('knows a genitive with either apostrophe', () => {
    expect(found(["people's boats"], "The people's boats and the people’s boats.")).toEqual([
      "people's boats",
      'people’s boats',
    ]);
  });

  it('prefers the longest of the matches that start together', () => {
    expect(found(['the harbor', 'the harbor master'], 'He asked the harbor master.')).toEqual(['the harbor master']);
  });

  it('never returns overlapping matches, and each is one that findAllMatches knows', () => {
    const automaton = compile(['a b', 'b c a', '<a> .. c', 'c', 'a b? c a']);
    const word = fc.constantFrom('a', 'b', 'c', '.', ',');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const tokens = tokensOf(words.join(' '));
        const all = new Set(findAllMatches(automaton, tokens).map((match) => JSON.stringify(match)));
        let end = 0;
        for (const match of findMatches(automaton, tokens)) {
          expect(match.start).toBeGreaterThanOrEqual(end);
          expect(all).toContain(JSON.stringify(match));
          end = match.end;
        }
      }),
    );
  });
});

describe('capture', () => {
  it('says which tokens each element took, an absent one none', () => {
    const text = 'They carried out the urgent repair of it.';
    const tokens = tokensOf(text);
    const automaton = compile(['<carry> out the {adj}? {adv}? {noun} of']);
    const [match] = findMatches(automaton, tokens);
    const captures = match ? capture(automaton, tokens, match) : [];
    expect(captures.map(({ start, end }) => text.slice(tokens[start]?.start, tokens[end - 1]?.end))).toEqual([
      'carried',
      'out',
      'the',
      'urgent',
      '',
      'repair',
      'of',
    ]);
  });
});

describe('compile', () => {
  it('refuses a pattern with an unknown slot, and names both', () => {
    expect(() => compile(['the {nuon} of'])).toThrow('“the {nuon} of”: there is no slot {nuon}');
  });

  it('refuses a pattern that could match nothing', () => {
    expect(() => compile(['the? a?'])).toThrow('would match nothing');
  });
});
