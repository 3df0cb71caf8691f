import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { unreadable } from '../problems.ts';
import { noText } from './binary.ts';
import { frequentShare, looksChinese, looksTraditional, plausibleShare } from './plausible.ts';

export interface Decoded {
  readonly text: string;
  /** As it is shown to a person. */
  readonly encoding: string;
}

const MARKS: readonly [bytes: readonly number[], charset: string, encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf8', 'UTF-8'],
  [[0xff, 0xfe], 'utf16le', 'UTF-16 LE'],
  [[0xfe, 0xff], 'utf16be', 'UTF-16 BE'],
];

/** Its little-endian mark starts like that of UTF-16. */
const UTF_32: readonly (readonly number[])[] = [
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
];

/** UTF-16 without a mark is taken for it when so much of it makes sense, and for the other byte order so little. */
const SURE = 0.9;
const UNLIKELY = 0.5;
const LEAST_FREQUENT = 0.08;
const SAMPLE = 64 * 1024;
const WIDE = [
  ['utf16le', 'UTF-16 LE'],
  ['utf16be', 'UTF-16 BE'],
] as const;

/**
 * Decodes a text file: UTF-8 and UTF-16 with or without a byte order mark, GB18030 (with it GBK and GB2312) and Big5. An
 * encoding that is none of these, or cannot be told, is an error: a text full of wrong characters would be far worse.
 */
export function decode(fileName: string, bytes: Uint8Array): Decoded {
  if (UTF_32.some((mark) => mark.every((byte, i) => bytes[i] === byte))) throw utf32(fileName);
  for (const [mark, charset, encoding] of MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) {
      return { text: strictly(fileName, bytes.subarray(mark.length), charset, encoding, mark.length), encoding };
    }
  }
  const hasZeros = bytes.includes(0);
  if (!hasZeros && isUtf8(bytes)) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
    if (hasControls(text)) throw noText(fileName);
    return { text, encoding: 'UTF-8' };
  }
  const wide = withoutMark(fileName, bytes, hasZeros);
  if (wide) return wide;
  if (hasZeros) throw noText(fileName);
  const chinese = iconv.decode(Buffer.from(bytes), 'gb18030');
  if (hasControls(chinese)) throw noText(fileName);
  if (looksChinese(bytes, chinese)) return { text: chinese, encoding: 'GB18030' };
  const traditional = iconv.decode(Buffer.from(bytes), 'big5');
  if (looksTraditional(bytes, traditional)) return { text: traditional, encoding: 'Big5' };
  throw undecidable(fileName, bytes);
}

function withoutMark(fileName: string, bytes: Uint8Array, hasZeros: boolean): Decoded | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const sample = Buffer.from(bytes.subarray(0, SAMPLE));
  const candidates = WIDE.map(([charset, encoding]) => {
    const text = iconv.decode(sample, charset, { stripBOM: false });
    return { charset, encoding, text, share: plausibleShare(text) };
  });
  const [best, other] = candidates.sort((a, b) => b.share - a.share);
  if (!best || !other || best.share < SURE || other.share > UNLIKELY) return undefined;
  // Without zeros it has no Latin letter and no line break, and other encodings of East Asia look much the same.
  if (!hasZeros && frequentShare(best.text) < LEAST_FREQUENT) return undefined;
  return { text: strictly(fileName, bytes, best.charset, best.encoding, 0), encoding: best.encoding };
}

/** Decodes what says or shows which encoding it is in; anything that does not fit it is damage. */
function strictly(fileName: string, bytes: Uint8Array, charset: string, encoding: string, offset: number): string {
  const text = iconv.decode(Buffer.from(bytes), charset, { stripBOM: false });
  const isWhole = charset === 'utf8' ? isUtf8(bytes) : bytes.length % 2 === 0 && text.isWellFormed();
  if (!isWhole) throw damaged(fileName, encoding, text, charset, offset);
  if (hasControls(text)) throw noText(fileName);
  return text;
}

/** Control characters have no business in a text, but one or two (the ^Z of old editors) don't make it binary. */
export function hasControls(text: string): boolean {
  const controls = text.match(CONTROLS)?.length ?? 0;
  return text.includes('\0') || controls > 2 + text.length / 1000;
}

const CONTROLS = /[\p{Cc}--[\t\n\r\f]]/gv;

function damaged(fileName: string, encoding: string, text: string, charset: string, offset: number) {
  const at = text.isWellFormed() ? text.indexOf('\ufffd') : firstLoneSurrogate(text);
  const good = at < 0 ? text : text.slice(0, at);
  const line = good.split(/\r\n|[\r\n]/).length;
  const byte = offset + iconv.encode(good, charset, { addBOM: false }).length;
  return unreadable(
    fileName,
    {
      en: `“${fileName}” is marked as ${encoding} but is damaged in line ${line} (byte ${byte}).`,
      zh: `“${fileName}”标记为 ${encoding}，但第 ${line} 行（第 ${byte} 字节）已损坏。`,
    },
    {
      en: 'Fetch the file again, or open it in an editor, mend that line and save it as UTF-8.',
      zh: '请重新获取该文件，或在编辑器中修正该行后以 UTF-8 保存。',
    },
    { line, byte },
  );
}

function firstLoneSurrogate(text: string): number {
  return text.search(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
}

function utf32(fileName: string) {
  return unreadable(
    fileName,
    {
      en: `“${fileName}” is in UTF-32, which Copydesk does not read.`,
      zh: `“${fileName}”采用 UTF-32 编码，暂不支持。`,
    },
    { en: 'Open it in an editor and save it as UTF-8.', zh: '请在编辑器中打开并以 UTF-8 编码保存。' },
  );
}

function undecidable(fileName: string, bytes: Uint8Array) {
  const lossy = Buffer.from(bytes).toString('utf8');
  const good = lossy.slice(0, lossy.indexOf('\ufffd'));
  const line = good.split(/\r\n|[\r\n]/).length;
  return unreadable(
    fileName,
    {
      en: `The encoding of “${fileName}” cannot be told: it is neither UTF-8 (see line ${line}) nor UTF-16, GB18030 or Big5.`,
      zh: `无法判断“${fileName}”的编码：既不是 UTF-8（见第 ${line} 行），也不是 UTF-16、GB18030 或 Big5。`,
    },
    {
      en: 'Open it in the program it came from, or in an editor that shows it correctly, and save it as UTF-8.',
      zh: '请在原程序或能正确显示它的编辑器中打开，并以 UTF-8 编码保存。',
    },
    { line },
  );
}
