import { remembered } from '../lexicon/remembered.ts';
import type { Direction, Hedge } from './quantity.ts';
import { ambiguousPounds, currencySigns, englishUnits } from './unit-names.ts';
import { type Unit, units } from './units.ts';

const OVER =
  'more than|over|above|at least|no (?:less|fewer) than|not (?:less|fewer) than|exceed(?:s|ed|ing)?|upwards? of|in excess of|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops|a minimum of|greater than|higher than|in more than|beyond|well over';
const UNDER =
  'nearly|almost|close to|up to|less than|fewer than|under|below|lower than|no more than|not more than|not exceed(?:ing)?|at most|just under|just short of|approach(?:es|ed|ing)|a maximum of|within|as (?:much|many|high) as';
const ABOUT = 'about|around|some|approximately|roughly|circa|an estimated|estimated|or so|near';
const BEFORE = new RegExp(
  String.raw`\b(?:(${UNDER})|(${OVER})|(${ABOUT}))(?:\s(?:the|a|an|another|a total of|US|RMB|its|his|their))?\s?(?:US|HK|NT|[ACS])?[$€£¥]?$`,
  'i',
);
const AFTER_OVER =
  /^(?:-plus|\+|-odd|\sodd|\s(?:[a-z]+\s){0,2}(?:or|and)\s(?:more|above|over|older|higher|greater|up)\b)/i;
const AFTER_UNDER = /^\s(?:[a-z]+\s){0,2}(?:or|and)\s(?:less|fewer|below|under|younger|lower)\b/i;
const AFTER_ABOUT = /^\s(?:[a-z]+\s){0,2}or\sso\b/i;
/** "nearly doubled", "no more than": "as much as" and "up to" say only that it is the most. */
const NONE = /^as /i;
const NEGATED = /(?:\b(?:no|not|never|cannot)|n['’]t)\s(?:be\s|have\s|go\s|allow\s|been\s)*$/i;
const LIMIT = /^(?:less|fewer|under|below|lower)/i;

/** What the words around a figure say of it: "more than", "nearly", "or so". */
export function englishHedge(head: string, rest: string): Hedge {
  const match = BEFORE.exec(head);
  const isNegated = match !== null && NEGATED.test(head.slice(0, match.index));
  if (match?.[2]) return isNegated ? 'under' : 'over';
  if (match?.[1] && !NONE.test(match[1])) return isNegated && LIMIT.test(match[1]) ? 'over' : 'under';
  if (AFTER_OVER.test(rest)) return 'over';
  if (AFTER_UNDER.test(rest)) return 'under';
  return match?.[3] || AFTER_ABOUT.test(rest) ? 'about' : 'none';
}

const unitPattern = new RegExp(
  String.raw`[\s-]?(?:a\s)?(${[...englishUnits.keys(), ...ambiguousPounds]
    .sort((a, b) => b.length - a.length)
    .map((name) =>
      name
        .replaceAll('-', String.raw`[\s-]`)
        .replaceAll(' ', String.raw`[\s-]`)
        .replaceAll('.', String.raw`\.`)
        .replaceAll('$', String.raw`\$`),
    )
    .join('|')})(?![A-Za-z$])`,
  'iy',
);
const signPattern = new RegExp(
  String.raw`(?:^|[^A-Za-z])(${[...currencySigns.keys()]
    .sort((a, b) => b.length - a.length)
    .map((sign) =>
      sign
        .replaceAll('.', String.raw`\.`)
        .replace(/(?<=[A-Z.])\$/, String.raw`\s?\$`)
        .replace(/^\$/, String.raw`\$`),
    )
    .join('|')})\s?$`,
);
const percentWord = /^(?:percent|per cent)/;

/** The unit behind a figure and where it ends. */
export interface UnitAfter {
  readonly unit: Unit;
  readonly end: number;
}

/** "5 kilometers", "100-hectare", "3-year-old"; "pounds" is left open. */
export function englishUnitAfter(text: string, at: number): UnitAfter | undefined {
  const next = text.charCodeAt(at);
  if (next !== 0x20 && next !== 0x2d && !(next > 0x40) && next !== 0xa0) return undefined;
  unitPattern.lastIndex = at;
  const match = unitPattern.exec(text);
  if (!match) return undefined;
  const word = match[1] ?? '';
  const name = word.toLowerCase().replace(/[\s]/g, ' ');
  if (ambiguousPounds.has(name)) {
    // They weigh and pay; millions of them pay.
    return /(?:[mb]illion|bn|m)$/.test(text.slice(Math.max(0, at - 8), at))
      ? { unit: units.gbp, end: at + match[0].length }
      : undefined;
  }
  const unit =
    englishUnits.get(name) ??
    englishUnits.get(name.replaceAll('-', ' ')) ??
    englishUnits.get(name.replaceAll(' ', '-'));
  if (!unit || percentWord.test(name)) return undefined;
  // "5 m" is a length, "5 M" and "5 G" are not units; one letter must stand by itself.
  if (word.length === 1 && (word !== name || text.charAt(at) === '-')) return undefined;
  return { unit, end: at + match[0].length };
}

/** The currency sign or code that ends right before the figure. */
export function currencyBefore(head: string): { readonly unit: Unit; readonly length: number } | undefined {
  if (!/[$€£¥￥₩₽₹฿₱A-Zs]\s?$/.test(head)) return undefined;
  const match = signPattern.exec(head);
  if (!match) return undefined;
  const unit = currencySigns.get((match[1] ?? '').replace(/\s/, ''));
  return unit && { unit, length: head.length - head.lastIndexOf(match[1] ?? '') };
}

const RISE =
  'rose|risen|rise|rises|rising|increase[sd]?|increasing|grew|grow|grown|grows|growing|growth|up|gain(?:s|ed|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|higher|expand(?:s|ed|ing)?|expansion|rall(?:y|ied)|advanc(?:e|ed|es|ing)|accelerat(?:e|ed|es|ing)|rebound(?:s|ed|ing)?|spik(?:e|ed)|skyrocket(?:s|ed)|improv(?:e|ed|es|ing)|appreciat(?:e|ed|es|ing)|widen(?:s|ed|ing)?|rais(?:e|es|ed|ing)|boost(?:s|ed|ing)?|longer|faster|quicker';
const FALL =
  'fell|fall|falls|fallen|falling|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|drop(?:s|ped|ping)?|down|lower|lowered|reduc(?:e|es|ed|ing|tion)|cut|cuts|cutting|shrank|shrink|shrinks|shrunk|slid|slide|slump(?:s|ed|ing)?|plung(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|tumbl(?:e|es|ed|ing)|contract(?:s|ed|ing|ion)|dip(?:s|ped)?|narrow(?:s|ed|ing)?|eas(?:e|ed|es|ing)|slow(?:s|ed|ing)?|los(?:e|es|t|ing)|sank|sink|depreciat(?:e|ed|es)|weaken(?:ed|s)?|slash(?:ed)?|retreat(?:ed)?|trimm(?:ed|ing)|shed|shorter|cheaper';
const way = new RegExp(`^(?:(${RISE})|(${FALL}))$`);
/** Which way a lower-case word goes; the same few thousand words stand before all figures. */
const wayOf = remembered(4000, (word): Direction | 'none' => {
  const match = way.exec(word);
  if (!match) return 'none';
  return match[1] === undefined ? 'fall' : 'rise';
});
const AFTER =
  /^(?:[\s-](?:year-on-year|year-over-year|month-on-month|quarter-on-quarter|annual|yearly|monthly|sharp|further|overall|steep|point|points))*[\s-](?:(rise|increase|growth|gain|jump|surge|expansion|rebound|higher|faster|more|hike|uptick|upturn|spike|climb|boost)|(fall|decline|decrease|drop|reduction|cut|slump|plunge|contraction|dip|lower|slower|less|fewer|loss|shrinkage|slowdown|downturn|discount))\b/i;

/**
 * Whether the clause says that a figure is a rise or a fall. `head` is the text from the figure before (or the start of
 * the clause) to this one, `rest` what follows it. The noun right behind ("a 5 percent drop") is surest.
 */
export function englishDirection(head: string, rest: string): Direction | undefined {
  const after = AFTER.exec(rest);
  if (after) return after[1] ? 'rise' : 'fall';
  const found = lastWay(head);
  if (found && /\b(?:minus|negative)\s$|[-−]$/.test(head)) return 'fall';
  return found;
}

/** The way of the last word that has one; "higher than" and "up to" lead to a bound, not to a change. */
function lastWay(head: string): Direction | undefined {
  for (let end = head.length; end > 0; ) {
    while (end > 0 && !isLetter(head.charCodeAt(end - 1))) end -= 1;
    let start = end;
    while (start > 0 && isLetter(head.charCodeAt(start - 1))) start -= 1;
    if (end - start > 1) {
      const found = wayOf(head.slice(start, end).toLowerCase());
      if (found !== 'none' && !head.startsWith(' than', end)) return found;
    }
    end = start;
  }
  return undefined;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
