/** Number words of English with what they are worth. */
export const smallNumbers: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);

export const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 20 + 10 * index]),
);

/** Powers of ten of the scales. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
]);

/** "bn" and "tn" behind digits; "m" and "k" only behind an amount of money. */
export const shortScales: ReadonlyMap<string, number> = new Map([
  ['bn', 9],
  ['mn', 6],
  ['mln', 6],
  ['bln', 9],
  ['tn', 12],
  ['m', 6],
  ['b', 9],
  ['k', 3],
]);

/** "hundreds", "tens of thousands". */
export const vagueScales: ReadonlyMap<string, number> = new Map([
  ['tens', 1],
  ['dozens', 1],
  ['scores', 1],
  ['hundreds', 2],
  ['thousands', 3],
  ['millions', 6],
  ['billions', 9],
  ['trillions', 12],
]);

export const ordinals: ReadonlyMap<string, number> = new Map(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
    'sixteenth seventeenth eighteenth nineteenth'
  )
    .split(' ')
    .map((word, index) => [word, index + 1] as const)
    .concat(
      'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
        .split(' ')
        .map((word, index) => [word, 20 + 10 * index] as const),
    )
    .concat([['hundredth', 100]]),
);

/** What a part of a whole is called: "two thirds". */
export const denominators: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
  ...[...ordinals]
    .filter(([, value]) => value > 2 && value < 13)
    .flatMap(([word, value]): [string, number][] => [
      [word, value],
      [`${word}s`, value],
    ]),
]);

/** Words that say by themselves how many times as much something became. */
export const multiples: ReadonlyMap<string, number> = new Map(
  (
    [
      ['double doubled doubles doubling twice', 2],
      ['triple tripled triples tripling treble trebled trebles trebling thrice', 3],
      ['quadruple quadrupled quadruples quadrupling', 4],
      ['quintuple quintupled', 5],
      ['twofold', 2],
      ['threefold', 3],
      ['fourfold', 4],
      ['fivefold', 5],
      ['sixfold', 6],
      ['sevenfold', 7],
      ['eightfold', 8],
      ['ninefold', 9],
      ['tenfold', 10],
      ['twentyfold', 20],
      ['hundredfold', 100],
    ] as const
  ).flatMap(([words, value]) => words.split(' ').map((word): [string, number] => [word, value])),
);

/** "halve" takes away fifty percent. */
export const halvings: ReadonlySet<string> = new Set(['halve', 'halved', 'halves', 'halving']);

/** Every word that a number can start with. */
export const numberStarts: ReadonlySet<string> = new Set([
  ...smallNumbers.keys(),
  ...tens.keys(),
  ...scales.keys(),
  ...vagueScales.keys(),
  ...ordinals.keys(),
  ...multiples.keys(),
  ...halvings,
  'dozen',
  'half',
  'quarter',
  'couple',
  'both',
  'pair',
]);
