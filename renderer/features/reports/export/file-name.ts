import type { ReportDocument } from '../model/document.ts';

/** A name that every file system takes: the report's title and the day. */
export function reportFileName({ title }: Pick<ReportDocument, 'title'>, extension: string, now = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const name = title
    .toWellFormed()
    .replace(/[\s\\/:*?"<>|.\p{C}：]+/gu, ' ')
    .trim()
    .slice(0, 120);
  return `${name} ${day}.${extension}`;
}
