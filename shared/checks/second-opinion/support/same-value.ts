import { figureKey, findFigures } from '../../../text/figures.ts';
import { variants } from '../../mechanics/support/variants.ts';

/**
 * Whether two wordings differ in writing only: spacing, hyphens and marks, British and American spelling, another form
 * of the same figure ("3 percent", "3%"; "ten", "10"). Which of these a story uses is its style, not an error.
 */
export function isSameInAnotherForm(a: string, b: string): boolean {
  const left = plain(a);
  const right = plain(b);
  if (left === right) return true;
  return figuresOf(left) === figuresOf(right) && wordsBeside(left) === wordsBeside(right);
}

/** Whether both hold figures, and these have other values. */
export function haveOtherFigures(a: string, b: string): boolean {
  const left = figuresOf(a);
  const right = figuresOf(b);
  return left !== '' && right !== '' && left !== right;
}

const forms = new Map<string, string>([
  ...variants.map(([one, other]) => [other.toLowerCase(), one.toLowerCase()] as const),
  ['usa', 'us'],
  ['u.s.a.', 'us'],
  ['united states', 'us'],
  ['america', 'us'],
  ['american', 'us'],
  ['united kingdom', 'uk'],
  ['britain', 'uk'],
  ['british', 'uk'],
  ['%', 'percent'],
  ...'January February March April May June July August September October November December'
    .toLowerCase()
    .split(' ')
    .flatMap((month) => [[month, month.slice(0, 3)] as const, [`${month.slice(0, 3)}.`, month.slice(0, 3)] as const]),
  ['sept.', 'sep'],
  ['sept', 'sep'],
  ['&', 'and'],
]);

function plain(text: string): string {
  const lower = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const known = forms.get(lower) ?? lower;
  return known
    .split(/[\s-]+/)
    .map((word) => forms.get(word) ?? word)
    .join('')
    .replace(/[.'’"“”‘,]/g, (mark, index: number, whole: string) => (isWithinFigure(whole, index) ? mark : ''))
    .replace(/isation/g, 'ization')
    .replace(/is(?=e[drs]?$|ing$)/, 'iz')
    .replace(/our/g, 'or')
    .replace(/ll/g, 'l');
}

/** A stop or comma between two digits belongs to the figure. */
function isWithinFigure(text: string, index: number): boolean {
  return /\d/.test(text.charAt(index - 1)) && /\d/.test(text.charAt(index + 1));
}

function figuresOf(text: string): string {
  if (
    !/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|hundred|thousand|million|billion|first|second|third)\b/i.test(
      text,
    )
  )
    return '';
  return findFigures(text, 'en').map(figureKey).join(' ');
}

/** What is left of a text without its figures. */
function wordsBeside(text: string): string {
  let rest = '';
  let start = 0;
  for (const figure of findFigures(text, 'en')) {
    rest += text.slice(start, figure.start);
    start = figure.end;
  }
  return rest + text.slice(start);
}
