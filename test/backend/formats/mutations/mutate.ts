import fc from 'fast-check';

/** What happens to a file on its way: each with places as shares of its length, 0 to 1. */
type Accident =
  | { readonly kind: 'flip'; readonly at: number; readonly bits: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'remove'; readonly at: number; readonly length: number }
  | { readonly kind: 'double'; readonly at: number; readonly length: number }
  | { readonly kind: 'swap'; readonly at: number; readonly to: number; readonly length: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array };

/** What readers may stumble over, in any format. */
const stones = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '&',
    '&#0;',
    '&#xD800;',
    '&#1114112;',
    '&amp',
    '"',
    "'",
    '=',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?',
    '?>',
  ],
  ...[
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '<a>',
    '</a>',
    '<p>',
    '<div>',
    '</div>',
    '<br>',
    '<script>',
    'xmlns:a="b"',
    ' id="1"',
    ' id=""',
  ],
  ...[
    '-1',
    '0',
    '99999999999999999999',
    'NaN',
    '1e999',
    'true',
    'null',
    '{}',
    '[]',
    '\\',
    '\\u0000',
    '\r',
    '\n',
    '\r\n',
    '\t',
    ' ',
    ',',
    ';',
    '|',
  ],
  ...[
    '---\n',
    '```',
    '**',
    '[a](',
    '](',
    '# ',
    '> ',
    '- ',
    '1. ',
    '|-|',
    '$&',
    '%s',
    '{0}',
    '__proto__',
    'constructor',
    '../',
    '\ufeff',
    '\u2028',
  ],
  ...[
    '\u202e',
    '\u0000',
    '中',
    '😀',
    '\ud83d',
    '\u{100000}',
    '\u{10fffd}',
    '\ufffd',
    '\ufffe',
    'PK\x03\x04',
    'PK\x05\x06',
  ],
];

const share = fc.double({ min: 0, max: 1, noNaN: true });
const length = fc.oneof({ weight: 3, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.nat(2000) });

const accident: fc.Arbitrary<Accident> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('flip' as const), at: share, bits: fc.integer({ min: 1, max: 255 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: share }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: share, length }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('double' as const), at: share, length }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('swap' as const), at: share, to: share, length }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('insert' as const),
      at: share,
      bytes: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...stones).map((stone) => new TextEncoder().encode(stone)) },
        { weight: 1, arbitrary: fc.uint8Array({ maxLength: 20 }) },
      ),
    }),
  },
);

/** One to four accidents in a row. */
export const accidents = fc.array(accident, { minLength: 1, maxLength: 4 });

/** The file after all of them. */
export function mutated(file: Uint8Array, all: readonly Accident[]): Uint8Array {
  let bytes: Buffer = Buffer.from(file);
  for (const each of all) {
    const at = Math.floor(each.at * bytes.length);
    const [before, behind] = [bytes.subarray(0, at), bytes.subarray(at)];
    switch (each.kind) {
      case 'flip':
        bytes = Buffer.from(bytes);
        if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ each.bits;
        break;
      case 'cut':
        bytes = before;
        break;
      case 'remove':
        bytes = Buffer.concat([before, behind.subarray(each.length)]);
        break;
      case 'double':
        bytes = Buffer.concat([before, behind.subarray(0, each.length), behind]);
        break;
      case 'swap': {
        const to = Math.floor(each.to * bytes.length);
        const [first, second] = at < to ? [at, to] : [to, at];
        const size = Math.min(each.length, second - first, bytes.length - second);
        bytes = Buffer.concat([
          bytes.subarray(0, first),
          bytes.subarray(second, second + size),
          bytes.subarray(first + size, second),
          bytes.subarray(first, first + size),
          bytes.subarray(second + size),
        ]);
        break;
      }
      case 'insert':
        bytes = Buffer.concat([before, each.bytes, behind]);
    }
  }
  return bytes;
}
