import { figureKey, findFigures } from '../figures.ts';
import type { Lexicon } from './dictionary.ts';
import { contentStems } from './stem.ts';
import { PINYIN_SURNAMES } from './surnames.ts';
import type { Document } from './units.ts';

/**
 * What a sentence can be recognised by in another source. The first letter says what it is: `n` figure, `m` month,
 * `l` latin string in Chinese text, `t` dictionary word, `s` surname, `w` word of the same language.
 */
export type Key = string;

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH_NAME = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{2,6}\b|\.)?/g;

/** A surname with a given name, where a title or a verb of saying makes it sure to be a person. */
const PERSON = /(?:长|记|人|员|任|席|理|授|家|者|民|师|生)(\p{sc=Han})\p{sc=Han}{1,2}(?=[说表介称指强在认，、）])/gu;

/** The keys of every sentence of two documents, each key once a sentence, chosen so that both sides can share them. */
export function keysOf(a: Document, b: Document, lexicon: Lexicon): [Key[][], Key[][]] {
  if (a.language === b.language) return [ownLanguageKeys(a), ownLanguageKeys(b)];
  if (a.language === 'zh') return bilingualKeys(a, b, lexicon);
  const [chinese, english] = bilingualKeys(b, a, lexicon);
  return [english, chinese];
}

function ownLanguageKeys(document: Document): Key[][] {
  return document.sentences.map(({ text }) => {
    const words = document.language === 'en' ? contentStems(text) : hanPairs(text);
    return unique([...words.map((word) => `w${word}`), ...figureKeys(document, text)]);
  });
}

/** Neighbouring characters: Chinese needs no dictionary to be compared with itself. */
function hanPairs(text: string): string[] {
  const pairs: string[] = [];
  for (const run of text.match(/[\p{sc=Han}A-Za-z]+/gu) ?? []) {
    for (let i = 0; i + 2 <= run.length; i++) pairs.push(run.slice(i, i + 2));
  }
  return pairs;
}

function figureKeys(document: Document, text: string): Key[] {
  const keys: Key[] = [];
  for (const figure of findFigures(text, document.language)) {
    // "one" and "two" are words as often as they are figures, and 12月 is a month, which English puts in words.
    if (figure.isSpelled && figure.value < 3) continue;
    if (document.language === 'zh' && text[figure.end] === '月') continue;
    keys.push(`n${figureKey(figure)}`);
  }
  if (document.language === 'zh') for (const [, month] of text.matchAll(/(\d{1,2})月/g)) keys.push(`m${Number(month)}`);
  else for (const [, name] of text.matchAll(MONTH_NAME)) keys.push(`m${monthNumber(name ?? '')}`);
  return keys;
}

function monthNumber(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.startsWith(start)) + 1;
}

function bilingualKeys(chinese: Document, english: Document, lexicon: Lexicon): [Key[][], Key[][]] {
  const stems = english.sentences.map(({ text }) => new Set(contentStems(text)));
  const sentencesWith = invert(stems);
  const shared = new Map<Key, Set<number>>();
  const chineseKeys = chinese.sentences.map(({ text }) => {
    const keys = figureKeys(chinese, text);
    const candidates: [Key, readonly (readonly string[])[]][] = [
      ...[...lexicon.wordsIn(text)].map((word): [Key, readonly (readonly string[])[]] => [
        `t${word}`,
        lexicon.renderings(word),
      ]),
      ...latinIn(text).map((word): [Key, string[][]] => [`l${word}`, [contentStems(word)]]),
      ...surnamesIn(text).map((name): [Key, string[][]] => [`s${name}`, [[name]]]),
    ];
    for (const [key, renderings] of candidates) {
      keys.push(key);
      if (!shared.has(key)) shared.set(key, sentencesThatSay(renderings, sentencesWith));
    }
    return unique(keys);
  });
  const englishKeys = english.sentences.map(({ text }) => figureKeys(english, text));
  for (const [key, sentences] of shared) for (const index of sentences) englishKeys[index]?.push(key);
  return [chineseKeys, englishKeys.map(unique)];
}

function invert(stems: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, set] of stems.entries()) {
    for (const each of set) {
      const known = places.get(each);
      if (known) known.push(index);
      else places.set(each, [index]);
    }
  }
  return places;
}

/** The sentences with all stems of one of the renderings; of a long name two thirds are enough. */
function sentencesThatSay(
  renderings: readonly (readonly string[])[],
  places: ReadonlyMap<string, number[]>,
): Set<number> {
  const found = new Set<number>();
  for (const rendering of renderings) {
    const counts = new Map<number, number>();
    for (const each of new Set(rendering)) {
      for (const index of places.get(each) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    const enough = rendering.length < 3 ? rendering.length : Math.ceil((rendering.length * 2) / 3);
    for (const [index, count] of counts) if (count >= enough) found.add(index);
  }
  return found;
}

function latinIn(text: string): string[] {
  return unique((text.match(/[A-Za-z][A-Za-z0-9-]+/g) ?? []).map((word) => word.toLowerCase()));
}

function surnamesIn(text: string): string[] {
  const names = [...text.matchAll(PERSON)].map(([, surname]) => PINYIN_SURNAMES.get(surname ?? ''));
  return unique(names.filter((name) => name !== undefined));
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)];
}
