import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createPairPacker,
  keysAt,
  type PackedPairs,
  type PairKeys,
  pairAt,
  textsAt,
} from '../../../../backend/formats/tmx/packed-pairs.ts';
import type { TmxPair } from '../../../../backend/formats/tmx/unit.ts';

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
const key = fc.maxSafeNat();
const someText = fc.string({ unit: 'grapheme' });

const arbitraryPair: fc.Arbitrary<{ pair: TmxPair; keys: PairKeys; words: string }> = fc
  .record({
    pair: fc.record(
      {
        chinese: someText,
        english: someText,
        state: fc.constantFrom('approved' as const, 'confirmed' as const, 'edited' as const),
        by: someText,
        at: fc.constant('2024-01-01T00:00:00.000Z'),
        machine: someText,
      },
      { requiredKeys: ['chinese', 'english', 'state'] },
    ),
    keys: fc.record({ chineseKey: key, pairKey: key }),
    machineKey: key,
    words: someText,
  })
  .map(({ pair, keys, machineKey, words }) => ({
    pair,
    keys: pair.machine === undefined ? keys : { ...keys, machineKey },
    words,
  }));

/** A pair as it was put in. */
function unpacked(pairs: PackedPairs, index: number) {
  const { chinese, english, words, machine, by, at, state } = pairAt(pairs, index);
  return {
    pair: {
      chinese: text(chinese),
      english: text(english),
      state,
      ...(by && { by: text(by) }),
      ...(at && { at: text(at) }),
      ...(machine && { machine: machine.length === 0 ? text(english) : text(machine) }),
    },
    keys: keysAt(pairs, index),
    words: text(words),
  };
}

it('gives every pair back as it was', () => {
  fc.assert(
    fc.property(fc.array(arbitraryPair, { maxLength: 20 }), (all) => {
      const packer = createPairPacker();
      for (const { pair, keys, words } of all) packer.add(pair, keys, words);
      const packed = packer.take();
      const expected = all.map((each) =>
        each.pair.machine === '' ? { ...each, pair: { ...each.pair, machine: each.pair.english } } : each,
      );
      expect(Array.from({ length: packed.count }, (_, index) => unpacked(packed, index))).toEqual(expected);
      for (const [index, { pair }] of all.entries()) {
        const { chinese, english } = textsAt(packed, index);
        expect([text(chinese), text(english)]).toEqual([pair.chinese, pair.english]);
      }
    }),
  );
});

it('holds more than it has room for at first, and begins anew when it was emptied', () => {
  const packer = createPairPacker();
  const long: TmxPair = { chinese: '渔'.repeat(50_000), english: 'boat '.repeat(20_000), state: 'edited' };
  for (let i = 0; i < 500; i += 1) {
    packer.add(i % 100 === 0 ? long : { ...long, chinese: `${i}`, english: 'x' }, { chineseKey: i, pairKey: i }, 'a b');
  }
  const first = packer.take();
  expect(first.count).toBe(500);
  packer.add({ chinese: '港', english: 'port', state: 'approved' }, { chineseKey: 1, pairKey: 2 }, 'port');
  const second = packer.take();
  expect(unpacked(second, 0)).toMatchObject({ pair: { chinese: '港', english: 'port', state: 'approved' } });
  // What was taken before is not written over.
  expect(unpacked(first, 400)).toMatchObject({ pair: long, keys: { chineseKey: 400 } });
  expect(unpacked(first, 499)).toMatchObject({ pair: { chinese: '499', english: 'x' }, words: 'a b' });
});
