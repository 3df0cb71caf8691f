import { figureKey, findFigures } from '../../../text/figures.ts';
import { variants } from '../../mechanics/support/variants.ts';
import { isFigure, type Vocabulary } from '../../opinions/vocabulary.ts';

/** How two wordings are to each other. */
export type Relation = 'same' | 'other figures' | 'other words';

/** A wording as text and in numbers. */
export interface Wording {
  readonly text: string;
  readonly ids: Int32Array;
}

/**
 * `same`: they differ in writing only: spacing, hyphens and marks, British and American spelling, short forms, another
 * form of the same figure ("3 percent", "3%"; "ten", "10"). Which of these a story uses is its style, not an error.
 * `other figures`: both hold figures, of other values.
 */
export function relationOf(a: Wording, b: Wording, vocabulary: Vocabulary): Relation {
  const [traitsA, traitsB] = [traitsOf(a.ids, vocabulary), traitsOf(b.ids, vocabulary)];
  const haveFigures = (traitsA & traitsB & hasFigure) !== 0;
  // Nearly all wordings end here: another way of writing has other first letters only where it is a known form.
  if (((traitsA | traitsB) & hasForm) === 0 && !haveFigures && !beginAlike(a.text, b.text)) {
    return 'other words';
  }
  if (plain(a.text) === plain(b.text)) return 'same';
  if (!haveFigures) return 'other words';
  const figuresA = findFigures(a.text, 'en');
  const figuresB = findFigures(b.text, 'en');
  if (figuresA.length === 0 || figuresB.length === 0) return 'other words';
  if (figuresA.map(figureKey).join(' ') !== figuresB.map(figureKey).join(' ')) return 'other figures';
  return plain(wordsBeside(a.text, figuresA)) === plain(wordsBeside(b.text, figuresB)) ? 'same' : 'other words';
}

const hasFigure = 1;
const hasForm = 2;

function traitsOf(ids: Int32Array, vocabulary: Vocabulary): number {
  let traits = 0;
  for (let index = 0; index < ids.length; index += 1) {
    const id = ids[index] as number;
    if (vocabulary.classOf(id) === isFigure) traits |= hasFigure;
    else traits |= special.get(vocabulary.wordOf(id)) ?? 0;
  }
  return traits;
}

/** Whether two texts begin with the same two letters, whatever their case. */
function beginAlike(a: string, b: string): boolean {
  return (a.charCodeAt(0) | 0x20) === (b.charCodeAt(0) | 0x20) && (a.charCodeAt(1) | 0x20) === (b.charCodeAt(1) | 0x20);
}

const months = 'january february march april may june july august september october november december'.split(' ');

/** Forms of one thing that begin with other letters, or are too short to be told by their letters. */
const forms = new Map<string, string>([
  ...variants.map(([one, other]) => [other.toLowerCase(), one.toLowerCase()] as const),
  ['usa', 'us'],
  ['u.s.a.', 'us'],
  ['u.s.', 'us'],
  ['united states', 'us'],
  ['america', 'us'],
  ['american', 'us'],
  ['u.k.', 'uk'],
  ['united kingdom', 'uk'],
  ['britain', 'uk'],
  ['british', 'uk'],
  ['%', 'percent'],
  ['&', 'and'],
  ...months.map((month) => [month, month.slice(0, 3)] as const),
  ['sept', 'sep'],
]);

const spelledFigures =
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion first second
  third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth`.split(/\s+/);

const special = new Map<string, number>([
  ...[...forms.keys(), ...forms.values()].flatMap((form) => form.split(' ').map((word) => [word, hasForm] as const)),
  ...spelledFigures.map((word) => [word, hasFigure] as const),
]);

function plain(text: string): string {
  const lower = text.toLowerCase().replace(/\s+/g, ' ').trim();
  return (forms.get(lower) ?? lower)
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

/** What is left of a text without its figures. */
function wordsBeside(text: string, figures: readonly { readonly start: number; readonly end: number }[]): string {
  let rest = '';
  let start = 0;
  for (const figure of figures) {
    rest += text.slice(start, figure.start);
    start = figure.end;
  }
  return rest + text.slice(start);
}
