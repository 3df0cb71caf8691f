import { CopydeskError } from '../../../shared/contract/errors.ts';
import type { Localized } from '../../../shared/localized.ts';
import { unreadable } from '../problems.ts';

export function tooManyCodes(fileName: string, line: number): CopydeskError {
  return unreadable(
    fileName,
    {
      en: `“${fileName}” cannot be read: the unit in line ${line} has more tags than any translation.`,
      zh: `无法读取“${fileName}”：第 ${line} 行的单元所含标签过多，不可能是译文。`,
    },
    { en: 'Check that it is the right file, and export it again.', zh: '请确认文件无误，并重新导出。' },
    { line },
  );
}

/** For XML of another kind than its name says. */
export function noXliff(fileName: string, format: string, root: string | undefined): CopydeskError {
  const is = root === undefined ? '' : ` Its outermost element is <${root}>.`;
  const zhIs = root === undefined ? '' : `其最外层元素为 <${root}>。`;
  return unreadable(
    fileName,
    { en: `“${fileName}” is not ${format}.${is}`, zh: `“${fileName}”不是 ${format}。${zhIs}` },
    {
      en: 'Choose the file that the translation tool exported, or give it the ending of its own format.',
      zh: '请选择翻译工具导出的文件，或改用其实际格式的扩展名。',
    },
  );
}

/** For writing into a file that is not the one a document was read from. */
export function notTheFile(format: string, unit: string): CopydeskError {
  return unreadable(
    format,
    {
      en: `The ${format} file to write into has no unit “${unit}”: it is not the one that was imported.`,
      zh: `要写入的 ${format} 文件中没有单元“${unit}”：它不是当初导入的文件。`,
    },
    {
      en: 'Export without the original file, or import the newer file first.',
      zh: '请改为不依赖原文件导出，或先导入新版文件。',
    },
    { unit },
  );
}

/** For a document that is longer than any. */
export function tooManyUnits(fileName: string, limit: number, line: number): CopydeskError {
  return new CopydeskError({
    code: 'too-large',
    message: {
      en: `“${fileName}” has more than ${limit.toLocaleString('en')} units, the next one in line ${line}; Copydesk reads no longer documents.`,
      zh: `“${fileName}”的单元超过 ${limit} 个（第 ${line} 行起超出），无法读取这样长的文件。`,
    },
    mend: {
      en: 'Check that it is the text of one story; otherwise cut it into its stories.',
      zh: '请确认它是单篇稿件的文本；若含多篇稿件，请拆分后再导入。',
    },
    details: { fileName, line, limit },
  });
}

/** For a file whose units could not be told apart when it is written into. */
export function tooManySameIds(fileName: string, count: number, line: number): CopydeskError {
  return unreadable(
    fileName,
    {
      en: `“${fileName}” cannot be read: more than ${count.toLocaleString('en')} of its units have the id of another one, as in line ${line}.`,
      zh: `无法读取“${fileName}”：有超过 ${count} 个单元的编号与其他单元重复，例如第 ${line} 行。`,
    },
    {
      en: 'Export the file again from its own program: every unit needs an id of its own.',
      zh: '请从原程序重新导出该文件：每个单元都需要有自己的编号。',
    },
    { line },
  );
}

/** Told beside a document that could be read: how many units have the id of another, and the first such id. */
export function sameIds(count: number, first: string): Localized {
  return count === 1
    ? {
        en: `Two units have the id “${first}”; they are kept apart by their order.`,
        zh: `有两个单元的编号同为“${first}”，已按先后顺序区分。`,
      }
    : {
        en: `${count} units have the id of another one, the first of them “${first}”; they are kept apart by their order.`,
        zh: `有 ${count} 个单元的编号与其他单元重复（首个为“${first}”），已按先后顺序区分。`,
      };
}
