import { persons, places, states } from '../data/fixed-names.ts';
import { localBodies, officialBodies } from '../data/official-bodies.ts';
import { formulas, setPhrases } from '../data/set-phrases.ts';
import { titles } from '../data/titles.ts';
import { type EnglishPhrase, englishPhrase } from './english.ts';

/** What an entry names. `local` bodies are found behind the kind of place they belong to only; `formula`: nothing else will do. */
export type EntryKind = 'body' | 'local' | 'formula' | 'phrase' | 'title' | 'state' | 'place' | 'person';

/** A Chinese name or set phrase with its English: a line of a data file. */
export interface Entry {
  readonly kind: EntryKind;
  /** The full form first. */
  readonly chinese: readonly string[];
  /** As the desk should write it, without the mark that says which word takes another form. */
  readonly preferred: string;
  /** The first word is a verb that takes the form of what it replaces. */
  readonly inflects: boolean;
  /** The preferred wording and all others that are right. */
  readonly accepted: readonly EnglishPhrase[];
  /** Wordings that are known to be wrong. */
  readonly wrong: readonly EnglishPhrase[];
  /** Wordings that are poor, but that many let pass. */
  readonly poor: readonly EnglishPhrase[];
  /** Stands without "the" and "a". */
  readonly isBare: boolean;
}

/** Reads the lines of a data file: `Chinese, … = preferred | admitted … ! wrong | … ? poor | …`. Throws for one that cannot be read. */
export function parseEntries(lines: string, kind: EntryKind): Entry[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => parseEntry(line, kind));
}

function parseEntry(line: string, kind: EntryKind): Entry {
  const [left, right] = cutAt(line, ' = ');
  const [known, poor] = cutAt(right, ' ? ');
  const [good, wrong] = cutAt(known, ' ! ');
  const [first = '', ...admitted] = parts(good, ' | ');
  const chinese = parts(left, ', ');
  if (chinese.length === 0 || first === '') {
    throw new Error(`The entry “${line}” can't be read: write “Chinese = English | … ! wrong | …”.`);
  }
  const preferred = first.replaceAll(/[<>]|^-/g, '');
  return {
    kind,
    chinese,
    preferred,
    inflects: first.startsWith('<'),
    accepted: [preferred, ...admitted].map(englishPhrase),
    wrong: parts(wrong, ' | ').map(englishPhrase),
    poor: parts(poor, ' | ').map(englishPhrase),
    isBare: first.startsWith('-'),
  };
}

function cutAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

function parts(text: string, mark: string): string[] {
  return text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** All entries of all data files. */
export const entries: readonly Entry[] = [
  ...parseEntries(officialBodies, 'body'),
  ...parseEntries(localBodies, 'local'),
  ...parseEntries(formulas, 'formula'),
  ...parseEntries(setPhrases, 'phrase'),
  ...parseEntries(titles, 'title'),
  ...parseEntries(states, 'state'),
  ...parseEntries(places, 'place'),
  ...parseEntries(persons, 'person'),
];
