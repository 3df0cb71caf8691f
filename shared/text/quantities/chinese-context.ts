import type { Direction, Hedge } from './quantity.ts';
import { chineseUnits } from './unit-names.ts';
import { type Unit, units } from './units.ts';

/** What the text behind a figure says of it: 多 and 左右, the unit, and how much of the text that takes. */
export interface Tail {
  readonly hedge: Hedge;
  readonly unit: Unit | undefined;
  /** 半 after the unit: 三年半. */
  readonly isHalfMore: boolean;
  /** Whether something is counted by a measure word or unit. */
  readonly isCounted: boolean;
  readonly length: number;
}

/** What is counted: only before one of these a numeral is sure to be meant as a number. */
const measures =
  '个名人家次种项起件年月日天所位条座只支批处省市县吨米元岁倍成届季周小辆艘架台套部本头匹棵株颗枚张份户口间栋幢层级类队组群场轮期步句幅篇封笔代任度秒分公里斤克亩尺丈寸升桶箱盒袋瓶杯碗道片块段排顶双对副门节课堂班组方国区乡镇村局校院款则例宗单幕集页行届号楼平立千毫厘海英美港欧日韩卢泰越新澳加英世';
const measureSet: ReadonlySet<string> = new Set(measures);

const unitNames = [...chineseUnits.keys()].sort((a, b) => b.length - a.length).join('|');
/** 多 and 余 stand before the measure or right behind the unit. */
const tail = new RegExp(
  String.raw`\s?(余|多|来(?=[个名人家次种项岁天里公米斤]))?(\s?个?半?(?:${unitNames})(?![程面幕]))?(半(?!年|数|天|月|小|个)|多(?!个)|余)?`,
  'y',
);
/** 左右 and 以上 may have the thing that is counted before them. */
const laterHedge = /[^，。；、\d\s]{0,3}?(左右|上下(?!级)|前后|以上|以下|以内|之内|开外|许(?!多|可))/y;
const hedges: ReadonlyMap<string, Hedge> = new Map([
  ['余', 'over'],
  ['多', 'over'],
  ['来', 'about'],
  ['左右', 'about'],
  ['上下', 'about'],
  ['前后', 'about'],
  ['许', 'about'],
  ['以上', 'over'],
  ['开外', 'over'],
  ['以下', 'under'],
  ['以内', 'under'],
  ['之内', 'under'],
]);

/** Reads what follows a figure that ends at `at`. */
export function readTail(text: string, at: number): Tail {
  tail.lastIndex = at;
  const match = tail.exec(text);
  const [whole = '', more = '', name, extra = ''] = match ?? [];
  // 两个半小时 has its half before the unit, 三年半 behind it.
  const isHalfBefore = name?.startsWith('个半') === true;
  const unit = name === undefined ? undefined : unitNamed(name.trim().replace('个半', '个'));
  laterHedge.lastIndex = at + whole.length;
  const later = laterHedge.exec(text);
  const hedge = hedges.get(more) ?? hedges.get(extra) ?? hedges.get(later?.[1] ?? '') ?? 'none';
  const counted = at + more.length;
  const next = text.charAt(text.charAt(counted) === ' ' ? counted + 1 : counted);
  return {
    hedge,
    unit,
    isHalfMore: extra === '半' || isHalfBefore,
    isCounted: unit !== undefined || (next !== '' && measureSet.has(next)),
    length: whole.length,
  };
}

function unitNamed(name: string): Unit | undefined {
  return chineseUnits.get(name) ?? chineseUnits.get(name.replace(/^个/, ''));
}

const before = new RegExp(
  '((?:不能|不得|不会|不可|不应|不|未|没有)(?:超过|多于|高于|大于)|(?:不能|不得|不会|不可|不应)(?:低于|少于|小于)|不低于|不少于|不下于|不小于|不到|不足|不满|不下|未到|至少|起码|最少|至多|最多|最高|超过|超出|超|逾|突破|多于|高于|大于|低于|少于|小于|接近|将近|近|大约|约合|约为|约|大概|差不多|大致)' +
    '(?:(?<=至少|最多|至多|最少|起码|最高)[^，。；、：\\d]{0,5}|(?:了|过|有|为|达到?|人民币|港币|美元|其)?)$',
  'u',
);
const over =
  /^(?:不(?:能|得|会|可|应)?(?:低于|少于|小于)|不下于|不小于|不下|至少|起码|最少|超过|超出|超|逾|突破|多于|高于|大于)$/;
const about = /^(?:大约|约合|约为|约|大概|差不多|大致)$/;

/** What a few words before a figure say of it: 超过, 近, 约. */
export function hedgeBefore(head: string): Hedge {
  const match = before.exec(head);
  if (!match) return 'none';
  const word = match[1] ?? '';
  if (over.test(word)) return 'over';
  return about.test(word) ? 'about' : 'under';
}

const filler =
  '(?:了|约为?|近|将近|超过?|逾|达到?|高达|至|到|为|是|不到|不足|大约|仅|再|人民币|出|幅度|的|有|不少于|至少|[-−－]|负|\\s)*$';
const rising = new RegExp(
  `(?:增长|增加|增多|增幅|增速|增[产收员资持效]?|延长|拉长|上升|上涨|上调|上浮|升幅|升值|升|涨幅|涨|提高|提升|提速|扩大|攀升|飙升|回升|激增|猛增|暴增|剧增|反弹|加快|拉高|推高|(?<![至最不更许])(?:多|高|快))${filler}`,
  'u',
);
const falling = new RegExp(
  `(?:减少|缩减|削减|裁减|锐减|减幅|减轻|减[产收员排亏税持]?|缩短|下降|下跌|下滑|下调|下挫|下修|下行|降低|降幅|骤降|降|跌幅|暴跌|跌|回落|缩小|收窄|萎缩|贬值|放缓|(?<![至最不缺])(?:低|少|慢))${filler}`,
  'u',
);
const riseAfter = /^(?:的)?(?:增长|增幅|涨幅|升幅|增速)/u;
const fallAfter = /^(?:的)?(?:降幅|跌幅|减幅|下降|下跌)/u;
const growthWords = /(?:增长|增加|增|上升|上涨|提高|提升|扩大|飙升|激增|猛增|暴增|涨|升|高出?|多出?|大|快)/u;
const negative = /(?:[-−－]|负)$/u;

/** Whether the clause says that this figure is a rise or a fall. `head` is the clause up to the figure, `rest` what follows it. */
export function directionOf(head: string, rest: string): Direction | undefined {
  const isNegative = negative.test(head) || /负增长/.test(head);
  const rise = rising.exec(head);
  const fall = falling.exec(head);
  // Both end at the figure: the one that starts later is the nearer one.
  if (rise && (!fall || rise.index > fall.index)) return isNegative ? 'fall' : 'rise';
  if (fall) return 'fall';
  if (riseAfter.test(rest)) return 'rise';
  return fallAfter.test(rest) ? 'fall' : undefined;
}

/** 增长3倍 is "by", 增至3倍 and 是去年的3倍 are "to"; 超过3倍 says neither. */
export function readingOf(head: string): 'by' | 'to' | 'either' {
  if (
    /(?:至|到|为|是|达|相当于|变成|的|成)(?:了|约|近|将近|大约|超过|逾)*$/u.test(head) &&
    !/(?:增幅|涨幅)(?:达|为)/u.test(head)
  ) {
    return 'to';
  }
  const tailOf = head.slice(-8);
  if (/(?:超过|超出|超|逾)(?:了)?$/u.test(head) && !growthWords.test(tailOf.slice(-5))) return 'either';
  return new RegExp(`${growthWords.source}(?:了|约|近|超过?|逾|将近|不止|幅度?|达|出)*$`, 'u').test(head) ||
    /(?:增幅|涨幅)(?:达到?|为|约)*$/u.test(head)
    ? 'by'
    : 'to';
}

/** 零下 and 负 turn the sign of a temperature. */
export function isBelowZero(head: string): boolean {
  return /(?:零下|负|[-−－])\s?$/u.test(head);
}

/** Degrees are of Celsius where the weather is told. */
export function temperatureUnit(text: string, head: string, at: number): Unit | undefined {
  if (text.charAt(at) !== '度' || text.charAt(at + 1) === '电') return undefined;
  return /(?:零下|零上|气温|温度|高温|低温|最高|最低|体温)[^，。；]{0,8}$/u.test(head) ? units.celsius : undefined;
}
