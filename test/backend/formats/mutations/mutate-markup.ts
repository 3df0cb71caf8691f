import fc from 'fast-check';

/**
 * What happens to markup that stays well-formed: the reader gets past the parser, and must make sense of what is in it.
 * Places are shares of all elements, attributes or texts, 0 to 1.
 */
type Change =
  | { readonly kind: 'remove' | 'double' | 'empty' | 'unwrap'; readonly at: number }
  | { readonly kind: 'move' | 'wrap'; readonly at: number; readonly to: number }
  | { readonly kind: 'rename'; readonly at: number; readonly to: number }
  | { readonly kind: 'attribute'; readonly at: number; readonly value: string | undefined }
  | { readonly kind: 'text'; readonly at: number; readonly value: string };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const value = fc.constantFrom(
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1',
    '99999999999999999999',
    'NaN',
    'true',
    'no',
    'yes',
    'x',
    '1 2',
    '#',
    '/',
    '../..',
    'http://a',
    'zh',
    'en',
    'x-y',
  ],
  ...[
    'preserve',
    'final',
    'initial',
    'reviewed',
    'translated',
    'needs-translation',
    '2024-13-45T99:99:99Z',
    '20240301T080000Z',
    '河道',
    '😀',
    '__proto__',
  ],
  ...['\u{100000}', '\u202e', 'a'.repeat(300)],
);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('remove' as const, 'double' as const, 'empty' as const, 'unwrap' as const),
    at: share,
  }),
  fc.record({ kind: fc.constantFrom('move' as const, 'wrap' as const), at: share, to: share }),
  fc.record({ kind: fc.constant('rename' as const), at: share, to: share }),
  fc.record({ kind: fc.constant('attribute' as const), at: share, value: fc.option(value, { nil: undefined }) }),
  fc.record({ kind: fc.constant('text' as const), at: share, value }),
);

/** One to three changes in a row. */
export const changes = fc.array(change, { minLength: 1, maxLength: 3 });

interface Element {
  readonly name: string;
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
}

export function changedMarkup(bytes: Uint8Array, all: readonly Change[]): Uint8Array {
  return new TextEncoder().encode(all.reduce(changed, new TextDecoder().decode(bytes)));
}

function changed(text: string, each: Change): string {
  if (each.kind === 'attribute') {
    const found = pick([...text.matchAll(/\s[\w:.-]+="[^"<]*"/g)], each.at);
    if (!found) return text;
    const name = found[0].slice(0, found[0].indexOf('='));
    return put(
      text,
      found.index,
      found.index + found[0].length,
      each.value === undefined ? '' : `${name}="${each.value}"`,
    );
  }
  if (each.kind === 'text') {
    const found = pick([...text.matchAll(/>([^<>]*)</g)], each.at);
    return found ? put(text, found.index + 1, found.index + 1 + (found[1]?.length ?? 0), each.value) : text;
  }
  const elements = elementsIn(text);
  const element = pick(elements, each.at);
  if (!element) return text;
  const { start, innerStart, innerEnd, end } = element;
  const whole = text.slice(start, end);
  switch (each.kind) {
    case 'remove':
      return put(text, start, end, '');
    case 'double':
      return put(text, end, end, whole);
    case 'empty':
      return put(text, innerStart, innerEnd, '');
    case 'unwrap':
      return put(text, start, end, text.slice(innerStart, innerEnd));
    case 'move': {
      const other = pick(elements, each.to);
      if (!other || (other.start < end && start < other.end)) return text;
      const [first, second] = other.start < start ? [other, element] : [element, other];
      const moved = put(text, second.start, second.end, text.slice(first.start, first.end));
      return put(moved, first.start, first.end, text.slice(second.start, second.end));
    }
    case 'wrap': {
      const other = pick(elements, each.to);
      return other ? put(text, start, end, `<${other.name}>${whole}</${other.name}>`) : text;
    }
    case 'rename': {
      const name = pick(elements, each.to)?.name ?? 'x';
      const opened = put(whole, 1, 1 + element.name.length, name);
      return put(text, start, end, opened.replace(/<\/[^<>]*>$/, `</${name}>`));
    }
  }
}

function put(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

function pick<T>(all: readonly T[], at: number): T | undefined {
  return all[Math.min(all.length - 1, Math.floor(at * all.length))];
}

/** The elements of well-formed XML but for the outermost, without which nothing is left. */
function elementsIn(text: string): Element[] {
  const elements: Element[] = [];
  const open: { name: string; start: number; innerStart: number }[] = [];
  for (const tag of text.matchAll(
    /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<(\/?)([\w:.-]+)(?:"[^"]*"|'[^']*'|[^<>"'])*?(\/?)>/g,
  )) {
    const [whole, close, name, alone] = tag;
    const end = tag.index + whole.length;
    if (name === undefined) continue;
    if (alone) elements.push({ name, start: tag.index, innerStart: end, innerEnd: end, end });
    else if (!close) open.push({ name, start: tag.index, innerStart: end });
    else {
      const last = open.pop();
      if (last && open.length > 0) elements.push({ ...last, innerEnd: tag.index, end });
    }
  }
  return elements;
}
