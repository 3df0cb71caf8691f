import type { CopydeskError } from '../../../shared/contract/errors.ts';
import type { Localized } from '../../../shared/localized.ts';
import { unreadable } from '../problems.ts';

/** Where in a file: both from 1, the column in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const FETCH_AGAIN: Localized = {
  en: 'Fetch the file again from where it came; it may have been cut off or changed on its way.',
  zh: '请从来源处重新获取该文件；它可能在传输过程中被截断或改动。',
};
const MEND_THERE: Localized = {
  en: 'Export the file again from its own program, or mend that place in an editor.',
  zh: '请从原程序重新导出该文件，或在编辑器中修正此处。',
};

/** What the parser says, by what it means to a person. */
const faults: readonly [said: RegExp, message: Localized, mend: Localized][] = [
  [
    /^(?:unclosed tag|unexpected end|document must contain a root)/,
    { en: 'the file ends before its last element is closed', zh: '文件在最后一个元素结束之前就中断了' },
    FETCH_AGAIN,
  ],
  [
    /^(?:unexpected close tag|unmatched closing tag|weird empty close tag)/,
    { en: 'an end tag does not belong to the element that is open there', zh: '此处的结束标签与未结束的元素不匹配' },
    MEND_THERE,
  ],
  [
    /^undefined entity/,
    { en: 'an entity is used that XML does not know', zh: '使用了 XML 未定义的实体' },
    {
      en: 'Write the character itself instead of its name, or export the file again.',
      zh: '请将实体名称换成字符本身，或重新导出该文件。',
    },
  ],
  [
    /^(?:disallowed character\.|malformed character entity)/,
    { en: 'there is a character that XML does not allow', zh: '存在 XML 不允许的字符' },
    MEND_THERE,
  ],
  [/^duplicate attribute/, { en: 'an attribute is given twice', zh: '同一属性出现了两次' }, MEND_THERE],
  [
    /^text data outside of root/,
    { en: 'there is text outside the root element', zh: '根元素之外存在文本' },
    MEND_THERE,
  ],
];

/** For a fault that the parser found; `said` is its message without the place. */
export function notWellFormed(fileName: string, place: Place, said: string): CopydeskError {
  const [, message, mend] = faults.find(([pattern]) => pattern.test(said)) ?? [
    undefined,
    { en: 'the markup is broken', zh: '标记有误' },
    MEND_THERE,
  ];
  return atPlace(fileName, place, message, mend);
}

/** “file”, line 3, column 7: … . `message` continues a sentence and has no full stop. */
export function atPlace(fileName: string, { line, column }: Place, message: Localized, mend: Localized): CopydeskError {
  return unreadable(
    fileName,
    {
      en: `“${fileName}” cannot be read: in line ${line}, column ${column}, ${message.en}.`,
      zh: `无法读取“${fileName}”：第 ${line} 行第 ${column} 列，${message.zh}。`,
    },
    mend,
    { line, column },
  );
}

export function tooDeep(fileName: string, place: Place, limit: number): CopydeskError {
  const message = {
    en: `elements are nested more than ${limit.toLocaleString('en')} deep`,
    zh: `元素嵌套超过 ${limit} 层`,
  };
  return atPlace(fileName, place, message, {
    en: 'No tool for translation makes such files; check that it is the right one.',
    zh: '翻译工具不会生成这样的文件，请确认是否选对了文件。',
  });
}

export function hasDoctype(fileName: string, place: Place): CopydeskError {
  const message = {
    en: 'the file declares entities of its own, which can be used to attack the program that reads it',
    zh: '文件声明了自己的实体，可能被用来攻击读取它的程序',
  };
  return atPlace(fileName, place, message, {
    en: 'Remove the part in square brackets of its DOCTYPE, or export the file again without it.',
    zh: '请删除 DOCTYPE 中方括号内的部分，或重新导出不含该部分的文件。',
  });
}

export function tooLong(fileName: string, place: Place): CopydeskError {
  const message = {
    en: 'a single piece of text or markup is longer than any translation',
    zh: '单个文本或标记片段过长，不可能是译文',
  };
  return atPlace(fileName, place, message, {
    en: 'Check that it is the right file, and export it again.',
    zh: '请确认文件无误，并重新导出。',
  });
}

export function unknownEncoding(fileName: string, encoding: string): CopydeskError {
  return unreadable(
    fileName,
    {
      en: `“${fileName}” says that it is in the encoding “${encoding}”, which Copydesk does not read.`,
      zh: `“${fileName}”声明的编码“${encoding}”暂不支持。`,
    },
    { en: 'Open it in an editor and save it as UTF-8.', zh: '请在编辑器中打开并以 UTF-8 编码保存。' },
    { encoding },
  );
}

export function damagedEncoding(fileName: string, encoding: string, line: number): CopydeskError {
  return unreadable(
    fileName,
    {
      en: `“${fileName}” should be in ${encoding} but has bytes in line ${line} that mean nothing there.`,
      zh: `“${fileName}”的编码应为 ${encoding}，但第 ${line} 行含有无法识别的字节。`,
    },
    {
      en: 'Fetch the file again, or open it in an editor, mend that line and save it as UTF-8.',
      zh: '请重新获取该文件，或在编辑器中修正该行后以 UTF-8 保存。',
    },
    { line },
  );
}

/** For bytes that cannot be written back as they were. */
export function notWritable(fileName: string, encoding: string): CopydeskError {
  return unreadable(
    fileName,
    {
      en: `“${fileName}” cannot be written into: some of its characters have several spellings in ${encoding}.`,
      zh: `无法写入“${fileName}”：其中部分字符在 ${encoding} 中有多种编码形式。`,
    },
    { en: 'Save the file as UTF-8 and import it again.', zh: '请将文件保存为 UTF-8 后重新导入。' },
  );
}
