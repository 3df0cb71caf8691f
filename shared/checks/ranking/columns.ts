/**
 * The columns of a token's features, in the order in which they lie in a row of the matrix. What is not known (there is no
 * original, no other translation) is `NaN`; the trees send it down a branch of its own.
 */
export const columns = [
  // the token by itself
  'pos',
  'length',
  'capital',
  'digit',
  'mark',
  'hyphen',
  'frequency',
  'odds',
  'seen',
  // its neighbours
  'posBefore',
  'posAfter',
  'posBefore2',
  'frequencyBefore',
  'frequencyAfter',
  'oddsBefore',
  'oddsAfter',
  'pairBefore',
  'pairAfter',
  'pairBefore2',
  'pairAfter2',
  'pairOddsBefore',
  'pairOddsAfter',
  'rarePairs',
  // its place
  'place',
  'sentencePlace',
  'sentenceLength',
  'passageLength',
  'first',
  'last',
  'quoted',
  'bracketed',
  'again',
  'sinceAgain',
  'commas',
  // what the rules say of it
  'rules',
  'ruleOdds',
  'ruleNear',
  // the passage
  'passageOdds',
  'passagePairs',
  'passageRules',
  'passageFrequency',
  // beside the original
  'rendering',
  'renderingBefore',
  'renderingAfter',
  'renderingWindow',
  'passageRendering',
  'known',
  'link',
  'linkBefore',
  'linkAfter',
  'linkWindow',
  'passageLinks',
  'jump',
  'unlinkedNear',
  'passageUnlinked',
  'lengthRatio',
  'figure',
  // beside other translations
  'others',
  'support',
  'supportStem',
  'supportBefore',
  'supportAfter',
  'supportTriple',
  'supportNear',
  'supportWindow',
  'supportPairWindow',
  'supportPrevious',
  'supportNext',
  'alternativeBefore',
  'alternativeAfter',
  'passageSupport',
  'passagePairSupport',
  'passageMissing',
  'othersAgree',
  'othersLength',
] as const;

export type Column = (typeof columns)[number];

/** Where a column lies in a row. */
export const columnIndex: Readonly<Record<Column, number>> = Object.fromEntries(
  columns.map((column, index) => [column, index]),
) as Record<Column, number>;
