import { limits } from '../../../shared/contract/api.ts';
import type { ErrorShape } from '../../../shared/contract/errors.ts';
import { createFormat } from '../../i18n/format.ts';

const english = createFormat('en');
const chinese = createFormat('zh-CN');

/** Said before a byte is read. */
export function fileTooLarge(size: number): ErrorShape {
  return {
    code: 'too-large',
    message: {
      en: `This file has ${english.bytes(size)}; at most ${english.bytes(limits.fileBytes)} can be imported.`,
      zh: `此文件大小为 ${chinese.bytes(size)}，最多可导入 ${chinese.bytes(limits.fileBytes)}。`,
    },
    mend: { en: 'Split it, or save it as plain text.', zh: '请拆分文件，或另存为纯文本。' },
  };
}

export function pasteTooLong(length: number): ErrorShape {
  return {
    code: 'too-large',
    message: {
      en: `The pasted text has ${english.number(length)} characters; at most ${english.number(limits.pasteLength)} can be imported.`,
      zh: `粘贴的文本有 ${chinese.number(length)} 个字符，最多可导入 ${chinese.number(limits.pasteLength)} 个。`,
    },
    mend: { en: 'Paste it in parts.', zh: '请分几次粘贴。' },
  };
}

/** A folder, or a file that was moved or locked after it was chosen. */
export const fileUnreadable: ErrorShape = {
  code: 'unreadable-file',
  message: {
    en: 'This cannot be read: it is a folder, or the file was moved or is locked.',
    zh: '无法读取：它是文件夹，或者文件已被移动或锁定。',
  },
  mend: { en: 'Open the folder and choose the files in it.', zh: '请打开文件夹，选择其中的文件。' },
};

export const nothingToPaste: ErrorShape = {
  code: 'bad-input',
  message: { en: 'There is no text in the clipboard.', zh: '剪贴板中没有文本。' },
  mend: { en: 'Copy the text first.', zh: '请先复制文本。' },
};
