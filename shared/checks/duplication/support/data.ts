/** Wordings that are rightly said twice. All in small letters. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Right twice in a row anywhere: grammar ("had had", "that that"), sounds, and "win win" without its hyphen. */
export const rightlyDoubled = words(
  'had that blah bye ha ho hee la na knock tut hush ding beep choo hip cha yo tsk chop win so dum woof boo yum tick drip',
);

/** Right within a quotation only, where people speak with emphasis: “very, very good”. */
export const emphatic = words(
  'very really many much no yes long far never now please too well there hey oh go always more slowly quickly big good okay ok',
);

/** Names that consist of a word said twice, besides Chinese pet names, which follow a pattern. */
export const doubledNames = words(
  'duran pago sing walla bora baden wagga talk cous tuk mahi dik aye boutros humbert zsa agar beri piri',
);

/** "X and X" that says what it means: more and more, over and over, years and years. */
export const rightlyPaired = words(
  'more less again over on by through out round around time up down in off half so such neck lots tons loads hundreds thousands millions billions tens dozens scores years months weeks days hours minutes ages generations decades centuries miles pages rows rounds piles bits fewer better worse person',
);

/** Places named after the larger place around them: "New York, New York". */
export const placeInPlace: ReadonlySet<string> = new Set([
  'new york',
  'luxembourg',
  'singapore',
  'mexico',
  'guatemala',
  'panama',
  'kuwait',
  'djibouti',
  'san marino',
  'monaco',
  'quebec',
  'oklahoma',
]);
