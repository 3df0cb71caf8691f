import type { TmxPair } from './unit.ts';

/**
 * Pairs as two pieces of memory that go from thread to thread without a copy. As objects and strings they would be built
 * anew on the other side only to be written into the database as these same bytes, and what of them is still in use
 * whenever V8 clears up makes it take more and more room for what is new.
 */
export interface PackedPairs {
  readonly count: number;
  /** The texts of all pairs in UTF-8, one behind the other. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of each pair what {@link slots} says. */
  readonly numbers: Float64Array<ArrayBuffer>;
}

/** What the memory finds a pair by. */
export interface PairKeys {
  /** Hashes of the Chinese, of the machine's text, and of Chinese and English together. */
  readonly chineseKey: number;
  readonly machineKey?: number;
  readonly pairKey: number;
}

/** A pair as it is written: texts in UTF-8, valid as long as nobody writes into the memory of their pairs. */
export interface PackedPair extends PairKeys, Pick<TmxPair, 'state'> {
  readonly chinese: Uint8Array;
  readonly english: Uint8Array;
  readonly by?: Uint8Array;
  readonly at?: Uint8Array;
  /** Empty where it is the English itself. */
  readonly machine?: Uint8Array;
  /** Of `shared/memory/index-words.ts`. */
  readonly words: Uint8Array;
}

/** Where texts begin and end in the bytes, -1 for one that is not there; keys, NaN for none; and a place in `states`. */
const slots = { chinese: 0, english: 1, words: 2, machine: 3, by: 4, at: 5, end: 6, state: 7 } as const;
const keys = { chinese: 8, machine: 9, pair: 10 } as const;
const width = 11;
const states = ['approved', 'confirmed', 'edited'] as const satisfies readonly TmxPair['state'][];

const encoder = new TextEncoder();
/** UTF-8 takes at most so many bytes for a UTF-16 unit. */
const longestUnit = 3;

/** Puts pairs into pieces of memory. */
export function createPairPacker() {
  let bytes = new Uint8Array(1 << 17);
  let numbers = new Float64Array(1 << 12);
  let [end, count] = [0, 0];

  function put(text: string): number {
    const start = end;
    const most = end + text.length * longestUnit;
    if (most > bytes.length) bytes = grown(bytes, new Uint8Array(Math.max(most, bytes.length * 2)));
    end += encoder.encodeInto(text, bytes.subarray(end)).written;
    return start;
  }

  return {
    add(pair: TmxPair, { chineseKey, machineKey, pairKey }: PairKeys, words: string): void {
      const at = count * width;
      if (at + width > numbers.length) numbers = grown(numbers, new Float64Array(numbers.length * 2));
      const { chinese, english, machine, by, at: date, state } = pair;
      const optional = (text: string | undefined): number => (text === undefined ? -1 : put(text));
      numbers[at + slots.chinese] = put(chinese);
      numbers[at + slots.english] = put(english);
      numbers[at + slots.words] = put(words);
      numbers[at + slots.machine] = optional(machine === english ? '' : machine);
      numbers[at + slots.by] = optional(by);
      numbers[at + slots.at] = optional(date);
      numbers[at + slots.end] = end;
      numbers[at + slots.state] = states.indexOf(state);
      numbers[at + keys.chinese] = chineseKey;
      numbers[at + keys.machine] = machineKey ?? Number.NaN;
      numbers[at + keys.pair] = pairKey;
      count += 1;
    },
    /** All since this was called last, in memory of its own. */
    take(): PackedPairs {
      const taken = { count, bytes: bytes.slice(0, end), numbers: numbers.slice(0, count * width) };
      end = 0;
      count = 0;
      return taken;
    },
  };
}

/** The keys of a pair, for whoever needs nothing else of it yet. */
export function keysAt({ numbers }: PackedPairs, index: number): PairKeys {
  const at = index * width;
  const machineKey = numbers[at + keys.machine] ?? Number.NaN;
  return {
    chineseKey: numbers[at + keys.chinese] ?? 0,
    pairKey: numbers[at + keys.pair] ?? 0,
    ...(!Number.isNaN(machineKey) && { machineKey }),
  };
}

/** A pair by its place, from 0. */
export function pairAt(pairs: PackedPairs, index: number): PackedPair {
  const { bytes, numbers } = pairs;
  const number = (slot: number): number => numbers[index * width + slot] ?? -1;
  /** Up to where the next text begins that there is. */
  const textOf = (slot: number): Uint8Array => {
    let next = slot + 1;
    while (number(next) < 0) next += 1;
    return bytes.subarray(number(slot), number(next));
  };
  const has = (slot: number): boolean => number(slot) >= 0;
  return {
    chinese: textOf(slots.chinese),
    english: textOf(slots.english),
    words: textOf(slots.words),
    ...(has(slots.machine) && { machine: textOf(slots.machine) }),
    ...(has(slots.by) && { by: textOf(slots.by) }),
    ...(has(slots.at) && { at: textOf(slots.at) }),
    state: states[number(slots.state)] ?? 'confirmed',
    ...keysAt(pairs, index),
  };
}

/** The texts that make a pair what it is, for comparing. */
export function textsAt({ bytes, numbers }: PackedPairs, index: number): Pick<PackedPair, 'chinese' | 'english'> {
  const [chinese = 0, english = 0, words = 0] = numbers.subarray(index * width, index * width + slots.words + 1);
  return { chinese: bytes.subarray(chinese, english), english: bytes.subarray(english, words) };
}

function grown<T extends Uint8Array | Float64Array>(old: T, next: T): T {
  next.set(old);
  return next;
}
