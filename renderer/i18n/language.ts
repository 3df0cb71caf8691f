import type { Settings } from '../../shared/contract/model.ts';
import type { Locale } from '../../shared/localized.ts';

/** The languages of the interface, as BCP 47 and as folders of locales/. */
export type InterfaceLanguage = 'en' | 'zh-CN';

/** Which language a setting means, on a system with these preferred languages. */
export function languageFor(setting: Settings['locale'], preferred: readonly string[]): InterfaceLanguage {
  if (setting === 'en') return 'en';
  if (setting === 'zh') return 'zh-CN';
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'zh') return 'zh-CN';
    if (primary === 'en') return 'en';
  }
  return 'en';
}

/** Which half of a Localized text a language of the interface takes. */
export function localeOf(language: string): Locale {
  return language.startsWith('zh') ? 'zh' : 'en';
}
