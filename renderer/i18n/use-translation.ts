import i18next, { type i18n, type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';

export interface Translation {
  /** The text of a key: of the first of the namespaces unless it names one (`common:cancel`). */
  readonly t: TFunction;
  readonly i18n: i18n;
}

const translations = new Map<string, Translation>();

/**
 * Texts of some namespaces in the interface's language. Hundreds of parts of the page ask for theirs at every key: what was looked
 * up once is remembered.
 */
export function useTranslation(namespaces: string | readonly string[] = 'common'): Translation {
  const language = useSyncExternalStore(onLanguage, languageNow, languageNow);
  const name = `${language} ${typeof namespaces === 'string' ? namespaces : namespaces.join(' ')}`;
  const known = translations.get(name);
  if (known) return known;
  const made = { t: remembering(i18next.getFixedT(language, namespaces)), i18n: i18next };
  translations.set(name, made);
  return made;
}

function onLanguage(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

function languageNow(): string {
  return i18next.language;
}

/** So many texts with something filled in are remembered: those of a few pages. */
const most = 5000;

/** The same function, which looks up the same text with the same things filled in only once. */
function remembering(t: TFunction): TFunction {
  const texts = new Map<unknown, string>();
  const quick = (...given: Parameters<TFunction>): string => {
    const name = given.length > 1 ? nameOf(given) : given[0];
    if (name === undefined) return t(...given);
    const text = texts.get(name) ?? t(...given);
    if (texts.size >= most) texts.clear();
    texts.set(name, text);
    return text;
  };
  return quick as TFunction;
}

/** A key and what is to be filled in, where all of that is plain. */
function nameOf([key, ...rest]: Parameters<TFunction>): string | undefined {
  const [filled] = rest;
  if (rest.length > 1 || typeof key !== 'string' || typeof filled !== 'object' || filled === null) return undefined;
  let name = key;
  for (const [slot, value] of Object.entries(filled)) {
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    name += `\n${slot}\t${typeof value}\t${value}`;
  }
  return name;
}
