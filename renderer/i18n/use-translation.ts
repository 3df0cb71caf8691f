import i18next, { type i18n, type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';

export interface Translation {
  /** The text of a key: of the first of the namespaces unless it names one (`common:cancel`). */
  readonly t: TFunction;
  readonly i18n: i18n;
}

const translations = new Map<string, Translation>();

/**
 * Texts of some namespaces in the interface's language. Hundreds of parts of the page ask for theirs at every key, and most
 * of them for one without anything to fill in: what was looked up once is remembered.
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

/** The same function, which looks up a key that stands alone only once. */
function remembering(t: TFunction): TFunction {
  const texts = new Map<unknown, string>();
  const quick = (...given: Parameters<TFunction>): string => {
    if (given.length > 1) return t(...given);
    const [key] = given;
    const text = texts.get(key) ?? t(...given);
    texts.set(key, text);
    return text;
  };
  return quick as TFunction;
}
