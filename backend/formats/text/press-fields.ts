import type { SourceMetadata } from '../../../shared/contract/model.ts';
import { isByline } from './press-bylines.ts';
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
    '中國新聞社|中國新聞網|新華社|新華網|人民網|央視(?:網|新聞)?|大公報|文匯報|明報|聯合報|中央社|香港電台',
  ].join('|')})$`,
  'i',
);

const LABELLED: readonly [field: keyof SourceMetadata, pattern: RegExp][] = [
  [
    'photoCredit',
    /^(?:photos?|pictures?|images?|图片|照片|供图|摄影|图源|图|圖片|攝影)(?: by|来源|來源|提供)?\s*[:：/／]\s*(.{1,60})$/iu,
  ],
  ['photoCredit', /^(?:photos?|pictures?|images?) (?:by|courtesy of|provided by|from) (.{1,60})$/iu],
  // (Xinhua/Li Yu), 新华社记者 李玉 摄, 受访者供图
  ['photoCredit', /^\(?((?:Xinhua|CNS|CFP|VCG|IC|AP|AFP|Reuters|Getty(?: Images)?)\/[\p{L}' .-]{2,40})\)?$/u],
  ['photoCredit', /^((?:\p{sc=Han}{2,10}记者)?\s*\p{sc=Han}{2,4}(?:[ 、]\p{sc=Han}{2,4})?)\s*[摄攝]$/u],
  ['photoCredit', /^(\p{sc=Han}{2,12}|[A-Z]{2,5})\s*(?:供图|提供图片|供圖)$/u],
  ['outlet', /^(?:来源|稿源|消息来源|文章来源|信息来源|来源媒体|來源|source|from)\s*[:：]\s*(.{1,60})$/iu],
  [
    'editor',
    /^(?:(?:责任编辑|责编|编辑|编审|责任校对|审校|本文编辑|责任编审|網編|責任編輯|責編|編輯)\s*[:：／/ ]|editors?\s*[:：]|(?:web |copy )?editors?\s*[:：]|edited by )\s*(.{1,40})$/iu,
  ],
  ['byline', /^(?:作者|记者|撰文|撰稿|文字|文|記者|author|reporters?|writers?|text)\s*[:：]\s*(.{1,60})$/iu],
  [
    'url',
    /^(?:(?:原文)?链接|原文(?:链接|地址)?|网址|原文連結|url|link|original|source url)\s*[:：]\s*(https?:\/\/\S+)$/iu,
  ],
  ['url', /^(https?:\/\/\S+)$/iu],
];
const DATE_LABEL =
  /^(?:发布时间|发表时间|更新时间|发布于|发稿时间|时间|日期|發布時間|更新時間|first published|last updated|published|updated|date|posted|release[d]?)(?: on| at)?\s*[:：]?\s*/i;
/** Names behind the editor's, of which the desk keeps none: proofreaders, duty officers, producers. */
const OTHERS =
  /^(?:校对|审核|审签|监制|终审|初审|复审|值班编委|值班主任|主编|总监制|制图|视频|剪辑|排版|实习生|二审|三审|校對|監製)\s*[:：丨|/／ ]\s*[\p{sc=Han} 、]{2,20}$/u;
/** Where a line with several things in it is cut, beside wide gaps and strokes. */
const BEFORE_LABELS =
  /\s{2,}|\s*[|｜丨│]\s*|\s+(?=(?:来源|稿源|责任编辑|责编|编辑|校对|审核|监制|作者|记者|來源|責任編輯|編輯|記者|Source|Editor|Published|Updated|Last updated)\s*[:：])|(?<=[^\s:：任])(?=(?:来源|责任编辑|责编|编辑|发布时间)[:：])|\s*[;；]\s*/iu;

const longestLine = 160;

/**
 * Reads a line as one or more fields of a press head or tail ("2022-12-29 17:03　来源：中新网　编辑：李明"). Answers nothing
 * unless the whole line is understood: a line with anything else in it is story text.
 */
export function readFields(line: string): Fields | undefined {
  if (line.length > longestLine) return undefined;
  const whole = readField(line);
  if (whole) return whole;
  const parts = withoutBrackets(line)
    .split(BEFORE_LABELS)
    .filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const fields: Fields = {};
  for (const part of parts) {
    const field = readField(part) ?? (saysOthers(part) ? {} : undefined);
    if (!field) return undefined;
    Object.assign(fields, { ...field, ...fields });
  }
  return fields;
}

function readField(line: string): Fields | undefined {
  const inner = withoutBrackets(line);
  for (const [field, pattern] of LABELLED) {
    const value = pattern.exec(inner)?.[1]?.trim();
    // A label before a whole sentence is how a sentence starts, and one with another label in it is cut first.
    if (value && !/[。！？]|[.!?]\s|[|｜丨]|\s{2,}|\S[:：]\S/.test(withoutAddress(field, value)))
      return { [field]: value };
  }
  const date = readDateLine(line) ?? readDateLine(line.replace(DATE_LABEL, ''));
  if (date) return { date };
  if (OUTLETS.test(inner)) return { outlet: inner };
  if (isByline(line)) return { byline: inner };
  return undefined;
}

function withoutAddress(field: keyof SourceMetadata, value: string): string {
  return field === 'url' ? '' : value;
}

/** A line such as 【责任编辑:李明】 without what it is in. */
export function withoutBrackets(line: string): string {
  return /^(?:\([^()]*\)|（[^（）]*）|\[[^[\]]*\]|【[^【】]*】)$/.test(line) ? line.slice(1, -1).trim() : line;
}

/** Whether a line names nobody but those whose names the desk keeps no place for. */
export function saysOthers(line: string): boolean {
  return OTHERS.test(withoutBrackets(line));
}

/** A line such as "Metro Weekly": where an outlet stands but is none that is known by name. */
export function mayBeOutlet(line: string): boolean {
  return (
    line.length <= 40 &&
    /^(?:\p{Lu}[\p{L}'’&.-]*)(?: (?:\p{Lu}[\p{L}'’&.-]*|of|the|and|for)){0,4}$/u.test(line) &&
    !/[.!?]$/.test(line)
  );
}
