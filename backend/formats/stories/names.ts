import { saysRole } from '../guess.ts';

/** What a file's name says of the story it belongs to. */
export interface NameKey {
  /** The same for files of one story; empty where the name says nothing of the story. */
  readonly key: string;
  /** As it is shown to a person. */
  readonly shown: string;
}

/** Words for one text of a story among several, beside those that guesses of a source go by. */
const roles =
  /^(?:zh|chs|cht|cn|hans|hant|zhcn|zhtw|chinese|en|eng|gb|us|enus|engb|english|translation|translations|translated|trans|target|tgt|sources?|originals?|output|machine|mt|post|ed|pe|draft|copy|new|ver|version|v\d+(?:\d|\.)*|clean|export|clipboard|page)$/;
const chineseRoles =
  /(?:原文|原稿|译文|译稿|翻译稿?|机翻|机译|机器翻译|中文版?|英文版?|中译英|对照|参考稿?|人工|终稿|定稿|修订稿?|修改稿?|审定稿?|副本|新建|初稿|润色)/g;
/** Names that programs give and people keep. */
const empty =
  /^(?:untitled|document|doc|text|file|news|story|article|download|index|temp|tmp|未命名|文本文档|文档|文本|新闻|文章|下载)$/;

/** @param fileName may be a path: folders such as 原文 and 译文 say which text it is, others which story */
export function nameKeyOf(fileName: string): NameKey {
  const parts = fileName
    .normalize('NFC')
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.');
  const base = (parts.pop() ?? '').replace(/(?:\.[A-Za-z][A-Za-z0-9]{0,9})+$/, (ends) => {
    // "harbours.deepl.txt" has one extension only.
    const words = ends.split('.').slice(1, -1);
    return words.map((word) => ` ${word}`).join('');
  });
  const words = wordsOf(base);
  const folder = parts
    .map((part) => wordsOf(part).join(' '))
    .filter((part) => part !== '')
    .join('/');
  const isEmpty = words.every((word) => empty.test(word));
  const own = isEmpty ? '' : words.join(' ');
  const key = own === '' && folder === '' ? '' : `${folder}/${own}`;
  return { key: key.toLowerCase(), shown: own === '' ? (folder.split('/').at(-1) ?? '') : own };
}

function wordsOf(name: string): string[] {
  return name
    .replace(chineseRoles, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => (isRole(word) ? [] : word.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').split(' ')))
    .flatMap((word) => {
      // "001zh" is 001 in Chinese; "covid19" is one word.
      const [, number, letters] = /^(\d+)([a-z]+)$/i.exec(word) ?? [];
      return number && letters && isRole(letters) ? [number] : [word];
    })
    .filter((word) => word !== '' && !isRole(word));
}

function isRole(word: string): boolean {
  const lower = word.toLowerCase();
  return roles.test(lower) || saysRole(lower);
}
