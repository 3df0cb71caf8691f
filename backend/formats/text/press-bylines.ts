import { PINYIN_SURNAMES } from '../../../shared/text/align/surnames.ts';

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*`;
const BYLINE = new RegExp(
  `^(?:By|by|Reported by|Written by|Story by|Text by|BY) (?:(?:Xinhua|our|a|China Daily) )*(?:(?:staff|special) )?(?:(?:writers?|reporters?|correspondents?) ?)?(?:(?:${NAME}|and|&|in|with|for|at)(?:,? (?:${NAME}|and|&|in|with|for|at|de|van|von|bin|al))*)?$`,
  'u',
);
/** "By Monday" and "By Train" are no bylines: days, months and lone words. */
const NO_BYLINE =
  /^By (?:the|an|now|a(?! staff)|\S*day|January|February|March|April|May|June|July|August|September|October|November|December|Train|Air|Sea|Land)\b/i;

const HAN_NAMES = String.raw`\p{sc=Han}{2,4}(?:[ 、,，]+\p{sc=Han}{2,4}){0,6}`;
const ROLE = '(?:记者|作者|撰文|撰稿|编译|特约记者|特派记者|见习记者|实习记者|通讯员|评论员|記者|通訊員|文)';
const DESK =
  '(?:本报|本社|本网|本刊|中新社|中新网|新华社|新华网|人民网|央视|经济日报|光明日报|中国日报|环球时报|特约|本報|本社|新華社)';
const LABELLED = new RegExp(
  String.raw`^[■□●▲◆]?\s*${DESK}?${ROLE}\s*[:：/／|｜ ]\s*${HAN_NAMES}(?:\s+${ROLE}\s*[:：/／ ]?\s*${HAN_NAMES}){0,2}$`,
  'u',
);
/** Without a sign between: the desk's name before it, and names that begin as names do. */
const UNPARTED = new RegExp(String.raw`^[■□●▲◆]?\s*${DESK}(?:记者|特约记者|特派记者|記者)(${HAN_NAMES})$`, 'u');
/** 王小明/文 */
const BEHIND = new RegExp(String.raw`^(${HAN_NAMES})\s*[/／]\s*文$`, 'u');

const longest = 80;

/** Whether a line says who wrote the story and nothing else: "By Zhao Lin in Linjiang", （记者 王小明 李玉）. */
export function isByline(line: string): boolean {
  if (line.length > longest || NO_BYLINE.test(line)) return false;
  const inner = /^[（(](.*)[)）]$/.exec(line)?.[1] ?? line;
  if (BYLINE.test(inner))
    return /\p{Lu}/u.test(inner.replace(/^By\b/i, '')) || /reporter|writer|correspondent/.test(inner);
  if (LABELLED.test(inner)) return true;
  const names = UNPARTED.exec(inner)?.[1] ?? BEHIND.exec(inner)?.[1];
  return names?.split(/[ 、,，]+/).every((name) => PINYIN_SURNAMES.has(name.charAt(0))) ?? false;
}
