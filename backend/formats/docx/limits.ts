import type { CopydeskError } from '../../../shared/contract/errors.ts';
import type { Localized } from '../../../shared/localized.ts';
import { unreadable } from '../problems.ts';
import type { Zip } from '../zip/read.ts';

const MEGABYTE = 1024 * 1024;

/**
 * How much markup a part may have, in bytes. Up to `freely` whatever it is; from there to `most` only where it is packed as
 * prose is (ours some ten times, comments of findings some forty), so that a small file never unpacks to that much.
 */
const markup = { freely: 10 * MEGABYTE, most: 48 * MEGABYTE, ratio: 60 };

/** More than twice what a story of 67,000 rows has, and each is kept in the memory for as long as the others are read. */
export const mostParagraphs = 150_000;

/** Throws a `CopydeskError` where a part, once unpacked, is more than is read. */
export function guardMarkup(fileName: string, { entries }: Pick<Zip, 'entries'>, part: string): void {
  const entry = entries.find(({ name }) => name === part);
  if (!entry || entry.size <= markup.freely) return;
  if (entry.size > markup.most || entry.size > entry.packed * markup.ratio) throw tooLong(fileName, entry.size);
}

/** Throws a `CopydeskError` where so many paragraphs are more than are read. */
export function guardParagraphs(fileName: string, count: number): void {
  if (count <= mostParagraphs) return;
  throw unreadable(
    fileName,
    {
      en: `“${fileName}” has more than ${mostParagraphs.toLocaleString('en')} paragraphs, which are more than any story has.`,
      zh: `“${fileName}”的段落超过 ${mostParagraphs.toLocaleString('en')} 个，多于任何一篇稿件。`,
    },
    split,
    { limit: mostParagraphs },
  );
}

function tooLong(fileName: string, size: number): CopydeskError {
  const megabytes = (bytes: number) => (bytes / MEGABYTE).toFixed(1);
  const limit = size > markup.most ? markup.most : markup.freely;
  return unreadable(
    fileName,
    {
      en: `The text of “${fileName}” is ${megabytes(size)} MB with its markup; up to ${megabytes(limit)} MB of this kind are read.`,
      zh: `“${fileName}”的正文（含标记）为 ${megabytes(size)} MB，超过了此类内容 ${megabytes(limit)} MB 的上限。`,
    },
    split,
    { size, limit },
  );
}

const split: Localized = {
  en: 'Check that it is the text of one story; otherwise cut it into its stories.',
  zh: '请确认它是单篇稿件的文本；若含多篇稿件，请拆分后再导入。',
};
