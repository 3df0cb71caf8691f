import { CopydeskError } from '../../../shared/contract/errors.ts';
import type { Source } from '../../../shared/contract/model.ts';
import { notAllowed } from '../errors.ts';
import type { RowText } from '../texts.ts';

/** Throws unless the rows follow each other. */
export function refuseGaps(rows: readonly RowText[]): void {
  const isGapless = rows.every(
    ({ row }, index) => index === 0 || row.position === (rows[index - 1]?.row.position ?? 0) + 1,
  );
  if (isGapless && rows.length > 1) return;
  throw notAllowed(
    { en: 'Only rows that follow each other can be merged.', zh: '只能合并相邻的行。' },
    { en: 'Nothing was changed. Move the text in between first.', zh: '未作任何改动。请先处理中间的行。' },
  );
}

/** One of the two rows would be empty. */
export function nothingToSplit(position: number): CopydeskError {
  return notAllowed(
    {
      en: `Row ${position + 1} cannot be split there: one of the two rows would be empty.`,
      zh: `无法在此处拆分第 ${position + 1} 行：拆分后会有一行为空。`,
    },
    { en: 'Choose a place within the text.', zh: '请在文本中间选择拆分位置。' },
  );
}

/** The row is the first or last one. */
export function noNeighbour(position: number, direction: 'previous' | 'next'): CopydeskError {
  const isLast = direction === 'next';
  return notAllowed(
    {
      en: `Row ${position + 1} is the ${isLast ? 'last' : 'first'} one, so nothing can be moved ${isLast ? 'down' : 'up'}.`,
      zh: `第 ${position + 1} 行已是${isLast ? '最后' : '第'}一行，无法再${isLast ? '下' : '上'}移。`,
    },
    { en: 'Nothing was changed.', zh: '未作任何改动。' },
  );
}

/** The column has no text in the row. */
export function nothingToMove(position: number, { label }: Source): CopydeskError {
  return notAllowed(
    { en: `“${label}” has no text in row ${position + 1}.`, zh: `“${label}”在第 ${position + 1} 行没有文本。` },
    { en: 'Nothing was changed.', zh: '未作任何改动。' },
  );
}

/** Somebody else changed the row since its split was proposed. */
export function changedMeanwhile(position: number): CopydeskError {
  return new CopydeskError({
    code: 'conflict',
    message: {
      en: `Row ${position + 1} was changed meanwhile, so it was not split.`,
      zh: `第 ${position + 1} 行在此期间已被改动，因此未拆分。`,
    },
    mend: { en: 'Look at the text as it is now, and split it again.', zh: '请查看当前文本后再次拆分。' },
  });
}
