import { CopydeskError } from '../../../shared/contract/errors.ts';
import { notAllowed } from '../errors.ts';

/** There is no text of the desk's own. */
export function nothingToExport(): CopydeskError {
  return notAllowed(
    { en: 'This story has no revision to export.', zh: '本稿件没有可导出的修订文本。' },
    {
      en: 'Import it with the text to be revised as a machine translation.',
      zh: '请将待修订的文本作为机器译文导入。',
    },
  );
}

/** Nothing can be written in a format of this name. */
export function unwritable(id: string, known: readonly string[]): CopydeskError {
  return new CopydeskError({
    code: 'bad-input',
    message: { en: `Copydesk cannot write the format “${id}”.`, zh: `Copydesk 无法写出“${id}”格式。` },
    mend: { en: `It can write: ${known.join(', ')}.`, zh: `可写出的格式：${known.join('、')}。` },
    details: { fields: ['format'], format: id, known },
  });
}
