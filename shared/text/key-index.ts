/** A string to be found, and what it stands for. */
export interface Key<Value> {
  readonly text: string;
  readonly value: Value;
}

/**
 * Finds many strings in a text at once. The keys lie under their first two characters, the longest first, so that most
 * places of a text are passed by with one look.
 */
export class KeyIndex<Value> {
  readonly #first = new Set<number>();
  readonly #keys = new Map<number, Key<Value>[]>();

  /** Empty keys are left out. */
  constructor(keys: Iterable<Key<Value>>) {
    for (const key of keys) {
      if (key.text === '') continue;
      this.#first.add(key.text.charCodeAt(0));
      const start = startOf(key.text, 0);
      const list = this.#keys.get(start);
      if (list) list.push(key);
      else this.#keys.set(start, [key]);
    }
    for (const list of this.#keys.values()) list.sort((a, b) => b.text.length - a.text.length);
  }

  /** The longest key at the offset that `accept` lets pass. */
  at(text: string, offset: number, accept: (key: Key<Value>) => boolean = () => true): Key<Value> | undefined {
    if (!this.#first.has(text.charCodeAt(offset))) return undefined;
    const isHere = (key: Key<Value>) => text.startsWith(key.text, offset) && accept(key);
    const longer = this.#keys.get(startOf(text, offset))?.find(isHere);
    return longer ?? this.#keys.get(text.charCodeAt(offset) * 0x1_0000)?.find(isHere);
  }

  /** All keys in the text, leftmost and longest first, none over another. Linear in the length of the text. */
  *find(text: string, accept?: (key: Key<Value>, start: number) => boolean): Generator<Key<Value> & { start: number }> {
    for (let start = 0; start < text.length; ) {
      const at = start;
      const key = this.at(text, at, accept && ((each) => accept(each, at)));
      if (key) yield { ...key, start };
      start += key ? key.text.length : 1;
    }
  }
}

/** Two UTF-16 units as one number; the second is 0 where a key has only one. */
function startOf(text: string, offset: number): number {
  const second = offset + 1 < text.length ? text.charCodeAt(offset + 1) : 0;
  return text.charCodeAt(offset) * 0x1_0000 + second;
}
