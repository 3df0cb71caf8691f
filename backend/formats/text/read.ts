import type { SourceMetadata } from '../../../shared/contract/model.ts';
import type { Localized } from '../../../shared/localized.ts';
import type { ReadSource } from '../format.ts';
import { guessSource } from '../guess.ts';
import { emptyFile } from '../problems.ts';
import { refuseBinary } from './binary.ts';
import { type Decoded, decode } from './decode.ts';
import { fullerDate } from './press-dates.ts';
import { findPressFrame } from './press-frame.ts';

/** Reads a plain text file: finds its encoding, parts the story from its press head and tail, guesses what it is. */
export function readPlainText(fileName: string, bytes: Uint8Array): ReadSource {
  if (bytes.length === 0) throw emptyFile(fileName);
  refuseBinary(fileName, bytes);
  return readDecoded(decode(fileName, bytes), fileName);
}

/** What a file says of its text apart from it: in the head of a page, or in front matter. */
export interface Told {
  /** The format's id in the registry. */
  readonly format: string;
  /** Then it is the first line of the text, too. */
  readonly title?: string;
  readonly metadata: SourceMetadata;
}

/**
 * What comes after decoding, which pasted text starts with; and after taking a story out of a file with more in it than
 * text. A title and a date that the file tells are believed; of all else, what stands in the text.
 */
export function readDecoded(decoded: Decoded, fileName?: string, told?: Told): ReadSource {
  const { text, encoding } = decoded;
  if (text.trim() === '') throw emptyFile(fileName);
  const { body: bodySpan, headline, metadata: found } = findPressFrame(text, told?.title);
  const date = fullerDate(told?.metadata.date, found.date);
  const metadata = { ...told?.metadata, ...found, ...(date !== undefined && { date }) };
  const [body, toText] = withoutCarriageReturns(text.slice(bodySpan.start, bodySpan.end), bodySpan.start);
  return {
    format: told?.format ?? 'text',
    encoding,
    text,
    bodySpan,
    ...(headline && { headlineSpan: headline }),
    body,
    toText,
    metadata,
    guess: guessSource(body, metadata, fileName),
    problems: problemsOf(text),
  };
}

/** Makes every line break one LF, and says where an offset in the result was before. */
function withoutCarriageReturns(text: string, start: number): [string, (offset: number) => number] {
  if (!text.includes('\r')) return [text, (offset) => start + offset];
  /** Offsets in the result before which one CR more was dropped. */
  const drops: number[] = [];
  for (const { index } of text.matchAll(/\r\n/g)) drops.push(index - drops.length);
  const dropsBefore = (offset: number) => {
    let low = 0;
    for (let high = drops.length; low < high; ) {
      const middle = (low + high) >> 1;
      // The LF itself stands after its dropped CR.
      if ((drops[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [text.replace(/\r\n?/g, '\n'), (offset) => start + offset + dropsBefore(offset)];
}

function problemsOf(text: string): Localized[] {
  const problems: Localized[] = [];
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  if (damaged > 0) {
    const line = text.slice(0, text.indexOf('\ufffd')).split(/\r\n|[\r\n]/).length;
    problems.push({
      en: `${damaged} characters were already lost before this text came here (“\ufffd”, first in line ${line}).`,
      zh: `文本在此之前已有 ${damaged} 个字符损坏（显示为“\ufffd”，首个在第 ${line} 行）。`,
    });
  }
  return problems;
}

/** The text of a story taken out of its file, for {@link readDecoded}. */
export function composed(title: string | undefined, paragraphs: readonly string[]): string {
  const all = title === undefined ? paragraphs : [title, ...paragraphs];
  return all.filter((paragraph) => paragraph.trim() !== '').join('\n\n');
}
