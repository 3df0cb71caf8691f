import iconv from 'iconv-lite';
import type { Span, TextEdit } from '../../../shared/text/spans.ts';
import type { XmlText } from './decode.ts';
import { notWritable } from './problems.ts';

/** Characters that XML 1.0 has no way to write, not even by their number. */
const unwritable = /[\p{Cc}--[\t\n\r\x7f-\x9f]]|[\ufffe\uffff]|\p{Surrogate}/gv;

/** A text as the content of an element. What XML cannot hold is left out; a carriage return is written by its number. */
export function escapeText(text: string): string {
  return text
    .replace(unwritable, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#xD;');
}

/** A text as the value of an attribute in double quotes; line breaks and tabs are written by their numbers. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#xA;').replace(/\t/g, '&#x9;');
}

/** ` name="value"` for all that have a value, in order: to stand in a tag after its name. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}

/** A comment's content may not hold two hyphens beside each other, nor end with one. */
export function escapeComment(text: string): string {
  return text.replace(unwritable, '').replace(/-(?=-|$)/g, '- ');
}

/**
 * The edit that gives an attribute of a start tag a value, adds it after the others, or (`undefined`) takes it away.
 * `name` is as the file has it, with its prefix; `tag` is the stretch of the start tag in `text`.
 */
export function attributeEdit(text: string, tag: Span, name: string, value: string | undefined): TextEdit | undefined {
  const place = attributePlace(text, tag, name);
  if (place) {
    if (value === undefined) return { ...place.whole, text: '' };
    const written = escapeAttribute(value);
    const quote = text[place.value.end] === "'" ? written.replace(/'/g, '&apos;') : written;
    return { ...place.value, text: quote };
  }
  if (value === undefined) return undefined;
  const end = tag.start + headOfTag(text.slice(tag.start, tag.end)).length;
  return { start: end, end, text: attributes({ [name]: value }) };
}

/** A start tag without its end, `>` or `/>`, and the white space before it. */
export function headOfTag(raw: string): string {
  const open = raw.slice(0, -1);
  return (open.endsWith('/') ? open.slice(0, -1) : open).trimEnd();
}

/** `whole` reaches from the white space before the name to the closing quote; `value` is between the quotes. */
function attributePlace(text: string, tag: Span, name: string): { whole: Span; value: Span } | undefined {
  // One look at each letter, however long the white space in it is.
  const part = /(\s*)([^\s=/<>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/y;
  part.lastIndex = tag.start + 1;
  for (let match = part.exec(text); match && part.lastIndex <= tag.end; match = part.exec(text)) {
    const [whole, , found, double, single] = match;
    const value = double ?? single;
    if (found !== name || value === undefined) continue;
    const end = match.index + whole.length;
    return { whole: { start: match.index, end }, value: { start: end - 1 - value.length, end: end - 1 } };
  }
  return undefined;
}

/**
 * The file with all edits made, in its own encoding and with its byte order mark. Edits never overlap; those at one place
 * are made in the order given. Without edits the bytes are the very same as before. Characters that its encoding does not
 * have are written by their numbers.
 *
 * @param bytes the file as it was read
 */
export function editXml(file: XmlText, bytes: Uint8Array, edits: readonly TextEdit[]): Uint8Array {
  if (edits.length === 0) return bytes.slice();
  const isUnicode = file.charset.startsWith('utf');
  const pieces: Buffer[] = [Buffer.from(file.mark)];
  const encode = (text: string) => iconv.encode(text, file.charset, { addBOM: false });
  if (!isUnicode && !encode(file.text).equals(Buffer.from(bytes.subarray(file.mark.length)))) {
    throw notWritable(file.fileName, file.encoding);
  }
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) throw new RangeError(`Edits overlap at ${edit.start}.`);
    pieces.push(encode(file.text.slice(at, edit.start)));
    pieces.push(encode(isUnicode ? edit.text : withReferences(edit.text, file.charset)));
    at = edit.end;
  }
  pieces.push(encode(file.text.slice(at)));
  return new Uint8Array(Buffer.concat(pieces));
}

function withReferences(text: string, charset: string): string {
  return text.replace(/[^\0-\x7f]/gu, (character) => {
    const isKept = iconv.decode(iconv.encode(character, charset), charset) === character;
    return isKept ? character : `&#x${character.codePointAt(0)?.toString(16).toUpperCase()};`;
  });
}
