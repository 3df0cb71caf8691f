import i18next from 'i18next';
import type { Settings } from '../../shared/contract/model.ts';
import { type InterfaceLanguage, languageFor } from './language.ts';

type Bundle = Readonly<Record<string, unknown>>;

/** Every locales/<language>/<namespace>.json is found by itself. */
const files = import.meta.glob<Bundle>('../locales/*/*.json', { eager: true, import: 'default' });

function resources(): Record<string, Record<string, Bundle>> {
  const found: Record<string, Record<string, Bundle>> = {};
  for (const [path, bundle] of Object.entries(files)) {
    const [, language, namespace] = /\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
    if (!language || !namespace) continue;
    found[language] ??= {};
    found[language][namespace] = bundle;
  }
  return found;
}

function follow(language: InterfaceLanguage): void {
  document.documentElement.lang = language;
}

/** Once, before anything is drawn. Everything is bundled, so it is done at once. */
export function startTranslation(): void {
  const language = languageFor('system', navigator.languages);
  void i18next.init({
    resources: resources(),
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  follow(language);
}

/** Shows the desk in the language of the settings. */
export function applyLocale(locale: Settings['locale']): void {
  const language = languageFor(locale, navigator.languages);
  follow(language);
  if (i18next.language !== language) void i18next.changeLanguage(language);
}
