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
export interface UnitCodes {
  number(key: string): number;
  pair(key: string): number;
}

export function createUnitCodes(): UnitCodes {
  const numbered = () => {
    const known = new Map<string, number>();
    return (key: string): number => {
      const number = known.get(key) ?? known.size;
      known.set(key, number);
      return number;
    };
  };
  const [number, pair] = [numbered(), numbered()];
  return { number, pair: (key) => pair(key) + 1 };
}

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

  function keyOf(tag: XmlTag, name: string): string {
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    const own = attributeOf(tag, 'x') ?? (name === 'bpt' ? `i${attributeOf(tag, 'i')}` : `n${count}`);
    const key = `${name} ${own}`;
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
    codes.push({ sign, kind, ...(pairKey !== undefined && { pair: unit.pair(pairKey) }), label, data });
  }

  function end({ tag, kind, data }: OpenCode): void {
    const name = tag.local;
    const i = attributeOf(tag, 'i');
    const label = attributeOf(tag, 'type') ?? name;
    // The other end may be in another text: then it is an end without a beginning.
    const begun = name === 'ept' && i !== undefined ? pairs.get(i) : undefined;
    if (i !== undefined && begun !== undefined) {
      pairs.delete(i);
      add(`end of ${begun}`, kind, label, data, begun);
      return;
    }
    const key = keyOf(tag, name);
    const isBeginning = name === 'bpt' && i !== undefined;
    if (isBeginning) pairs.set(i, key);
    add(key, kind, label, data, isBeginning ? key : undefined);
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
      const key = keyOf(tag, 'hi');
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
      text: codes ? { text, codes: withBothEnds(codes) } : { text },
      isCut: length > longest,
    }),
  };
}

/** Codes whose other end is not in the text have no number of a pair. */
function withBothEnds(codes: readonly InlineCode[]): InlineCode[] {
  const ends = new Map<number, number>();
  for (const { pair } of codes) if (pair !== undefined) ends.set(pair, (ends.get(pair) ?? 0) + 1);
  return codes.map(({ pair, ...code }) => (pair !== undefined && ends.get(pair) === 2 ? { ...code, pair } : code));
}
