import { limits } from '../../shared/contract/api.ts';
import { CopydeskError } from '../../shared/contract/errors.ts';
import type { Localized } from '../../shared/localized.ts';

const MEGABYTE = 1024 * 1024;

/** A file that cannot be read, with why and what to do about it. */
export function unreadable(
  fileName: string,
  message: Localized,
  mend: Localized,
  details: Readonly<Record<string, unknown>> = {},
): CopydeskError {
  return new CopydeskError({ code: 'unreadable-file', message, mend, details: { fileName, ...details } });
}

/** `size` in bytes. */
export function tooLarge(fileName: string, size: number): CopydeskError {
  const limit = limits.fileBytes / MEGABYTE;
  const has = (size / MEGABYTE).toFixed(1);
  return new CopydeskError({
    code: 'too-large',
    message: {
      en: `“${fileName}” is ${has} MB; Copydesk reads files of up to ${limit} MB.`,
      zh: `“${fileName}”大小为 ${has} MB，超过了 ${limit} MB 的上限。`,
    },
    mend: {
      en: 'Check that it is the text of one story; otherwise cut it into its stories.',
      zh: '请确认它是单篇稿件的文本；若含多篇稿件，请拆分后再导入。',
    },
    details: { fileName, size, limit: limits.fileBytes },
  });
}

export function emptyFile(fileName: string | undefined): CopydeskError {
  return fileName === undefined
    ? unreadable(
        '',
        { en: 'Nothing was pasted but white space.', zh: '粘贴的内容为空。' },
        { en: 'Copy the text of the story and paste it again.', zh: '请复制稿件正文后重新粘贴。' },
      )
    : unreadable(
        fileName,
        { en: `“${fileName}” is empty.`, zh: `“${fileName}”是空文件。` },
        {
          en: 'Choose the file that holds the text, or save it again from where it came.',
          zh: '请选择包含正文的文件，或从来源处重新保存。',
        },
      );
}
