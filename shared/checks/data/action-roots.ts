/**
 * Actions that press copy repeats where English would vary or drop them: each with its noun, and other words of the same
 * root. Subject matter (trade, gambling, police, investment, vaccine) is left out on purpose: a story must name it again.
 */
export const actionRoots: readonly (readonly [verb: string, ...nouns: string[]])[] = [
  ['crack down', 'crackdown', 'cracking-down'],
  ['clean up', 'cleanup', 'clean-up'],
  ['rectify', 'rectification'],
  ['strengthen', 'strengthening'],
  ['promote', 'promotion'],
  ['implement', 'implementation'],
  ['improve', 'improvement'],
  ['optimize', 'optimization'],
  ['deepen', 'deepening'],
  ['enhance', 'enhancement'],
  ['consolidate', 'consolidation'],
  ['accelerate', 'acceleration'],
  ['coordinate', 'coordination'],
  ['supervise', 'supervision'],
  ['inspect', 'inspection'],
  ['guarantee'],
  ['ensure'],
  ['realize', 'realization'],
  ['achieve', 'achievement'],
  ['purify', 'purification'],
  ['combat'],
  ['curb'],
  ['crush'],
  ['eradicate', 'eradication'],
  ['eliminate', 'elimination'],
  ['boost'],
  ['standardize', 'standardization'],
  ['facilitate', 'facilitation'],
  ['mobilize', 'mobilization'],
  ['safeguard'],
  ['stabilize', 'stabilization'],
];

/** Of these, the ones that a reader hears: a plain “promote” or “ensure” comes back unnoticed, “crack down” does not. */
export const vividRoots: ReadonlySet<string> = new Set([
  'crack down',
  'clean up',
  'rectify',
  'purify',
  'combat',
  'curb',
  'crush',
  'eradicate',
  'eliminate',
  'mobilize',
]);

/** Other words for the nouns, in the singular: what a repeated one may become. */
export const substitutes: ReadonlyMap<string, readonly string[]> = new Map([
  ['crackdown', ['campaign', 'drive']],
  ['cleanup', ['operation']],
  ['inspection', ['check', 'visit']],
  ['investigation', ['inquiry']],
  ['supervision', ['oversight']],
  ['elimination', ['removal']],
  ['improvement', ['gain']],
  ['achievement', ['result']],
  ['rectification', ['correction']],
]);
