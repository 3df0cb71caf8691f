import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { limits } from '../../../shared/contract/limits.ts';
import { tooLarge } from '../problems.ts';
import { atPlace, damagedEncoding, unknownEncoding } from './problems.ts';

/** What an encoding is called by iconv-lite, and as it is shown to a person. */
export interface Charset {
  readonly charset: string;
  readonly encoding: string;
  /** The byte order mark that the file starts with; empty where it has none. */
  readonly mark: Uint8Array;
}

/** A decoded XML file, with what is needed to write it back as it was. */
export interface XmlText extends Charset {
  readonly fileName: string;
  /** Letter by letter as the file has it, line breaks too; only the byte order mark is left out. */
  readonly text: string;
}

const marks: readonly (readonly [bytes: readonly number[], charset: string, encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf8', 'UTF-8'],
  [[0xff, 0xfe], 'utf16le', 'UTF-16 LE'],
  [[0xfe, 0xff], 'utf16be', 'UTF-16 BE'],
];
const utf32 = [
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
];
const declaration = /^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']/;
/** How far the declaration of an encoding is looked for, in bytes. */
export const declarationBytes = 1024;

const starts = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);

/**
 * The encoding of an XML file by its mark, its first bytes, or its declaration; UTF-8 where none of them says. `bytes` may
 * be only the first `declarationBytes`. Throws a `CopydeskError` for an encoding that cannot be read.
 */
export function charsetOf(fileName: string, bytes: Uint8Array): Charset {
  if (utf32.some((mark) => starts(bytes, mark))) throw unknownEncoding(fileName, 'UTF-32');
  for (const [mark, charset, encoding] of marks) {
    if (starts(bytes, mark)) return { charset, encoding, mark: bytes.slice(0, mark.length) };
  }
  const mark = new Uint8Array();
  if (starts(bytes, [0x3c, 0])) return { charset: 'utf16le', encoding: 'UTF-16 LE', mark };
  if (starts(bytes, [0, 0x3c])) return { charset: 'utf16be', encoding: 'UTF-16 BE', mark };
  const head = Buffer.from(bytes.subarray(0, declarationBytes)).toString('latin1');
  const declared = declaration.exec(head)?.[1] ?? 'UTF-8';
  // It could not have been read so far if it were of two bytes a letter: somebody saved it anew and left the declaration.
  if (/^(?:utf-?8|utf-?16.*|ucs-?2|us-ascii)$/i.test(declared)) return { charset: 'utf8', encoding: 'UTF-8', mark };
  if (!iconv.encodingExists(declared) || /^(?:base64|hex|binary|ucs4|utf-?(?:7|32))/i.test(declared)) {
    throw unknownEncoding(fileName, declared);
  }
  return { charset: declared, encoding: declared.toUpperCase(), mark };
}

/**
 * Decodes a whole XML file of up to `most` bytes. Bytes that do not fit its encoding, and NUL, are errors that name the
 * line: they are damage, and guessing would write the damage back.
 */
export function decodeXml(fileName: string, bytes: Uint8Array, most: number = limits.fileBytes): XmlText {
  if (bytes.length > most) throw tooLarge(fileName, bytes.length);
  const charset = charsetOf(fileName, bytes);
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(charset.mark.length);
  const isUtf8Text = charset.charset === 'utf8';
  const text = isUtf8Text ? body.toString('utf8') : iconv.decode(body, charset.charset, { stripBOM: false });
  const isWhole = isUtf8Text
    ? isUtf8(body)
    : text.isWellFormed() && !(charset.charset.startsWith('utf16') ? body.length % 2 !== 0 : text.includes('\ufffd'));
  if (!isWhole) throw damagedEncoding(fileName, charset.encoding, lineOfDamage(text));
  const nul = text.indexOf('\0');
  if (nul >= 0) throw atPlace(fileName, placeOf(text, nul), noNul.message, noNul.mend);
  return { fileName, text, ...charset };
}

const noNul = {
  message: { en: 'there is a NUL character, which no XML file has', zh: '存在 XML 文件中不应有的 NUL 字符' },
  mend: {
    en: 'Check that it is the right file, and fetch it again from where it came.',
    zh: '请确认文件无误，并从来源处重新获取。',
  },
};

/** Line and column of an offset, both from 1. */
export function placeOf(text: string, offset: number) {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|[\r\n]/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function lineOfDamage(text: string): number {
  const at = text.isWellFormed() ? text.indexOf('\ufffd') : text.search(/\p{Surrogate}/u);
  return placeOf(text, at < 0 ? text.length : at).line;
}
