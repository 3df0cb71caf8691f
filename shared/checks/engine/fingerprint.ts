import type { Span } from '../../text/spans.ts';
import { hash32 } from './hash.ts';

/** Shorter marks than this need their neighbours to be told apart. */
const wordsEnough = 4;

/**
 * Names a finding by its check, the marked wording and, where that is short, the word on either side; all normalised, so
 * that case, spacing and the shape of quotes do not matter. It holds no position, and so it stays the same under edits
 * elsewhere and when the file is imported again. Two places with the same wording have the same fingerprint: whoever
 * dismisses one has judged the other.
 */
export function fingerprintOf(check: string, text: string, span: Span): string {
  const mark = normalise(text.slice(span.start, span.end));
  const isShort = mark.split(' ').length < wordsEnough;
  const before = isShort
    ? (normalise(text.slice(Math.max(0, span.start - 60), span.start))
        .split(' ')
        .at(-1) ?? '')
    : '';
  const after = isShort ? (normalise(text.slice(span.end, span.end + 60)).split(' ')[0] ?? '') : '';
  return `${check}:${hash(`${before}\n${mark}\n${after}`)}`;
}

/**
 * Names a check and the marked wording alone, whatever stands around it: findings of the same name are alike. Empty where
 * nothing is marked, as what is missing is never alike.
 */
export function wordingOf(check: string, text: string): string {
  const mark = normalise(text);
  return mark === '' ? '' : `${check}=${hash(mark)}`;
}

function normalise(text: string): string {
  // Nearly all text is plain, and has nothing of what is replaced below.
  const plain = text.trim();
  if (/^[!-~]*(?: [!-~]+)*$/.test(plain)) return plain.toLowerCase();
  // A mark of white space or punctuation alone is all there is to tell it by, so these stay.
  return text.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}

/** 64 bits as 16 hexadecimal digits. */
function hash(text: string): string {
  return hex(hash32(text)) + hex(hash32(text, 0x9747b28c));
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
