import { type CodedText, codeAt, type InlineCode, mostCodes } from '../../../shared/text/codes.ts';
import { attributeOf, type XmlTag } from '../xml/parse.ts';

/** No segment is longer; what comes after is not kept. In UTF-16 units, markup included. */
const longest = 1_000_000;

type Kind = InlineCode['kind'];

/** Elements whose content is markup of the original format. */
const markup: Readonly<Record<string, (tag: XmlTag) => Kind>> = {
  bpt: () => 'open',
  ept: () => 'close',
  ph: () => 'alone',
  ut: () => 'alone',
  it: (tag) => (/^end$/i.test(attributeOf(tag, 'pos') ?? '') ? 'close' : 'open'),
};

interface OpenCode {
  readonly tag: XmlTag;
  readonly kind: Kind;
  data: string;
}

/**
 * The numbers that the codes of a unit have: the same in all of its texts for what the file says is the same (`x`, or `i`
 * for pairs), or what comes at the same place among its kind.
 */
export function createUnitCodes() {
  const numbers = new Map<string, number>();
  /** The pairs by the keys of their beginnings, and which ends of them there are. */
  const pairs = new Map<string, { readonly pair: number; readonly ends: Set<Kind> }>();
  return {
    number(key: string): number {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    },
    pair(key: string, kind: Kind): number {
      const known = pairs.get(key) ?? { pair: pairs.size + 1, ends: new Set<Kind>() };
      known.ends.add(kind);
      pairs.set(key, known);
      return known.pair;
    },
    /** When the whole unit is known: codes whose other end is nowhere in it have no number of a pair. */
    settled(text: CodedText): CodedText {
      if (!text.codes) return text;
      const whole = new Set([...pairs.values()].filter(({ ends }) => ends.size > 1).map(({ pair }) => pair));
      const codes = text.codes.map(({ pair, ...code }) =>
        pair !== undefined && whole.has(pair) ? { ...code, pair } : code,
      );
      return { ...text, codes };
    },
  };
}

export type UnitCodes = ReturnType<typeof createUnitCodes>;

/** Hears what is in a `<seg>`, from behind its start tag to before its end tag. */
export function createSegment(unit: UnitCodes) {
  let text = '';
  let length = 0;
  let codes: InlineCode[] | undefined;
  let code: OpenCode | undefined;
  /** Elements within a code, such as `<sub>`. */
  let inside = 0;
  /** Where each kind of code is the next, and keys that this text has used. */
  const counts = new Map<string, number>();
  const used = new Set<string>();
  /** The keys of pairs by their `i`, and of marked stretches that are open. */
  const pairs = new Map<string, string>();
  const marked: { readonly tag: XmlTag; readonly key: string }[] = [];

  /** What a code is the same by in all texts; one that comes twice in a text is another the second time. */
  function keyOf(tag: XmlTag, name: string, own: string | undefined): string {
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    const key = `${name} ${attributeOf(tag, 'x') ?? own ?? `n${count}`}`;
    return used.has(key) ? `${key} ${name}${count}` : key;
  }

  function add(key: string, kind: Kind, label: string, data: string, pairKey?: string): void {
    length += 2;
    if (length > longest) return;
    used.add(key);
    const number = unit.number(key);
    if (number >= mostCodes) return;
    const sign = codeAt(number);
    text += sign;
    codes ??= [];
    const pair = pairKey === undefined ? {} : { pair: unit.pair(pairKey, kind) };
    codes.push({ sign, kind, ...pair, label, data });
  }

  function end({ tag, kind, data }: OpenCode): void {
    const i = attributeOf(tag, 'i');
    const label = attributeOf(tag, 'type') ?? tag.local;
    const own = i === undefined ? undefined : `i${i}`;
    if (kind === 'alone') add(keyOf(tag, 'alone', undefined), kind, label, data);
    else if (kind === 'open') {
      const key = keyOf(tag, 'open', own);
      if (i !== undefined) pairs.set(i, key);
      add(key, kind, label, data, key);
    } else {
      // The beginning may be in another text, or in none.
      const begun = i === undefined ? undefined : pairs.get(i);
      if (i !== undefined) pairs.delete(i);
      const key = begun ?? `open ${attributeOf(tag, 'x') ?? own ?? `n${used.size}`}`;
      const ending = `end of ${key}`;
      add(used.has(ending) ? `${ending} ${used.size}` : ending, kind, label, data, key);
    }
  }

  return {
    open(tag: XmlTag): void {
      if (code) {
        inside += 1;
        return;
      }
      const kind = markup[tag.local]?.(tag);
      if (kind) {
        code = { tag, kind, data: '' };
        return;
      }
      // <hi>, and elements that tools invent: their text is the segment's.
      const key = keyOf(tag, 'hi', undefined);
      marked.push({ tag, key });
      add(key, 'open', attributeOf(tag, 'type') ?? tag.local, `<${tag.name}>`, key);
    },
    close(): void {
      if (code && inside > 0) {
        inside -= 1;
      } else if (code) {
        end(code);
        code = undefined;
      } else {
        const mark = marked.pop();
        if (!mark) return;
        const label = attributeOf(mark.tag, 'type') ?? mark.tag.local;
        add(`end of ${mark.key}`, 'close', label, `</${mark.tag.name}>`, mark.key);
      }
    },
    text(piece: string): void {
      length += piece.length;
      if (length > longest) return;
      if (code) code.data += piece;
      else text += piece;
    },
    /** The text, and whether it was too long to be kept whole. */
    result: (): { readonly text: CodedText; readonly isCut: boolean } => ({
      text: codes ? { text, codes } : { text },
      isCut: length > longest,
    }),
  };
}
