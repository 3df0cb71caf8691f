import type { IssueType } from '../document.ts';

/** What a category of MQM is in ITS 2.0; the first that fits, the particular before the general. */
const types: readonly (readonly [category: RegExp, type: IssueType])[] = [
  [/^terminology\/inconsistent/, 'inconsistency'],
  [/^terminology/, 'terminology'],
  [/^accuracy\/(?:mistranslation|creative)/, 'mistranslation'],
  [/^accuracy\/(?:source language fragment|untranslated)/, 'untranslated'],
  [/omission/, 'omission'],
  [/addition/, 'addition'],
  [/duplication/, 'duplication'],
  [/spelling/, 'misspelling'],
  [/punctuation/, 'typographical'],
  [/grammar/, 'grammar'],
  [/register/, 'register'],
  [/inconsistency/, 'inconsistency'],
  [/character encoding|characters/, 'characters'],
  [/^accuracy|^non-translation/, 'mistranslation'],
  [/^locale/, 'locale-violation'],
  [/^style|^fluency/, 'style'],
];

/** The names under which Marot has the types of ITS 2.0 that have one. */
const categories: Readonly<Partial<Record<IssueType, string>>> = {
  terminology: 'Terminology/Inappropriate for context',
  mistranslation: 'Accuracy/Mistranslation',
  omission: 'Accuracy/Omission',
  untranslated: 'Accuracy/Source language fragment',
  addition: 'Accuracy/Addition',
  duplication: 'Fluency/Duplication',
  inconsistency: 'Fluency/Inconsistency',
  grammar: 'Fluency/Grammar',
  register: 'Fluency/Register',
  'locale-specific-content': 'Locale convention',
  'locale-violation': 'Locale convention',
  style: 'Style/Unnatural or awkward',
  characters: 'Fluency/Character encoding',
  misspelling: 'Fluency/Spelling',
  typographical: 'Fluency/Punctuation',
  'inconsistent-entities': 'Fluency/Inconsistency',
  numbers: 'Accuracy/Mistranslation',
  whitespace: 'Fluency/Punctuation',
};

export const noError = 'No-error';

export function isNoError(category: string): boolean {
  return /^no[- ]error$/i.test(category);
}

export function typeOf(category: string): IssueType {
  const lower = category.toLowerCase();
  return types.find(([pattern]) => pattern.test(lower))?.[1] ?? 'other';
}

export function categoryOf(type: IssueType): string {
  return categories[type] ?? 'Other';
}

/** From 0 to 100, as ITS has it; our own values for what we call so, too. */
const levels: readonly (readonly [name: string, least: number, usual: number])[] = [
  ['critical', 90, 100],
  ['major', 50, 75],
  ['minor', 10, 25],
  ['neutral', 0, 0],
];

export function severityOf(level: string): number {
  const lower = level.toLowerCase();
  return levels.find(([name]) => lower.startsWith(name))?.[2] ?? (lower.startsWith('trivial') ? 5 : 25);
}

/** As experts write it: "Major". */
export function levelOf(severity: number): string {
  const name = levels.find(([, least]) => severity >= least)?.[0] ?? 'neutral';
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}
