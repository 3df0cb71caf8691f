import type { Localized } from '../../../shared/localized.ts';
import type { ReadSource } from '../format.ts';
import { guessSource } from '../guess.ts';
import { emptyFile } from '../problems.ts';
import { refuseBinary } from './binary.ts';
import { type Decoded, decode } from './decode.ts';
import { findPressFrame } from './press-frame.ts';

/** Reads a plain text file: finds its encoding, parts the story from its press head and tail, guesses what it is. */
export function readPlainText(fileName: string, bytes: Uint8Array): ReadSource {
  if (bytes.length === 0) throw emptyFile(fileName);
  refuseBinary(fileName, bytes);
  return readDecoded(decode(fileName, bytes), fileName);
}

/** What comes after decoding, which pasted text starts with. */
export function readDecoded(decoded: Decoded, fileName?: string): ReadSource {
  const { text, encoding } = decoded;
  if (text.trim() === '') throw emptyFile(fileName);
  const { body: bodySpan, headline, metadata } = findPressFrame(text);
  const [body, toText] = withoutCarriageReturns(text.slice(bodySpan.start, bodySpan.end), bodySpan.start);
  return {
    format: 'text',
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
