import type { Figure } from '../figures.ts';

const SMALL = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`
    .split(/\s+/)
    .map((word, value) => [word, value]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
);
const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, i) => [word, i + 1]),
);
const SCALES = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['bn', 1e9],
  ['tn', 1e12],
]);

const SCALE = '(?:hundred|thousand|million|billion|trillion)';
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const WORD = `(?:${[...SMALL.keys(), ...TENS.keys()].join('|')}|${SCALE})`;
const FIGURE = new RegExp(
  String.raw`(?<![\w.])(?<currency>[$€£¥])?(?<digits>${DIGITS})(?:[\s-]?(?<scale>${SCALE}|(?:m|bn|tn)(?![a-z])))?(?<percent>\s?%|\s?per\s?cent\b)?` +
    String.raw`|\b(?<words>${WORD}(?:(?:[\s-]|\sand\s)${WORD})*)(?<share>\s?per\s?cent)?\b` +
    `|\\b(?<ordinal>${[...ORDINALS.keys()].join('|')})\\b`,
  'gi',
);

/** Numbers in digits with their scale ("18 billion") and numbers in words ("two hundred and fifty", "third"). */
export function englishFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const { currency, digits, scale, percent, words, share, ordinal } = match.groups ?? {};
    const value = digits
      ? Number(digits.replaceAll(',', '')) * scaleOf(scale, currency)
      : valueOfWords(words ?? ordinal ?? '');
    figures.push({
      start: match.index,
      end: match.index + match[0].length,
      value,
      isPercent: Boolean(percent ?? share),
      isSpelled: digits === undefined,
    });
  }
  return figures;
}

/** "£5m" is five million, "5 m" five metres. */
function scaleOf(scale: string | undefined, currency: string | undefined): number {
  if (scale === 'm') return currency ? 1e6 : 1;
  return SCALES.get(scale?.toLowerCase() ?? '') ?? 1;
}

function valueOfWords(words: string): number {
  let total = 0;
  let group = 0;
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    const scale = SCALES.get(word);
    if (scale === undefined) group += SMALL.get(word) ?? TENS.get(word) ?? ORDINALS.get(word) ?? 0;
    else if (scale === 100) group = Math.max(group, 1) * 100;
    else {
      total += Math.max(group, 1) * scale;
      group = 0;
    }
  }
  return total + group;
}
