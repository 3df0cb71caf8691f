import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CopydeskError } from '../../../shared/contract/errors.ts';
import { decodeMessage, encodeMessage, wireLimits } from '../../../shared/contract/wire.ts';

const lone = fc.constantFrom('\ud800', 'a\udc00b', '\udfff\ud800');
const text = fc.oneof(fc.string({ unit: 'binary' }), lone);
const key = fc.oneof(fc.string(), fc.constantFrom('$', '__proto__', 'constructor', 'toJSON', '', '0'));

/** Whatever a message may hold. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    text,
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(null, undefined, -0),
    fc.uint8Array({ maxLength: 50 }),
    fc.date({ noInvalidDate: false }),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

/** What structured clone makes of a message, less the properties that are `undefined`. */
function asReceived(sent: unknown): unknown {
  if (Array.isArray(sent)) return sent.map(asReceived);
  if (typeof sent !== 'object' || sent === null || sent instanceof Uint8Array || sent instanceof Date) return sent;
  const entries = Object.entries(sent).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([name, item]) => [name, asReceived(item)]));
}

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (thrown) {
    return thrown instanceof CopydeskError ? thrown.code : `not ours: ${String(thrown)}`;
  }
  return 'nothing was thrown';
}

function nested(levels: number): unknown {
  let inner: unknown = 1;
  for (let level = 0; level < levels; level += 1) inner = level % 2 === 0 ? [inner] : { inner };
  return inner;
}

describe('a message over JSON', () => {
  it('reads back as what was sent', () => {
    fc.assert(
      // Not `toStrictEqual`: it takes an own property `constructor` for the type.
      fc.property(value, (sent) => isDeepStrictEqual(decodeMessage(encodeMessage(sent)), asReceived(sent))),
      { numRuns: 500 },
    );
  });

  it('keeps every byte', () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);
    for (const length of [0, 1, 2, 3, 255, 256, 1000]) {
      expect(decodeMessage(encodeMessage(bytes.subarray(0, length)))).toStrictEqual(bytes.slice(0, length));
    }
  });

  it('sends only the part of a buffer that an array looks at', () => {
    const part = new Uint8Array([1, 2, 3, 4, 5]).subarray(1, 3);
    expect(decodeMessage(encodeMessage(part))).toStrictEqual(new Uint8Array([2, 3]));
  });

  it('leaves out properties that are undefined and keeps undefined in arrays', () => {
    expect(decodeMessage(encodeMessage({ a: undefined, b: [undefined] }))).toStrictEqual({ b: [undefined] });
  });

  it('never touches a prototype', () => {
    const read = decodeMessage('{"__proto__": {"polluted": true}}') as Record<string, unknown>;
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(read.polluted).toBeUndefined();
    expect(Object.hasOwn(read, '__proto__')).toBe(true);
  });

  it.each([
    ['a function', () => 1],
    ['a map', new Map()],
    ['an instance of a class', new URL('https://example.org')],
    ['a big integer', 1n],
    ['a symbol', Symbol('s')],
  ])('refuses to send %s', (_, sent) => {
    expect(codeOf(() => encodeMessage({ sent }))).toBe('bad-input');
  });

  it('sends and reads as many levels as allowed', () => {
    const sent = nested(wireLimits.depth);
    expect(decodeMessage(encodeMessage(sent))).toStrictEqual(sent);
  });

  it('refuses one level more, both ways', () => {
    expect(codeOf(() => encodeMessage(nested(wireLimits.depth + 1)))).toBe('bad-input');
    expect(codeOf(() => decodeMessage(JSON.stringify(nested(wireLimits.depth + 1))))).toBe('bad-input');
  });

  it('refuses a hundred thousand levels without running out of stack', () => {
    expect(codeOf(() => decodeMessage('['.repeat(100_000) + ']'.repeat(100_000)))).toBe('bad-input');
  });

  it('refuses marks hidden inside marks beyond the allowed depth', () => {
    let hidden = '1';
    for (let level = 0; level <= wireLimits.depth; level += 1) hidden = `{"$":["object",["a",${hidden}]]}`;
    expect(codeOf(() => decodeMessage(hidden))).toBe('bad-input');
  });

  it('refuses a message that is too large, both ways', () => {
    const large = 'x'.repeat(wireLimits.messageLength + 1);
    expect(codeOf(() => encodeMessage(large))).toBe('too-large');
    expect(codeOf(() => decodeMessage(large))).toBe('too-large');
  });

  it.each([
    ['text that is not JSON', '{'],
    ['an unknown mark', '{"$":["script","x"]}'],
    ['a mark that is no list', '{"$":1}'],
    ['broken base64', '{"$":["bytes","****"]}'],
    ['cut base64', '{"$":["bytes","AAA"]}'],
    ['base64 with padding inside', '{"$":["bytes","AA==AAAA"]}'],
    ['an entry without a name', '{"$":["object",[1,2]]}'],
    ['an entry that is no pair', '{"$":["object","a"]}'],
    ['a number that is none of the marked ones', '{"$":["number","12"]}'],
    ['a date that is no number', '{"$":["date","now"]}'],
  ])('refuses to read %s', (_, received) => {
    expect(codeOf(() => decodeMessage(received))).toBe('bad-input');
  });

  it('reads any JSON or says that it is bad', () => {
    fc.assert(
      fc.property(fc.json(), (received) => {
        expect(['nothing was thrown', 'bad-input']).toContain(codeOf(() => decodeMessage(received)));
      }),
    );
  });
});
