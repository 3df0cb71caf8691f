import type { Line } from './lines.ts';

const LONGEST_ENGLISH = 140;
const LONGEST_CHINESE = 50;

/** Whether a line has the form of a headline: short, without a stop, not the start of a list or a label. */
export function canBeTitle(line: string): boolean {
  const isChinese = /\p{sc=Han}/u.test(line);
  if (line.length > (isChinese ? LONGEST_CHINESE : LONGEST_ENGLISH)) return false;
  if (!/\p{L}/u.test(line)) return false;
  if (/[.。;；,，、:：]["'”’」』）)]*$/.test(line)) return false;
  if (/^(?:[-•·*–—]|\(?\d{1,2}[.)、]|[一二三四五六七八九十]{1,2}、|[（(])/.test(line)) return false;
  // "Source: …", "Dear readers", "电（记者…" belong elsewhere.
  return !/^(?:dear|note|editor'?s note)\b/i.test(line) && !/日电|电[（(]记者/.test(line);
}

/**
 * Whether a line without anything else of a head is the title of the text below it: the first paragraph is a real
 * one, much longer and ending with a stop, and the line is not one of a list of lines like itself.
 */
export function isTitleOver(line: Line, below: readonly Line[]): boolean {
  const [next] = below;
  if (!next) return false;
  const isChinese = /\p{sc=Han}/u.test(next.text);
  const isParagraph = next.text.length >= (isChinese ? 25 : 70) && /[.!?。！？…]["'”’」』）)\]]*$/.test(next.text);
  return isParagraph && next.text.length >= 1.5 * line.text.length && !/^\p{Ll}/u.test(line.text);
}
