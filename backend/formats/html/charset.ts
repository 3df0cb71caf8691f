import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type Decoded, decode, hasControls } from '../text/decode.ts';

/** How far into a page its encoding is looked for; browsers look at 1,024 bytes. */
const sniffed = 8192;
/** A page in which more than this share cannot be decoded is not in the encoding that it says. */
const mostDamaged = 0.01;

/** What pages call their encodings, and what browsers take it for. */
const names: readonly [name: RegExp, charset: string, shown: string][] = [
  [/^(?:gb_?2312(?:-80)?|gbk|gb_?18030|x-gbk|cp936|ms936|windows-936|hz-gb-2312)$/, 'gb18030', 'GB18030'],
  [/^(?:big5(?:-hkscs)?|cn-big5|x-x-big5|cp950)$/, 'big5', 'Big5'],
  [/^(?:windows-1252|cp1252|iso-?8859-1|latin-?1|us-ascii|ascii)$/, 'win1252', 'Windows-1252'],
];

/**
 * Decodes a page: by its byte order mark, else by what its head says (`<meta charset>`, `http-equiv`, an XML declaration) as
 * far as the bytes bear it out, else as any text. Throws `unreadable-file`.
 */
export function decodeHtml(fileName: string, bytes: Uint8Array): Decoded {
  const said = bytes.includes(0) || hasMark(bytes) ? undefined : saidIn(bytes);
  const known = said === undefined ? undefined : names.find(([name]) => name.test(said));
  // Browsers write UTF-8 when they save a page, whatever its head says.
  if (!known || isUtf8(bytes)) return decode(fileName, bytes);
  const [, charset, encoding] = known;
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), charset);
  const isIt = count(text, /\ufffd/g) <= 1 + mostDamaged * text.length && !hasControls(text);
  return isIt ? { text, encoding } : decode(fileName, bytes);
}

function hasMark([first, second, third]: Uint8Array): boolean {
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0xef && second === 0xbb && third === 0xbf)
  );
}

function saidIn(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, sniffed)).toString('latin1');
  const found =
    /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(start) ??
    /^\s*<\?xml\b[^>]{0,100}?\bencoding\s*=\s*["']([\w-]{2,30})/i.exec(start);
  return found?.[1]?.toLowerCase();
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
