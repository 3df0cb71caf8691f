import type { CopydeskError } from '../../../shared/contract/errors.ts';
import type { Localized } from '../../../shared/localized.ts';
import { unreadable } from '../problems.ts';

const SAVE_AGAIN: Localized = {
  en: 'Get the file again from where it came, or open it in its own program and save it anew.',
  zh: '请从来源处重新获取该文件，或用相应程序打开后重新保存。',
};
const DISTRUST: Localized = {
  en: 'Nothing was unpacked. Ask whoever sent the file for a new one.',
  zh: '尚未解压任何内容。请向发送者索取新的文件。',
};

/** The file ends too early. */
export function cutOff(fileName: string): CopydeskError {
  return unreadable(
    fileName,
    { en: `“${fileName}” is incomplete: its end is missing.`, zh: `“${fileName}”不完整，文件末尾缺失。` },
    SAVE_AGAIN,
  );
}

/** Its parts contradict each other; `where` is the name of the part, or an offset in bytes. */
export function damaged(fileName: string, where: string | number): CopydeskError {
  const place = typeof where === 'string' ? { en: `in “${where}”`, zh: `“${where}”` } : byte(where);
  return unreadable(
    fileName,
    { en: `“${fileName}” is damaged ${place.en}.`, zh: `“${fileName}”已损坏（${place.zh}）。` },
    SAVE_AGAIN,
    { place: where },
  );
}

function byte(offset: number): Localized {
  return { en: `at byte ${offset}`, zh: `第 ${offset} 字节处` };
}

/** More in it than a text can need. */
export function tooMuch(fileName: string, what: Localized): CopydeskError {
  return unreadable(
    fileName,
    { en: `“${fileName}” was not unpacked: ${what.en}.`, zh: `未解压“${fileName}”：${what.zh}。` },
    DISTRUST,
  );
}

/** An entry that would be written elsewhere when somebody unpacks it, or that hides another. */
export function badName(fileName: string, name: string, why: Localized): CopydeskError {
  return unreadable(
    fileName,
    {
      en: `“${fileName}” holds “${printable(name)}”, ${why.en}.`,
      zh: `“${fileName}”中的“${printable(name)}”${why.zh}。`,
    },
    DISTRUST,
    { place: name },
  );
}

function printable(name: string): string {
  const shown = name.replace(/\p{C}/gu, '\ufffd');
  return shown.length > 100 ? `${shown.slice(0, 100)}…` : shown;
}

export function encrypted(fileName: string): CopydeskError {
  return unreadable(
    fileName,
    { en: `“${fileName}” is protected by a password.`, zh: `“${fileName}”已加密，受密码保护。` },
    {
      en: 'Open it in its own program, remove the password (in Word: File > Info > Protect Document > Encrypt with Password, then empty the field) and save it again.',
      zh: '请用相应程序打开，移除密码（Word：文件 > 信息 > 保护文档 > 用密码进行加密，清空密码）后重新保存。',
    },
  );
}

export function unknownPacking(fileName: string, name: string): CopydeskError {
  return unreadable(
    fileName,
    {
      en: `In “${fileName}”, “${printable(name)}” is packed in a way that cannot be read here.`,
      zh: `“${fileName}”中的“${printable(name)}”采用了无法读取的压缩方式。`,
    },
    SAVE_AGAIN,
    { place: name },
  );
}

export function noArchive(fileName: string): CopydeskError {
  return unreadable(
    fileName,
    { en: `“${fileName}” is not the kind of file its name says.`, zh: `“${fileName}”的内容与扩展名不符。` },
    SAVE_AGAIN,
  );
}

export function missingPart(fileName: string, name: string): CopydeskError {
  return unreadable(
    fileName,
    { en: `“${fileName}” lacks a part that it needs: “${name}”.`, zh: `“${fileName}”缺少必要的部分“${name}”。` },
    SAVE_AGAIN,
    { place: name },
  );
}
