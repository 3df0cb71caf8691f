/** Load beyond which looking up takes long. */
const fullest = 0.6;

/**
 * From a hash of 53 bits to a number up to 2^32: of each pair of a file, where it was put. As a `Map` the pairs of 250,000
 * units take 40 MB and leave as much lying about; here 12 bytes each, beside the heap.
 */
export function createKnownPairs() {
  let capacity = 1 << 14;
  let size = 0;
  // Shifted by one, so that 0 says that a place is free.
  let keys = new Float64Array(capacity);
  let values = new Uint32Array(capacity);

  function placeOf(key: number): number {
    // The low bits of the hash are its best ones; the size is a power of two.
    let place = (key % 0x1_0000_0000) & (capacity - 1);
    while (keys[place] !== 0 && keys[place] !== key + 1) place = (place + 1) & (capacity - 1);
    return place;
  }

  function grow(): void {
    const [oldKeys, oldValues] = [keys, values];
    capacity *= 2;
    keys = new Float64Array(capacity);
    values = new Uint32Array(capacity);
    for (const [index, key] of oldKeys.entries()) {
      if (key === 0) continue;
      const place = placeOf(key - 1);
      keys[place] = key;
      values[place] = oldValues[index] ?? 0;
    }
  }

  return {
    get(key: number): number | undefined {
      const place = placeOf(key);
      return keys[place] === 0 ? undefined : values[place];
    },
    /** A key that is there already keeps its value. */
    add(key: number, value: number): void {
      const place = placeOf(key);
      if (keys[place] !== 0) return;
      keys[place] = key + 1;
      values[place] = value;
      size += 1;
      if (size > capacity * fullest) grow();
    },
  };
}
