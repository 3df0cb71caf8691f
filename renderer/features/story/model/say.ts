import i18next from 'i18next';
import type { Localized } from '../../../../shared/localized.ts';
import { localeOf } from '../../../i18n/language.ts';

/** For the few words said outside of components, e.g. on a message's button. */
export function inInterfaceLanguage(text: Localized): string {
  return text[localeOf(i18next.language)];
}
