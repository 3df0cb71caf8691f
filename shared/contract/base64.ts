const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const pad = 61;
const codeOf = Uint8Array.from(alphabet, (char) => char.charCodeAt(0));
const valueAt = new Uint8Array(128).fill(255);
for (const [value, code] of codeOf.entries()) valueAt[code] = value;

/** Character codes that one `String.fromCharCode` call gets: far below every engine's limit of arguments. */
const chunk = 8192;

/** RFC 4648 base64 with padding. Own code, because `Uint8Array.prototype.toBase64` is younger than Electron 33. */
export function toBase64(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(pad);
  let at = 0;
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index;
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    codes[at] = codeOf[group >> 18] ?? pad;
    codes[at + 1] = codeOf[(group >> 12) & 63] ?? pad;
    if (left > 1) codes[at + 2] = codeOf[(group >> 6) & 63] ?? pad;
    if (left > 2) codes[at + 3] = codeOf[group & 63] ?? pad;
    at += 4;
  }
  let text = '';
  for (let index = 0; index < codes.length; index += chunk) {
    text += String.fromCharCode(...codes.subarray(index, index + chunk));
  }
  return text;
}

/** The reverse of `toBase64`. Throws a RangeError for anything that `toBase64` does not write. */
export function fromBase64(text: string): Uint8Array {
  if (text.length % 4 !== 0) throw new RangeError('Base64 text must come in groups of four characters.');
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const last = text.length - padding;
  for (let index = 0, at = 0; index < last; index += 4, at += 3) {
    let group = 0;
    for (let part = 0; part < 4; part += 1) {
      const value = index + part < last ? (valueAt[text.charCodeAt(index + part)] ?? 255) : 0;
      if (value === 255) throw new RangeError(`Not a base64 character at ${index + part}.`);
      group = (group << 6) | value;
    }
    // Writes beyond the end, which only the last group makes, are dropped by the array.
    bytes[at] = group >> 16;
    bytes[at + 1] = group >> 8;
    bytes[at + 2] = group;
  }
  return bytes;
}
