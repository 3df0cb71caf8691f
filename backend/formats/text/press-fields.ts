import type { SourceMetadata } from '../../../shared/contract/model.ts';
import { readDateLine } from './press-dates.ts';

/** Fields of a press head or tail as they are found; the first one found stays. */
export type Fields = { -readonly [Field in keyof SourceMetadata]: SourceMetadata[Field] };

const OUTLETS = new RegExp(
  `^(?:${[
    'China Daily(?: Global| Hong Kong| Asia)?|chinadaily\\.com\\.cn|Xinhua(?: News Agency|net)?|China News Service|CNS|ECNS|Chinanews(?:\\.com)?',
    "China News Network|People's Daily(?: Online)?|Global Times|CGTN|CCTV(?:\\.com| News)?|China Youth Daily|Guangming Daily",
    'Shanghai Daily|SHINE|Sixth Tone|Caixin(?: Global)?|Beijing Review|China\\.org\\.cn|South China Morning Post|SCMP|Yicai Global',
    'Reuters|Associated Press|AP|Agence France-Presse|AFP|Bloomberg|BBC(?: News)?|CNN|The Guardian|The New York Times',
    'Financial Times|The Wall Street Journal|Kyodo News|Yonhap|Deutsche Welle|Voice of America',
    '新华社|新华网|中新社|中新网|中国新闻社|中国新闻网|人民日报|人民网|央视(?:网|新闻)?|光明日报|光明网|经济日报|中国青年报|环球时报',
    '环球网|澎湃新闻|界面新闻|财新(?:网)?|中国日报(?:网)?|北京日报|北京青年报|解放日报|南方日报|新京报|法治日报|科技日报|工人日报|观察者网',
  ].join('|')})$`,
  'i',
);

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*`;
const BYLINE = new RegExp(
  `^(?:By|Reported by|Written by|Story by) (?:${NAME}|and|&|in|with|for|at)(?:,? (?:${NAME}|and|&|in|with|for|at|de|van|von|bin|al))*$`,
  'u',
);
/** "By Monday" and "By Train" are no bylines: days, months and lone words. */
const NO_BYLINE =
  /^By (?:the|a|an|now|\S*day|January|February|March|April|May|June|July|August|September|October|November|December|Train|Air|Sea|Land)\b/i;
const CHINESE_BYLINE =
  /^[（(]?(?:本报|本社|本网|中新社|新华社|特约)?(?:记者|作者|撰文|撰稿|编译|文)\s*[:：/／|｜ ]\s*(?:\p{sc=Han}{2,4})(?:[ 、,，]+\p{sc=Han}{2,4})*[)）]?$/u;

const LABELLED: readonly [field: keyof SourceMetadata, pattern: RegExp][] = [
  ['photoCredit', /^(?:photos?|pictures?|images?|图片|照片|供图|摄影)(?: by|来源|提供)?\s*[:：/／]\s*(.{1,60})$/iu],
  ['photoCredit', /^photos? (?:by|courtesy of|provided by) (.{1,60})$/iu],
  ['outlet', /^(?:来源|稿源|消息来源|文章来源|source)\s*[:：]\s*(.{1,60})$/iu],
  ['editor', /^(?:(?:责任编辑|责编|编辑|审校)\s*[:： ]|editors?\s*[:：]|edited by )\s*(.{1,40})$/iu],
  ['byline', /^(?:作者|记者|author|reporters?)\s*[:：]\s*(.{1,60})$/iu],
  ['url', /^(?:(?:原文)?链接|原文|网址|url|link|original)\s*[:：]\s*(https?:\/\/\S+)$/iu],
  ['url', /^(https?:\/\/\S+)$/iu],
];
const DATE_LABEL = /^(?:发布时间|更新时间|时间|日期|published|updated|date|posted)(?: on| at)?\s*[:：]?\s*/i;

/**
 * Reads a line as one or more fields of a press head or tail ("2022-12-29 17:03　来源：中新网　编辑：李明"). Answers nothing
 * unless the whole line is understood: a line with anything else in it is story text.
 */
export function readFields(line: string): Fields | undefined {
  if (line.length > 160) return undefined;
  const whole = readField(line);
  if (whole) return whole;
  const parts = line
    .split(/\s{2,}|\s*[|｜]\s*|\s+(?=(?:来源|稿源|责任编辑|责编|编辑|作者|记者|Source|Editor)\s*[:：])/iu)
    .filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const fields: Fields = {};
  for (const part of parts) {
    const field = readField(part);
    if (!field) return undefined;
    Object.assign(fields, { ...field, ...fields });
  }
  return fields;
}

function readField(line: string): Fields | undefined {
  const inner = withoutBrackets(line);
  for (const [field, pattern] of LABELLED) {
    const value = pattern.exec(inner)?.[1]?.trim();
    // A label before a whole sentence is how a sentence starts, not what a head says.
    if (value && !/[。！？]|[.!?]\s/.test(value)) return { [field]: value };
  }
  const date = readDateLine(line) ?? readDateLine(line.replace(DATE_LABEL, ''));
  if (date) return { date };
  if (OUTLETS.test(inner)) return { outlet: inner };
  if (isByline(line)) return { byline: withoutBrackets(line) };
  return undefined;
}

function isByline(line: string): boolean {
  if (line.length > 80 || NO_BYLINE.test(line)) return false;
  return BYLINE.test(line) || CHINESE_BYLINE.test(line);
}

function withoutBrackets(line: string): string {
  return /^(?:\(.*\)|（.*）|\[.*\]|【.*】)$/.test(line) ? line.slice(1, -1).trim() : line;
}

/** A line such as "Metro Weekly": where an outlet stands but is none that is known by name. */
export function mayBeOutlet(line: string): boolean {
  return (
    line.length <= 40 &&
    /^(?:\p{Lu}[\p{L}'’&.-]*)(?: (?:\p{Lu}[\p{L}'’&.-]*|of|the|and|for)){0,4}$/u.test(line) &&
    !/[.!?]$/.test(line)
  );
}
