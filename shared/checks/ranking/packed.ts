/** Bits of a hash that tables keep: one clash in some hundred lookups of words that are in none. */
const keyBits = 24;
const keyMask = (1 << keyBits) - 1;

/** Numbers of one byte by hash. */
export interface ByteTable {
  /** `undefined` for a hash that is not in it. */
  get(hash: number): number | undefined;
}

/** Writes a table of bytes as text: keys in order, each by its distance to the one before. */
export function packTable(entries: ReadonlyMap<number, number>): string {
  const byKey = new Map<number, number>();
  for (const [hash, value] of entries) byKey.set(hash & keyMask, value);
  const bytes = new ByteWriter();
  let before = 0;
  for (const [key, value] of [...byKey].sort(([a], [b]) => a - b)) {
    bytes.number(key - before);
    bytes.byte(value);
    before = key;
  }
  return bytes.text();
}

/** Reads what {@link packTable} wrote. */
export function openTable(text: string): ByteTable {
  const reader = new ByteReader(text);
  const keys: number[] = [];
  const values: number[] = [];
  let key = 0;
  while (!reader.isAtEnd) {
    key += reader.number();
    keys.push(key);
    values.push(reader.byte());
  }
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const places = new Int32Array(size).fill(-1);
  const found = new Uint8Array(size);
  const mask = size - 1;
  keys.forEach((own, index) => {
    let at = own & mask;
    while (places[at] !== -1) at = (at + 1) & mask;
    places[at] = own;
    found[at] = values[index] ?? 0;
  });
  return {
    get(hash) {
      const wanted = hash & keyMask;
      let at = wanted & mask;
      for (let place = places[at]; place !== -1; place = places[at]) {
        if (place === wanted) return found[at];
        at = (at + 1) & mask;
      }
      return undefined;
    },
  };
}

/** How likely English stems are, by Chinese word. */
export type Renderings = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Writes renderings: the words as one text, their stems (three bytes) and likelihoods (one byte) as another. */
export function packRenderings(renderings: Renderings): { readonly words: string; readonly stems: string } {
  const words = [...renderings.keys()].filter((word) => (renderings.get(word)?.size ?? 0) > 0).sort();
  const bytes = new ByteWriter();
  for (const word of words) {
    const own = new Map<number, number>();
    for (const [stem, likelihood] of renderings.get(word) ?? []) own.set(stem & keyMask, likelihood);
    bytes.number(own.size);
    for (const [stem, likelihood] of [...own].sort(([a], [b]) => a - b)) {
      bytes.byte(stem & 255);
      bytes.byte((stem >>> 8) & 255);
      bytes.byte(stem >>> 16);
      bytes.byte(Math.min(255, Math.max(1, Math.round(likelihood * 255))));
    }
  }
  return { words: words.join(' '), stems: bytes.text() };
}

/** Reads what {@link packRenderings} wrote; stems are cut by {@link stemKey}. */
export function openRenderings({ words, stems }: { readonly words: string; readonly stems: string }): Renderings {
  const reader = new ByteReader(stems);
  const renderings = new Map<string, ReadonlyMap<number, number>>();
  for (const word of words === '' ? [] : words.split(' ')) {
    const own = new Map<number, number>();
    for (let left = reader.number(); left > 0; left -= 1) {
      const stem = reader.byte() | (reader.byte() << 8) | (reader.byte() << 16);
      own.set(stem, reader.byte() / 255);
    }
    renderings.set(word, own);
  }
  return renderings;
}

/** The part of a stem's hash that renderings are kept by. */
export function stemKey(hash: number): number {
  return hash & keyMask;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Collects bytes and writes them as base 64 (without padding), which is safe inside JSON on every host. */
class ByteWriter {
  readonly #bytes: number[] = [];

  byte(value: number): void {
    this.#bytes.push(value & 255);
  }

  /** A whole number from 0 up, seven bits a byte, the lowest first. */
  number(value: number): void {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.byte((rest % 128) + 128);
    this.byte(rest);
  }

  text(): string {
    const parts: string[] = [];
    for (let at = 0; at < this.#bytes.length; at += 3) {
      const [a = 0, b = 0, c = 0] = this.#bytes.slice(at, at + 3);
      const whole = (a << 16) | (b << 8) | c;
      const written = Math.min(3, this.#bytes.length - at) + 1;
      for (let digit = 0; digit < written; digit += 1) parts.push(digits.charAt((whole >>> (18 - 6 * digit)) & 63));
    }
    return parts.join('');
  }
}

class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(text: string) {
    const values = new Uint8Array(128);
    for (let index = 0; index < digits.length; index += 1) values[digits.charCodeAt(index)] = index;
    this.#bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
    let whole = 0;
    let bits = 0;
    let written = 0;
    for (let index = 0; index < text.length; index += 1) {
      whole = ((whole << 6) | (values[text.charCodeAt(index)] ?? 0)) & 0xffffff;
      bits += 6;
      if (bits < 8) continue;
      bits -= 8;
      this.#bytes[written++] = (whole >>> bits) & 255;
    }
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  byte(): number {
    return this.#bytes[this.#at++] ?? 0;
  }

  number(): number {
    let value = 0;
    let factor = 1;
    let byte = this.byte();
    for (; byte > 127; byte = this.byte()) {
      value += (byte - 128) * factor;
      factor *= 128;
    }
    return value + byte * factor;
  }
}
