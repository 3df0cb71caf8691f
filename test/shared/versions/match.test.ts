import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Match, matchRows, type VersionRow } from '../../../shared/versions/match.ts';

const rowsOf = (...texts: readonly string[]): VersionRow[] => texts.map((text) => ({ text, companion: '' }));

const told = (matches: readonly Match[]): string[] =>
  matches.map(
    ({ kind, before, after, moved }) => `${before.join('+')}>${after.join('+')} ${kind}${moved ? ' moved' : ''}`,
  );

const match = (before: readonly VersionRow[], after: readonly VersionRow[]): string[] =>
  told(matchRows(before, after).matches);

const story = [
  'The harbour opened on Monday after two years of work.',
  'Ships from nine countries came in the morning.',
  'The mayor thanked the workers who had built the new quay.',
  'Prices for berths will rise by three per cent next year.',
  'Fishermen complained about the noise of the cranes.',
  'A second basin is planned for the north of the island.',
];

const before = rowsOf(...story);

describe('matchRows', () => {
  it('tells an inserted row', () => {
    const after = rowsOf(...story.toSpliced(2, 0, 'Traffic on the coastal road was stopped for an hour.'));
    expect(match(before, after)).toEqual([
      '0>0 kept',
      '1>1 kept',
      '>2 new',
      '2>3 kept',
      '3>4 kept',
      '4>5 kept',
      '5>6 kept',
    ]);
  });

  it('tells a row that vanished', () => {
    expect(match(before, rowsOf(...story.toSpliced(3, 1)))).toEqual([
      '0>0 kept',
      '1>1 kept',
      '2>2 kept',
      '3> vanished',
      '4>3 kept',
      '5>4 kept',
    ]);
  });

  it('tells a row that moved', () => {
    const after = rowsOf(...story.slice(1), story[0] ?? '');
    expect(match(before, after)).toEqual([
      '1>0 kept',
      '2>1 kept',
      '3>2 kept',
      '4>3 kept',
      '5>4 kept',
      '0>5 kept moved',
    ]);
  });

  it('tells a reworded row', () => {
    const after = rowsOf(...story.with(2, 'The mayor thanked all workers who built the new quay.'));
    expect(match(before, after)[2]).toBe('2>2 reworded');
  });

  it('tells a row that was reworded and moved', () => {
    const [first = '', ...rest] = story;
    const after = rowsOf(...rest, first.replace('two years', 'three years'));
    expect(match(before, after).at(-1)).toBe('0>5 reworded moved');
  });

  it('tells a row that was split, and rows that were merged', () => {
    const long =
      'The harbour opened on Monday after two years of work, and ships from nine countries came in the morning.';
    const rest = story.slice(2);
    const merged = rowsOf(long, ...rest);
    expect(match(before, merged)[0]).toBe('0+1>0 merged');
    expect(match(merged, before)[0]).toBe('0>0+1 split');
  });

  it('takes other white space for the same, and other punctuation for a rewording', () => {
    const after = rowsOf(
      ...story
        .with(0, 'The  harbour opened\non Monday after two years of work. ')
        .with(1, 'Ships, from nine countries, came in the morning!'),
    );
    expect(match(before, after).slice(0, 2)).toEqual(['0>0 kept', '1>1 reworded']);
  });

  it('knows which of two equal rows is the one that was there by what stands around it', () => {
    const after = rowsOf(story[4] ?? '', ...story);
    expect(match(before, after)).toEqual([
      '>0 new',
      '0>1 kept',
      '1>2 kept',
      '2>3 kept',
      '3>4 kept',
      '4>5 kept',
      '5>6 kept',
    ]);
  });

  it('knows a row that was translated anew by its original', () => {
    const old = [
      { text: 'The port opened.', companion: '港口周一开放。' },
      { text: 'Ships came.', companion: '船只早晨到达。' },
    ];
    const now = [{ text: 'Vessels arrived early in the day.', companion: '船只早晨到达。' }];
    expect(match(old, now)).toEqual(['0> vanished', '1>0 reworded']);
  });

  it('tells where only the original is another', () => {
    const old = [{ text: 'The port opened on Monday.', companion: '港口周一开放。' }];
    const now = [{ text: 'The port opened on Monday.', companion: '港口星期一开放。' }];
    expect(match(old, now)).toEqual(['0>0 original']);
  });

  it('says how much of another story is the same: next to nothing', () => {
    const other = rowsOf(
      'Parliament passed the budget late in the evening.',
      'The opposition called the vote a farce.',
      'Schools will get more money for teachers.',
    );
    expect(matchRows(before, other).similarity).toBeLessThan(0.1);
    expect(matchRows(before, before).similarity).toBe(1);
  });

  /** Rows that have nothing in common but a few small words. */
  const distinctRows = fc
    .uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 60 })
    .map((numbers) => numbers.map((n) => `The q${n} of r${n * 7} was s${n * 13} by t${n * 29}.`));

  it('maps every row of a text to itself, repeated rows too', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...story), { maxLength: 40 }), (texts) => {
        expect(match(rowsOf(...texts), rowsOf(...texts))).toEqual(texts.map((_, at) => `${at}>${at} kept`));
      }),
    );
  });

  it('finds every row again wherever it was moved, and none that is not there', () => {
    fc.assert(
      fc.property(distinctRows, fc.infiniteStream(fc.nat(1000)), (texts, choices) => {
        const number = (): number => choices.next().value as number;
        const kept = texts.filter(() => number() % 5 > 0);
        for (let moves = number() % 4; moves > 0 && kept.length > 0; moves--) {
          const [moved = ''] = kept.splice(number() % kept.length, 1);
          kept.splice(number() % (kept.length + 1), 0, moved);
        }
        const after = kept.flatMap((text) =>
          number() % 6 === 0 ? [`New ${number()}-x${number()} and y${number()}.`, text] : [text],
        );
        const { matches } = matchRows(rowsOf(...texts), rowsOf(...after));
        const found = new Map(
          matches.flatMap(({ kind, before: [i], after: [j] }) =>
            kind === 'kept' ? [[texts[i ?? -1], after[j ?? -1]]] : [],
          ),
        );
        expect(found).toEqual(new Map(kept.map((text) => [text, text])));
      }),
    );
  });

  it('names every row of both versions exactly once', () => {
    const words = fc.constantFrom(...story.join(' ').split(' '));
    const text = fc.array(words, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
    const version = fc.array(text, { maxLength: 30 });
    fc.assert(
      fc.property(version, version, (old, now) => {
        const { matches, similarity } = matchRows(rowsOf(...old), rowsOf(...now));
        expect(matches.flatMap(({ before: rows }) => rows).sort((a, b) => a - b)).toEqual([...old.keys()]);
        expect(matches.flatMap(({ after: rows }) => rows)).toEqual([...now.keys()]);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
      }),
    );
  });
});
