import { CopydeskError } from '../../../shared/contract/errors.ts';

/** A story has one file with units, changes or notes; others can only be texts beside it. */
export function severalDocuments(fileNames: readonly string[]): CopydeskError {
  return new CopydeskError({
    code: 'not-allowed',
    message: {
      en: `Only one file of its kind makes a story: ${fileNames.map((name) => `“${name}”`).join(' and ')} each have rows of their own.`,
      zh: `一篇稿件只能由一个此类文件构成：${fileNames.map((name) => `“${name}”`).join('与')}各有自己的分行。`,
    },
    mend: {
      en: 'Nothing was imported. Import each as a story of its own; plain texts can be put beside one.',
      zh: '未导入任何内容。请将它们分别导入为单独的稿件；纯文本可以与其中之一并列。',
    },
  });
}

/** There is nothing in the file that could become a row. */
export function emptyDocument(fileName: string): CopydeskError {
  return new CopydeskError({
    code: 'unreadable-file',
    message: { en: `“${fileName}” has no text in it.`, zh: `“${fileName}”中没有文本。` },
    mend: {
      en: 'Nothing was imported. Choose the file that holds the text, or export it again from where it came.',
      zh: '未导入任何内容。请选择包含正文的文件，或从来源处重新导出。',
    },
    details: { fileName },
  });
}

/** A story with everything has all its texts. */
export function bundleAmongOthers(fileName: string): CopydeskError {
  return new CopydeskError({
    code: 'not-allowed',
    message: {
      en: `“${fileName}” is a whole story of another desk: no other text can be put beside it.`,
      zh: `“${fileName}”是另一工作台的完整稿件，不能与其他文本并列。`,
    },
    mend: { en: 'Nothing was imported. Import it alone.', zh: '未导入任何内容。请单独导入该文件。' },
    details: { fileName },
  });
}
