import type { Id } from '../../../shared/contract/model.ts';
import { codeSigns } from '../../../shared/text/codes.ts';
import type { Queries } from '../../database/queries/index.ts';
import { notAllowed, rowNames } from '../errors.ts';

/** Throws `not-allowed` where the file of one of the rows says that nobody may change it. */
export function refuseLocked({ documents, rows }: Queries, rowIds: readonly Id[]): void {
  const locked = documents.locked(rowIds);
  if (locked.length === 0) return;
  const names = rowNames(rows.byIds(locked).map(({ position }) => position));
  const one = locked.length === 1;
  throw notAllowed(
    {
      en: `${names.en} ${one ? 'is' : 'are'} locked: the file that ${one ? 'it' : 'they'} came from says that nobody may change ${one ? 'it' : 'them'}.`,
      zh: `${names.zh}已锁定：其来源文件规定不得修改。`,
    },
    {
      en: 'Nothing was changed. To change it, unlock it in the program that the file is from, and import the file again.',
      zh: '未作任何改动。如需修改，请在生成该文件的程序中解锁后重新导入。',
    },
    { rowIds: locked },
  );
}

/**
 * Throws `not-allowed` where text would go from one unit of a file to another and there are inline codes in it: the same
 * sign stands for another code there.
 */
export function refuseMixedCodes(
  { documents, rows }: Queries,
  members: readonly { readonly rowId: Id; readonly texts: readonly string[] }[],
): void {
  const hasCodes = members.some(({ texts }) => texts.some((text) => text.search(codeSigns) >= 0));
  if (!hasCodes) return;
  const ids = members.map(({ rowId }) => rowId);
  const units = new Set(documents.ofRows(ids).map(({ documentId, unit }) => `${documentId} ${unit}`));
  if (units.size < 2) return;
  const names = rowNames(rows.byIds(ids).map(({ position }) => position));
  throw notAllowed(
    {
      en: `${names.en} are segments of their own in the file that they came from, and have inline codes: their texts cannot be put together.`,
      zh: `${names.zh}在来源文件中是各自独立的句段，且含有行内代码，无法合并其文本。`,
    },
    { en: 'Nothing was changed. Edit each of the rows instead.', zh: '未作任何改动。请分别修改各行。' },
    { rowIds: ids },
  );
}
