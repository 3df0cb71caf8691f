import type { Localized } from '../../../shared/localized.ts';
import type { Part } from '../../formats/document.ts';
import type { Format } from '../../formats/format.ts';

/** What each part of a story is called, and the part without which nobody asks for it. */
const names: Readonly<Record<Part, readonly [en: string, zh: string, of?: Part]>> = {
  original: ['the originals', '原文'],
  machine: ['the machine translation', '机器译文'],
  revision: ['the revision', '修订文本'],
  codes: ['inline codes', '行内代码'],
  paragraphs: ['which sentences make a paragraph', '段落划分'],
  changes: ['which words were changed', '具体改动的词语', 'revision'],
  'change-authors': ['who changed what, and when', '改动的人员与时间', 'changes'],
  states: ['what is confirmed, returned or approved', '各行的确认、退回或批准状态'],
  deciders: ['who decided, and when', '作出决定的人员与时间', 'states'],
  notes: ['comments', '批注'],
  'note-authors': ['who commented, and when', '批注的人员与时间', 'notes'],
  'note-spans': ['on which words the comments are', '批注所在的词语', 'notes'],
  'note-replies': ['answers to comments', '批注的回复', 'notes'],
  resolved: ['which comments are settled', '哪些批注已解决', 'notes'],
  issues: ['findings', '检查提示'],
  'issue-spans': ['on which words the findings are', '提示所在的词语', 'issues'],
  dismissed: ['dismissed findings and why', '已忽略的提示及理由', 'issues'],
  locked: ['which rows are locked', '哪些行已锁定'],
  metadata: ['byline, outlet, date and the like', '作者、媒体、日期等信息'],
  'unit-ids': ['the numbers of the segments', '句段编号'],
};

/** What a format of one text carries. */
export function textCarries({ writesHead }: Pick<Format, 'writesHead'>): ReadonlySet<Part> {
  return new Set<Part>(['revision', 'paragraphs', ...(writesHead ? (['metadata'] as const) : [])]);
}

/** What of these parts a format does not carry, for people; what is part of something else that is lost is not told. */
export function lossesOf(has: ReadonlySet<Part>, carries: ReadonlySet<Part>): Localized[] {
  return [...has].filter((part) => !carries.has(part) && !isPartOfLost(part, carries)).map(partName);
}

/** Whether it is part of something else that is lost, so that nobody asks for it. */
export function isPartOfLost(part: Part, kept: ReadonlySet<Part>): boolean {
  const whole = names[part][2];
  return whole !== undefined && !kept.has(whole);
}

/** What people call a part. */
export function partName(part: Part): Localized {
  const [en, zh] = names[part];
  return { en, zh };
}
