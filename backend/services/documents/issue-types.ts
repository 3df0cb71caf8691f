import type { Family } from '../../../shared/checks/check.ts';
import type { Localized } from '../../../shared/localized.ts';
import type { IssueType } from '../../formats/document.ts';

interface TypeInfo {
  readonly title: Localized;
  readonly family: Family;
  /** Where a file names none. */
  readonly mqm: string;
}

/** What faults that a file marks are called here, and the family that they come under. */
export const issueTypeInfo: Readonly<Record<IssueType, TypeInfo>> = {
  terminology: info('Terminology', '术语', 'consistency', 'Terminology'),
  mistranslation: info('Mistranslation', '误译', 'bilingual', 'Accuracy/Mistranslation'),
  omission: info('Omission', '漏译', 'bilingual', 'Accuracy/Omission'),
  untranslated: info('Not translated', '未翻译', 'bilingual', 'Accuracy/Untranslated text'),
  addition: info('Addition', '增译', 'bilingual', 'Accuracy/Addition'),
  duplication: info('Duplication', '重复', 'duplication', 'Fluency/Duplication'),
  inconsistency: info('Inconsistency', '前后不一致', 'consistency', 'Fluency/Inconsistency'),
  grammar: info('Grammar', '语法', 'awkward', 'Fluency/Grammar'),
  legal: info('Legal', '法律问题', 'awkward', 'Other'),
  register: info('Register', '语体', 'awkward', 'Fluency/Register'),
  'locale-specific-content': info('Content for another place', '地区内容', 'bilingual', 'Locale convention'),
  'locale-violation': info('Local convention', '地区惯例', 'mechanics', 'Locale convention'),
  style: info('Style', '文体', 'awkward', 'Style/Awkward'),
  characters: info('Characters', '字符', 'mechanics', 'Fluency/Character encoding'),
  misspelling: info('Spelling', '拼写', 'mechanics', 'Fluency/Spelling'),
  typographical: info('Punctuation', '标点', 'mechanics', 'Fluency/Punctuation'),
  formatting: info('Formatting', '格式', 'mechanics', 'Other'),
  'inconsistent-entities': info('Names do not agree', '名称不一致', 'consistency', 'Fluency/Inconsistency'),
  numbers: info('Numbers', '数字', 'bilingual', 'Accuracy/Mistranslation'),
  markup: info('Inline codes', '行内代码', 'mechanics', 'Other'),
  'pattern-problem': info('Forbidden or missing pattern', '文本模式', 'mechanics', 'Other'),
  whitespace: info('White space', '空白', 'mechanics', 'Fluency/Punctuation'),
  internationalization: info('Internationalisation', '国际化', 'mechanics', 'Other'),
  length: info('Length', '长度', 'bilingual', 'Other'),
  'non-conformance': info('Does not conform', '不符合规范', 'awkward', 'Other'),
  uncategorized: info('Marked in the file', '文件中的标记', 'awkward', 'Other'),
  other: info('Other', '其他', 'awkward', 'Other'),
};

function info(en: string, zh: string, family: Family, mqm: string): TypeInfo {
  return { title: { en, zh }, family, mqm };
}

const prefix = 'file/';

/** Findings that a file brought along have a check of this name: no check of ours finds them, or finds them gone. */
export function fileCheck(type: IssueType): string {
  return prefix + type;
}

export function isOfFile(check: string): boolean {
  return check.startsWith(prefix);
}
