import { cleanDefinition, referenceOf } from './definitions.ts';

/** A line of CC-CEDICT: `traditional simplified [pin1 yin1] /definition/definition/`. */
export interface CedictEntry {
  readonly traditional: string;
  readonly simplified: string;
  /** Syllables with tone numbers; names are capitalised. */
  readonly pinyin: readonly string[];
  readonly definitions: readonly string[];
}

const line = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\/\s*$/;

export function parseCedict(text: string): CedictEntry[] {
  return text.split('\n').flatMap((each) => {
    const [, traditional, simplified, pinyin, definitions] = line.exec(each) ?? [];
    if (!traditional || !simplified || !pinyin || !definitions) return [];
    return [{ traditional, simplified, pinyin: pinyin.split(' '), definitions: definitions.split('/') }];
  });
}

/** More translations than that are far-fetched ones. */
const translationsKept = 24;

/**
 * The translations of each word, by its simplified form: common words before names of the same characters, surnames last.
 * A word that only points to another ("variant of", "abbr. for") has the other's.
 */
export function translationsOf(entries: readonly CedictEntry[]): Map<string, string[]> {
  const own = new Map<string, string[]>();
  const references = new Map<string, string[]>();
  for (const entry of [...entries].sort((a, b) => rankOf(a) - rankOf(b))) {
    for (const definition of entry.definitions) {
      const reference = referenceOf(definition);
      if (reference) push(references, entry.simplified, reference);
      for (const translation of cleanDefinition(definition)) push(own, entry.simplified, translation);
    }
  }
  const all = new Map<string, string[]>();
  for (const word of new Set([...own.keys(), ...references.keys()])) {
    const pointedTo = (references.get(word) ?? []).flatMap((reference) => own.get(reference) ?? []);
    const translations = [...new Set([...(own.get(word) ?? []), ...pointedTo])];
    if (translations.length > 0) all.set(word, translations.slice(0, translationsKept));
  }
  return all;
}

function rankOf({ pinyin, definitions }: CedictEntry): number {
  if (definitions.some((definition) => definition.startsWith('surname '))) return 2;
  return /^[A-Z]/.test(pinyin[0] ?? '') ? 1 : 0;
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
