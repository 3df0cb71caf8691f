/**
 * The columns of a token's features, in the order in which they lie in a row of the matrix. What is not known (there is no
 * original, no other translation) is `NaN`; the trees send it down a branch of its own.
 */
export const columns = [
  // The token by itself.
  'pos',
  'length',
  'capital',
  'digit',
  'mark',
  'hyphen',
  'frequency',
  'odds',
  'seen',
  // Its neighbours.
  'posBefore',
  'posBefore2',
  'posAfter',
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
  // Its place.
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
  // What the rules say of it.
  'rules',
  'ruleOdds',
  'ruleNear',
  // The passage that it is in.
  'passageOdds',
  'passagePairs',
  'passageRules',
  'passageFrequency',
  // Beside the original: what was learnt of renderings, and what the dictionary links.
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
  'originalLength',
  // Beside other translations.
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
export const columnIndex = Object.fromEntries(columns.map((column, index) => [column, index])) as Readonly<
  Record<Column, number>
>;
