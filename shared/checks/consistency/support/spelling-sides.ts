/** The two ways to spell English. */
export type Side = 'british' | 'american';

/** Stems that are spelled in two ways, American first; endings are added below. */
const stems: readonly (readonly [string, string])[] = [
  ...'color harbor labor honor favor flavor neighbor rumor vapor humor armor behavior endeavor savior splendor vigor rigor tumor'
    .split(' ')
    .map((word): [string, string] => [word, `${word.slice(0, -2)}our`]),
  ...'center theater meter fiber liter caliber luster specter centimeter kilometer millimeter'
    .split(' ')
    .map((word): [string, string] => [word, `${word.slice(0, -2)}re`]),
  ...'apolog author character civil colon critic econom emphas equal final general global harmon hospital immun industrial maxim memor minim modern monopol mobil neutral normal optim organ popular prior privat public recogn reorgan revital special stabil standard summar symbol sympath urban util victim visual commercial central international'
    .split(' ')
    .map((word): [string, string] => [`${word}iz`, `${word}is`]),
  ...'travel cancel model label fuel signal counsel quarrel rival level channel'
    .split(' ')
    .map((word): [string, string] => [word, `${word}l`]),
  ['analyz', 'analys'],
  ['paralyz', 'paralys'],
  ['catalyz', 'catalys'],
  ['defense', 'defence'],
  ['offense', 'offence'],
  ['pretense', 'pretence'],
  ['gray', 'grey'],
  ['plow', 'plough'],
  ['skeptic', 'sceptic'],
  ['practiced', 'practised'],
  ['practicing', 'practising'],
  ['fulfillment', 'fulfilment'],
  ['enrollment', 'enrolment'],
  ['jewelry', 'jewellery'],
  ['maneuver', 'manoeuvre'],
  ['aluminum', 'aluminium'],
  ['pediatric', 'paediatric'],
];
const endings = ['', 's', 'ed', 'ing', 'al', 'ful', 'able', 'ite', 'hood', 'ly', 'er', 'ers'];
const zEndings = ['e', 'ed', 'es', 'ing', 'ation', 'ations', 'er', 'ers', 'able'];
const lEndings = ['ed', 'ing', 'er', 'ers'];

/** A word that is spelled in two ways. */
export interface TwoSpellings {
  /** Which spelling the word is in. */
  readonly side: Side;
  /** The word in the other spelling. */
  readonly other: string;
}

const words = new Map<string, TwoSpellings>();
for (const [one, other] of stems) {
  const tails = one.endsWith('z') ? zEndings : `${one}l` === other ? lEndings : endings;
  for (const tail of tails) {
    // "Metres" and "metred" keep one e: centre + ed.
    const joined = other.endsWith('re') && tail.startsWith('e') ? other + tail.slice(1) : other + tail;
    const whole = other.endsWith('re') && tail === 'ing' ? `${other.slice(0, -1)}ing` : joined;
    // The noun in -sis and its plural are British and American alike.
    if (/^(?:analys|paralys|catalys)es$/.test(whole)) continue;
    words.set(whole, { side: 'british', other: one + tail });
    words.set(one + tail, { side: 'american', other: whole });
  }
}
/** What is known of a word in lower case; nothing for a word that has one spelling. */
export function spellingsOf(word: string): TwoSpellings | undefined {
  return words.get(word);
}
